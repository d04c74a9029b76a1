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
  const cases = page.locator('li.case')
  const count = await cases.count()
  // Pressed twice it is there once.
  await page.getByRole('button', { name: 'Tambahkan kasus' }).dblclick()
  await page.getByRole('button', { name: 'Urungkan: Tambah kasus' }).waitFor()
  await expect.poll(() => cases.count()).toBe(count + 1)
  expect(await violationsOf(page)).toEqual([])
  await page.getByText('Menjalankan kasus').waitFor({ state: 'detached' })

  // A case is renamed, given another figure and what should come of it, without leaving it.
  const first = cases.first()
  await first.locator('summary').press('Enter')
  await first.getByLabel('Nama kasus').fill('Pegawai pertama')
  await page.keyboard.press('Tab')
  await first.getByText('Pegawai pertama', { exact: true }).waitFor()
  const focused = () => page.evaluate(() => document.activeElement?.closest('li.case') !== null)
  expect(await focused()).toBe(true)
  const services = first.getByLabel('Jumlah layanan yang diselesaikan').last()
  await services.fill('1.240')
  await first.getByText('Maksudnya 1240 atau 1,24? Tulis tanpa pemisah ribuan.').waitFor()
  await services.fill('1240')
  await page.keyboard.press('Tab')
  await expect.poll(() => services.inputValue()).toBe('1240')
  await first.getByLabel('Semestinya: score').fill('77,5')
  await page.keyboard.press('Tab')
  await first.getByText(/^Semestinya: .*score 77.5/).waitFor()
  await page.getByRole('button', { name: 'Urungkan: Ubah kasus' }).click({ clickCount: 3 })
  await page.getByText(/^(\d+) dari \1 kasus cocok$/).waitFor()

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
