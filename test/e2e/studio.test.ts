import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { violationsOf } from '../support/axe.ts'
import { type ExtensionBrowser, launchExtension, newProfile } from '../support/extension.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { signInAs } from '../support/person.ts'

let office: TestOffice
let browser: ExtensionBrowser

beforeAll(async () => {
  office = await openOffice()
  browser = await launchExtension({ profile: newProfile() })
})
afterAll(async () => {
  await browser?.close()
  await office?.stop()
})

test('[Z1] [Z4] [Z5] [Z6] human resources open their pack, reset a part, and add the case that was missing', async () => {
  const page = await signInAs(browser, office, 'nurul')
  // No place leads there yet, since what is written cannot be published from it.
  await page.goto(`${page.url().split('#')[0]}#/studio`)
  await page.getByRole('button', { name: 'Mulai menyusun' }).click()
  await expect.poll(() => page.getByLabel('Paket daerah saya').isChecked()).toBe(true)
  expect(await violationsOf(page)).toEqual([])
  await page.getByRole('button', { name: 'Mulai', exact: true }).click()

  await page.getByRole('heading', { name: 'Ketetapan daerah' }).waitFor()
  await page.getByText('Tidak ada masalah').waitFor()
  expect(await violationsOf(page)).toEqual([])
  const resets = page.getByRole('button', { name: /^Kembalikan/ })
  await page.locator('.studio-part summary').first().click()
  if ((await resets.count()) === 0) await page.locator('.studio-part summary').first().click()
  await resets.first().waitFor()
  const before = await resets.count()
  await resets.first().click()
  await expect.poll(() => resets.count()).toBe(before - 1)
  await page.getByRole('button', { name: /^Urungkan: Kembalikan/ }).click()
  await expect.poll(() => resets.count()).toBe(before)

  await page.getByRole('link', { name: 'Kasus uji' }).click()
  await page.getByText(/^(\d+) dari \1 kasus cocok$/).waitFor()
  await page.getByRole('button', { name: 'Cari kasus' }).nth(3).click()
  await page.getByRole('button', { name: 'Tambahkan kasus' }).click()
  await page.getByRole('button', { name: 'Urungkan: Tambah kasus' }).waitFor()
  expect(await violationsOf(page)).toEqual([])

  // Kept on the device: it is there again after a reload, with its history.
  await page.reload()
  await page.getByRole('button', { name: 'Urungkan: Tambah kasus' }).waitFor()
  expect(browser.complaints).toEqual([])
})

test('[Z58] a pack is written in one tab; another one fetches it with all of it, also from a tab that hangs', async () => {
  const [first] = browser.context.pages().filter((page) => page.url().includes('#/studio/'))
  if (first === undefined) throw new Error('no pack is open')
  const elsewhere = (page: Page) =>
    page.getByRole('heading', { name: 'Paket ini sedang disusun di tab lain' })
  const second = await browser.open(new URL(first.url()).hash)
  await elsewhere(second).waitFor()
  expect(await violationsOf(second)).toEqual([])
  await first.getByRole('button', { name: 'Urungkan: Tambah kasus' }).click()
  await second.getByRole('button', { name: 'Lanjutkan di sini' }).click()
  await second.getByRole('button', { name: 'Ulangi: Tambah kasus' }).click()
  await elsewhere(first).waitFor()
  await second.getByRole('button', { name: 'Urungkan: Tambah kasus' }).click()
  await second.close()
  // It comes back by itself.
  await first.getByRole('button', { name: 'Ulangi: Tambah kasus' }).waitFor()

  const third = await browser.open(new URL(first.url()).hash)
  await elsewhere(third).waitFor()
  const hangs = first.evaluate(() => {
    const end = Date.now() + 6_000
    while (Date.now() < end);
  })
  await third.getByRole('button', { name: 'Lanjutkan di sini' }).click()
  await third.getByRole('button', { name: 'Ulangi: Tambah kasus' }).waitFor()
  await hangs
  await elsewhere(first).waitFor()
  await third.close()
  expect(browser.complaints).toEqual([])
})

test('[Z1] nobody but human resources gets into the studio', async () => {
  const other = await launchExtension({ profile: newProfile() })
  const page = await signInAs(other, office, 'siti')
  await page.getByRole('heading', { name: 'Tugas' }).waitFor()
  const direct = await other.open('#/studio')
  await direct.getByRole('heading', { name: 'Halaman ini tidak ada' }).waitFor()
  await other.close()
})
