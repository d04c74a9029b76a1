import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { aPdf } from '../../core/evidence/testing/files.ts'
import { aForm, control } from '../../core/form/testing/a-form.ts'
import { type ExtensionBrowser, launchExtension, newProfile } from '../support/extension.ts'
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
let page: Page
let field: Locator

beforeEach(async () => {
  browser = await launchExtension({ profile: newProfile() })
  page = await openForm(browser, { form })
  field = page.locator('.field-file')
})
afterEach(() => browser.close())

test('[E2] files are dropped on the field, as many as it takes, and stay after a reload', async () => {
  await drop(
    field.locator('.file-drop'),
    ['satu.pdf', 'dua.pdf', 'tiga.pdf', 'empat.pdf'].map((name) => ({ name, bytes: aPdf(300, name) })),
  )
  await field.getByText('Isian ini menerima paling banyak 3 berkas.').waitFor()
  await saved(page)
  await page.reload()
  await field.getByText('tiga.pdf').waitFor()
  await expect.poll(() => attached()).toEqual(['satu.pdf', 'dua.pdf', 'tiga.pdf'])
  await expect.poll(() => field.getByRole('button', { name: 'Pilih berkas' }).isDisabled()).toBe(true)
  await field.getByRole('button', { name: 'Lepaskan dua.pdf' }).click()
  await expect.poll(() => attached()).toEqual(['satu.pdf', 'tiga.pdf'])
  expect(browser.complaints).toEqual([])
})

test('[E2] a picture on the clipboard is pasted while the field has the focus', async () => {
  await browser.context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(40, 30)
    canvas.getContext('2d')?.fillRect(0, 0, 40, 30)
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': canvas.convertToBlob() })])
  })
  await field.getByRole('button', { name: 'Pilih berkas' }).focus()
  await page.keyboard.press('Control+V')
  await field.getByText(/^PNG · /).waitFor()
  await saved(page)
  await field.getByRole('button', { name: /^Buka / }).click()
  await field.getByText('Utuh: isinya sama dengan yang dilampirkan.').waitFor()
  await expect.poll(() => sizeShown(field)).toEqual([40, 30])
  expect(browser.complaints).toEqual([])
})

test('[E9] a large picture is made smaller by choice, when it is brought or afterwards, and no picture without it', async () => {
  const photo = await aPhoto(page)
  const input = field.locator('input[type=file]')
  await input.setInputFiles({ name: 'foto.png', mimeType: 'image/png', buffer: photo })
  await field.getByText(/^PNG · /).waitFor()
  await field.getByRole('button', { name: 'Perkecil', exact: true }).click()
  await field.getByText(/^Diperkecil dari .* menjadi .*\.$/).waitFor()
  await field.getByText(/^JPEG · /).waitFor()
  await expect.poll(() => attached()).toEqual(['foto.jpg'])
  await field.getByRole('button', { name: 'Buka foto.jpg' }).click()
  await field.locator('img').waitFor()
  await expect.poll(() => sizeShown(field)).toEqual([1600, 1200])

  // The same picture, made smaller, is the same file: it is not taken twice.
  await field.getByRole('button', { name: 'Lepaskan foto.jpg' }).click()
  await field.getByText('Perkecil gambar yang saya tambahkan').click()
  await input.setInputFiles({ name: 'lagi.png', mimeType: 'image/png', buffer: photo })
  await field.getByText('lagi.jpg').waitFor()
  await saved(page)
  expect(browser.complaints).toEqual([])
})

/** The names of the files in the field; what lies in the tray below it is not of them. */
function attached(): Promise<readonly string[]> {
  return field.locator('.file-name:not(.file-tray *)').allTextContents()
}

/** Drops files as somebody does who drags them from a folder. */
async function drop(
  target: Locator,
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Promise<void> {
  const dir = mkdtempSync(join(tmpdir(), 'timbang-drop-'))
  const paths = files.map(({ name, bytes }) => {
    writeFileSync(join(dir, name), bytes)
    return join(dir, name)
  })
  const box = await target.boundingBox()
  if (box === null) throw new Error('there is nowhere to drop')
  const session = await target.page().context().newCDPSession(target.page())
  const at = { x: box.x + box.width / 2, y: box.y + 10 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    const data = { items: [], files: paths, dragOperationsMask: 1 }
    await session.send('Input.dispatchDragEvent', { type, ...at, data })
  }
  await session.detach()
}

/** A picture of 2000 by 1500 pixels whose every pixel differs, as photographs do. */
async function aPhoto(from: Page): Promise<Buffer> {
  const numbers = await from.evaluate(async () => {
    const canvas = new OffscreenCanvas(2000, 1500)
    const context = canvas.getContext('2d')
    const picture = context?.createImageData(2000, 1500)
    if (picture === undefined) throw new Error('no canvas')
    let dice = 1
    for (let at = 0; at < picture.data.length; at += 1) {
      dice = (Math.imul(dice, 1_103_515_245) + 12_345) >>> 0
      picture.data[at] = at % 4 === 3 ? 255 : dice >>> 26
    }
    context?.putImageData(picture, 0, 0)
    const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer())
    let text = ''
    for (let at = 0; at < bytes.length; at += 8192)
      text += String.fromCharCode(...bytes.subarray(at, at + 8192))
    return btoa(text)
  })
  return Buffer.from(numbers, 'base64')
}

/** Width and height of the picture that stands open. */
function sizeShown(field: Locator): Promise<readonly number[]> {
  return field
    .locator('img.file-picture')
    .evaluate((img: HTMLImageElement) => [img.naturalWidth, img.naturalHeight])
}
