import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { violationsOf } from '../support/axe.ts'
import { type ExtensionBrowser, launchExtension, newProfile } from '../support/extension.ts'
import { figuresOffice } from '../support/figures-office.ts'
import { signInAs } from '../support/person.ts'

let office: Awaited<ReturnType<typeof figuresOffice>>
const browsers: ExtensionBrowser[] = []
let hr: Page

beforeAll(async () => {
  office = await figuresOffice({ people: 150, units: 14 })
  hr = await at('nurul')
})
afterAll(async () => {
  for (const each of browsers) await each.close()
  await office?.stop()
})

/** Somebody at a browser of their own. */
async function at(person: string): Promise<Page> {
  const browser = await launchExtension({ profile: newProfile() })
  browsers.push(browser)
  return signInAs(browser, office, person)
}

test('[DB6] [DB7] each chart has a sentence and a table, by keyboard too; filters and the line keep them true', async () => {
  await hr.getByRole('link', { name: 'Dasbor' }).click()
  await hr.getByText('Diperbarui langsung').waitFor()
  await hr.getByRole('combobox', { name: 'Siklus' }).selectOption({ label: 'Penilaian 2025' })
  const chart = hr.getByRole('figure', { name: 'Sebaran predikat' })
  await chart.getByText(/^Predikat terbanyak: .+ dari 150 orang\.$/).waitFor()
  const summary = chart.getByText('Lihat sebagai tabel')
  await summary.focus()
  await hr.keyboard.press('Enter')
  await chart.getByRole('table').waitFor()
  const numbers = await chart.getByRole('row').locator('td:nth-of-type(1)').allTextContents()
  expect(numbers.map(Number).reduce((sum, each) => sum + each, 0)).toBe(150)
  const figures = hr.getByRole('figure')
  for (const figure of await figures.all()) {
    await expect.poll(() => figure.locator('.chart-says').textContent()).toMatch(/\S/)
    // A table is made when somebody opens it.
    if ((await figure.locator('table').count()) === 0) await figure.getByText('Lihat sebagai tabel').click()
    await figure.locator('table').waitFor()
  }
  await expect.poll(() => figures.count()).toBeGreaterThan(6)
  expect(await hr.locator('[style]').count()).toBe(0)
  expect(await violationsOf(hr)).toEqual([])
  await hr.getByRole('combobox', { name: 'Unit kerja' }).selectOption({ label: 'Kelurahan 003' })
  await chart.getByText(/ dari 11 orang\.$/).waitFor()
  await hr.getByRole('button', { name: 'Hapus saringan' }).click()
  await chart.getByText(/ dari 150 orang\.$/).waitFor()
})

test('[PF3] [PF4] figures are proposed by one, agreed to by another, and read by everybody without script', async () => {
  await hr.getByRole('link', { name: 'Umumkan' }).click()
  await hr
    .getByRole('combobox', { name: 'Siklus yang sudah ditutup' })
    .selectOption({ label: 'Penilaian 2025' })
  await hr
    .getByText(/^–[¹³] Tidak ditampilkan/)
    .first()
    .waitFor()
  const propose = hr.getByRole('button', { name: 'Ajukan untuk disetujui' })
  await expect.poll(() => propose.isEnabled()).toBe(true)
  expect(await violationsOf(hr)).toEqual([])
  await hr.getByLabel('Catatan untuk pembaca').fill('Diperiksa BKPSDM.')
  await propose.click()
  await hr.getByText('Menunggu persetujuan pengelola kepegawaian lain.').waitFor()
  expect(await hr.getByRole('button', { name: 'Setujui dan umumkan' }).count()).toBe(0)

  const other = await at('wulan')
  await other.getByRole('link', { name: 'Dasbor' }).click()
  await other.getByRole('link', { name: 'Umumkan' }).click()
  await other.getByRole('button', { name: 'Setujui dan umumkan' }).click()
  const link = other.getByRole('link', { name: 'Buka halaman publik' })
  const address = (await link.getAttribute('href')) ?? ''

  await other.goto(address)
  await other.getByRole('heading', { level: 1, name: 'Hasil Penilaian 2025' }).waitFor()
  expect(await other.locator('script').count()).toBe(0)
  expect(await other.getByText('Diperiksa BKPSDM.').count()).toBe(1)
  expect(await violationsOf(other)).toEqual([])
  await other.getByRole('link', { name: 'English' }).click()
  await other.getByRole('heading', { level: 1, name: 'Results of Penilaian 2025' }).waitFor()

  const csv = await (await fetch(`${address}/data.csv`)).text()
  const rows = csv
    .trim()
    .split('\r\n')
    .slice(1)
    .map((line) => line.split(','))
  const people = (group: string, outcome: string) =>
    rows.find((row) => row[7] === group && row[8] === outcome)?.[9]
  expect(people('*', '*')).toBe('150')
  expect(rows.filter((row) => row[10] === 'x').every((row) => row[9] === '')).toBe(true)
  expect(rows.some((row) => row[10] === 'x')).toBe(true)
  expect(browsers.flatMap(({ complaints }) => complaints)).toEqual([])
})
