import type { Page } from 'playwright-core'
import { afterEach, expect, test } from 'vitest'
import { aForm, control } from '../../core/form/testing/a-form.ts'
import { type ExtensionBrowser, launchExtension, newProfile } from '../support/extension.ts'
import { look } from '../support/looks.ts'
import { notifyingExtension } from '../support/notifying-extension.ts'
import { openForm } from '../support/open-form.ts'
import { saved } from '../support/person.ts'

const form = aForm(
  {
    properties: { files: { type: 'array', maxItems: 3, items: { type: 'object' } } },
    additionalProperties: false,
  },
  [control('files', { kind: 'file' })],
)

let browser: ExtensionBrowser
afterEach(() => browser.close())

test('[U16] evidence in its field, in the tray and before it is placed breaks no rule in any look', async () => {
  browser = await launchExtension({ profile: newProfile() })
  const page = await openForm(browser, { form })
  const found: string[] = []
  const field = page.locator('.field-file')
  found.push(...(await look(page, 'field for files, empty')))
  await field.locator('input[type=file]').setInputFiles([
    { name: 'laporan.png', mimeType: 'image/png', buffer: await aPicture(page, 300) },
    { name: 'loket.png', mimeType: 'image/png', buffer: await aPicture(page, 301) },
    { name: 'jahat.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<!doctype html>') },
  ])
  await field.getByText('“jahat.pdf” ternyata halaman web (HTML).').waitFor()
  await field.getByRole('button', { name: 'Buka loket.png' }).click()
  await field.locator('img.file-picture').waitFor()
  await field.getByRole('button', { name: 'Lepaskan laporan.png' }).click()
  await saved(page)
  await field.locator('.file-tray summary').click()
  found.push(...(await look(page, 'field for files, with a tray')))

  await page.evaluate(captureFirst)
  await page.reload()
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 740 })
    await page.goto(`${page.url().split('#')[0]}#/evidence`)
    await page.getByText('Diambil dari https://contoh.go.id/laporan').waitFor()
    found.push(...(await look(page, `tray at ${width}`)))
    await page.getByRole('link', { name: 'Lampirkan ke' }).click()
    await page.locator('img.file-picture').waitFor()
    await page.getByLabel('Tugas', { exact: true }).selectOption({ index: 1 })
    found.push(...(await look(page, `placing at ${width}`)))
  }
  expect(found).toEqual([])
  expect(browser.complaints).toEqual([])
})

test('[U16] [U18] the side panel at 360 pixels, and settings with notifications on, break none either', async () => {
  browser = await launchExtension({
    profile: newProfile(),
    extension: notifyingExtension(),
    width: 360,
    height: 740,
  })
  const page = await openForm(browser, { form })
  const found: string[] = []
  const panel = (hash: string) => page.url().replace(/app\.html.*|sidepanel\.html.*/, `sidepanel.html${hash}`)
  await page.goto(panel('#/'))
  await page.getByRole('heading', { level: 1, name: 'Tugas' }).waitFor()
  found.push(...(await look(page, 'panel, inbox')))
  await page.goto(panel('#/task/task-1'))
  await page.locator('.field-file').waitFor()
  found.push(...(await look(page, 'panel, form')))
  await page.goto(panel('#/settings'))
  await page.getByRole('button', { name: 'Nyalakan pemberitahuan' }).click()
  await page.getByText('Pemberitahuan menyala').waitFor()
  const from = page.getByLabel('Dari', { exact: true })
  const told = page.locator('.field-wrong [aria-live] .field-error')
  await from.fill('25')
  expect(await told.count()).toBe(0)
  await from.blur()
  await told.waitFor()
  await expect.poll(() => from.getAttribute('aria-invalid')).toBe('true')
  found.push(...(await look(page, 'panel, settings with notifications and an error')))
  await from.fill('19.30')
  await from.blur()
  await told.waitFor({ state: 'detached' })
  expect(found).toEqual([])
  expect(browser.complaints).toEqual([])
})

/** Runs in the page: makes the file in the tray a captured page. */
async function captureFirst(): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('timbang')
    opening.onsuccess = () => resolve(opening.result)
    opening.onerror = () => reject(opening.error)
  })
  const store = db.transaction('evidence', 'readwrite').objectStore('evidence')
  const captured = {
    address: 'https://contoh.go.id/laporan',
    title: 'Laporan layanan',
    at: '2026-01-05T03:00:00.000Z',
    selection: '252 layanan selesai',
  }
  await new Promise<void>((resolve) => {
    const all = store.getAll()
    all.onsuccess = () => {
      const file = all.result.find(({ name }: { name: string }) => name === 'laporan.png')
      store.put({ ...file, captured }).onsuccess = () => resolve()
    }
  })
  db.close()
}

/** A picture so many pixels wide: of another width it is another file. */
async function aPicture(on: Page, width: number): Promise<Buffer> {
  const picture = await on.evaluate(async (width) => {
    const canvas = new OffscreenCanvas(width, 200)
    canvas.getContext('2d')?.fillRect(20, 20, 100, 100)
    const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer())
    return btoa(String.fromCharCode(...bytes))
  }, width)
  return Buffer.from(picture, 'base64')
}
