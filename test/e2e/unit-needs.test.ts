import { mkdirSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { violationsOf } from '../support/axe.ts'
import { type ExtensionBrowser, launchExtension, newProfile } from '../support/extension.ts'
import { glance } from '../support/looks.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { saved, signInAs, sync } from '../support/person.ts'

let office: TestOffice
let hr: ExtensionBrowser
let head: ExtensionBrowser
beforeAll(async () => {
  office = await openOffice({ region: 'wanggar' })
  const browsers = await Promise.all([
    launchExtension({ profile: newProfile() }),
    launchExtension({ profile: newProfile(), width: 360 }),
  ])
  hr = browsers[0]
  head = browsers[1]
})
afterAll(async () => {
  await hr?.close()
  await head?.close()
  await office?.stop()
})

const shown = process.env.TIMBANG_LOOK

async function picture(page: Page, name: string): Promise<void> {
  if (!shown) return
  mkdirSync(shown, { recursive: true })
  await page.screenshot({ path: `${shown}/${name}.png`, fullPage: true })
}

const section = 'Seksi Pelayanan Umum'
const gap = 'Distrik belum dapat melayani tiga kampung terjauh pada hari yang sama.'

test('[ND2] [ND3] [ND4] [ND5] units are asked, one writes, the others are set aside, and the cycle opens', async () => {
  const found: string[] = []
  const desk = await signInAs(hr, office, 'ester')
  await desk.goto(`${desk.url().split('#')[0]}#/hr/new`)
  await desk.getByText(/6 unit belum menulis/).waitFor()
  await picture(desk, 'open-cycle')
  await desk.getByRole('link', { name: 'Ke kebutuhan unit' }).click()
  await desk.getByRole('button', { name: 'Minta 6 unit menulis' }).click()
  await desk.getByText('Semua unit sudah diminta.').waitFor()
  found.push(...(await glance(desk, 'needs')))
  await picture(desk, 'asked')

  const page = await signInAs(head, office, 'agustina')
  await page.getByRole('link', { name: 'Tulis kebutuhan unit kerja' }).click()
  await page.getByRole('heading', { level: 1, name: 'Tulis kebutuhan unit kerja' }).waitFor()
  await page.getByLabel('Pelayanan yang dekat dan cepat bagi warga kampung').check()
  await page.getByLabel('Kebutuhan unit yang belum terpenuhi').fill(gap)
  await page.getByLabel('Cukup jumlah dan kemampuannya').check()
  await page.getByLabel('Segera, sebelum perencanaan').check()
  await saved(page)
  found.push(...(await violationsOf(page)))
  await picture(page, 'fill-360')
  await page.getByRole('button', { name: 'Periksa dan kirim' }).last().click()
  await page.getByRole('button', { name: 'Kirim', exact: true }).click()
  await page.getByRole('heading', { name: /Terkirim|diterima|Diterima/ }).waitFor()
  await picture(page, 'sent-360')

  await desk.reload()
  await desk.getByText('1 dari 6 unit sudah menulis').waitFor()
  await desk.getByRole('button', { name: section }).click()
  await desk.getByText(gap).waitFor()
  found.push(...(await violationsOf(desk)))
  await picture(desk, 'read')
  for (const unit of await desk.getByRole('row').filter({ hasText: 'Menunggu ditulis' }).all()) {
    expect(await unit.isVisible()).toBe(true)
  }
  for (let left = 5; left > 0; left--) {
    const row = desk.getByRole('row').filter({ hasText: 'Menunggu ditulis' }).first()
    await row.getByRole('button').click()
    await desk.getByLabel('Mengapa unit ini tidak perlu menulis').fill('Jaringan terputus')
    if (left === 5) await picture(desk, 'detail')
    await desk.getByRole('button', { name: 'Kesampingkan unit ini' }).click()
    await desk.getByText(`${6 - left} dikesampingkan`).waitFor()
  }
  await desk.setViewportSize({ width: 360, height: 900 })
  await picture(desk, 'aside-360')
  await desk.setViewportSize({ width: 1280, height: 800 })

  await desk.getByRole('link', { name: 'Siklus penilaian' }).last().click()
  await desk.getByRole('link', { name: 'Buka siklus' }).first().click()
  await desk.getByRole('button', { name: /^Buka siklus untuk/ }).click()
  await desk.getByRole('dialog').getByRole('button', { name: 'Buka', exact: false }).last().click()
  await sync(desk)
  await desk.getByRole('heading', { name: 'Penilaian Kinerja 2026' }).first().waitFor()
  expect(found).toEqual([])
  expect([...hr.complaints, ...head.complaints]).toEqual([])
})
