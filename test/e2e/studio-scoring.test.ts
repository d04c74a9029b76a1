import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { violationsOf } from '../support/axe.ts'
import { type ExtensionBrowser, launchExtension, newProfile } from '../support/extension.ts'
import { look } from '../support/looks.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { signInAs } from '../support/person.ts'

let office: TestOffice
let browser: ExtensionBrowser
let page: Page

beforeAll(async () => {
  office = await openOffice()
  browser = await launchExtension({ profile: newProfile() })
  page = await signInAs(browser, office, 'nurul')
  await page.goto(`${page.url().split('#')[0]}#/studio`)
  await page.getByRole('button', { name: 'Mulai menyusun' }).click()
  await page.getByRole('button', { name: 'Mulai', exact: true }).click()
  await page.getByRole('heading', { name: 'Ketetapan daerah' }).waitFor()
})
afterEach(() => expect(browser.complaints).toEqual([]))
afterAll(async () => {
  await browser?.close()
  await office?.stop()
})

const cell = (row: number, column: number) =>
  page.locator(`.grid [data-row="${row}"] > [data-column="${column}"]`)
const told = () => page.locator('.grid-told').textContent()

test('[Z30] [Z32] [Z33] [Z36] indicators are written by keyboard alone, as in Excel, and taken back', async () => {
  await page.getByRole('link', { name: 'Indikator', exact: true }).click()
  await page.getByText('Semua sel sudah lengkap dan terukur').waitFor()
  await cell(0, 0).focus()
  // The code, the other name, two units and the direction lie before the target.
  for (let n = 0; n < 6; n++) await page.keyboard.press('Tab')
  await expect.poll(() => cell(0, 6).evaluate((each) => each === document.activeElement)).toBe(true)
  await page.keyboard.type('3.750')
  await page.keyboard.press('Enter')
  await page.getByText('Maksudnya 3750 atau 3,75?').first().waitFor()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('250,5')
  await page.keyboard.press('Enter')
  await expect.poll(() => cell(0, 6).textContent()).toBe('250,5')
  await expect.poll(() => cell(1, 6).evaluate((each) => each === document.activeElement)).toBe(true)

  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Delete')
  await page.getByText('2 sel perlu diperbaiki').waitFor()
  await page.getByRole('button', { name: 'Baris 2 (satisfaction-index):' }).waitFor()
  await page.keyboard.press('ControlOrMeta+z')
  await page.getByText('Semua sel sudah lengkap dan terukur').waitFor()

  await cell(0, 7).focus()
  await page.keyboard.type('70')
  await page.keyboard.press('Enter')
  await page.getByText('Efektivitas: jumlah bobot 120, seharusnya 100').waitFor()
  await cell(0, 7).click()
  await page.getByRole('button', { name: /Bagi rata sisanya\s*: Efektivitas/ }).click()
  await page.getByText('Efektivitas: jumlah bobot 100', { exact: true }).waitFor()
  await expect.poll(() => cell(1, 7).textContent()).toBe('30')

  await cell(1, 0).focus()
  await page.keyboard.press('Alt+ArrowUp')
  await expect.poll(() => cell(0, 1).textContent()).toBe('satisfaction-index')
  await page.keyboard.press('ControlOrMeta+z')
  await expect.poll(() => cell(0, 1).textContent()).toBe('services-completed')
  // Nobody is caught in it.
  await page.keyboard.press('Escape')
  await page.keyboard.press('Tab')
  await expect.poll(() => page.evaluate(() => document.activeElement?.closest('.grid') === null)).toBe(true)
})

test('[Z35] [Z36] a range comes from Excel and goes back; a file is shown before it is taken', async () => {
  await cell(1, 6).click()
  await paste('90\t1.250\n"50"\t=1+1')
  await expect.poll(told).toContain('2 sel ditempel. 2 sel dibiarkan seperti semula:')
  await expect.poll(() => told()).toContain('Baris 2, Bobot: “1.250” tidak dipakai.')
  expect([await cell(1, 6).textContent(), await cell(2, 6).textContent()]).toEqual(['90', '50'])
  await expect.poll(() => copy()).toBe('90\t30\n50\t100')

  // A cell of two lines is one of one line while it is written in: no two words become one.
  await cell(0, 0).click()
  await paste('"Jumlah izin\nyang selesai"')
  await page.keyboard.press('F2')
  await page.keyboard.type(' tuntas')
  await page.keyboard.press('Enter')
  await expect.poll(() => cell(0, 0).textContent()).toBe('Jumlah izin yang selesai tuntas')
  await page.keyboard.press('ControlOrMeta+z')
  await page.keyboard.press('ControlOrMeta+z')

  await page.getByLabel('Berkas tabel').setInputFiles({
    name: 'iku.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      'Kode;Target;Nama (Indonesia)\nresponse-time;20;\nIKU 9;5;=HYPERLINK("http://a.example")\n',
    ),
  })
  const dialog = page.getByRole('dialog')
  await dialog.getByText('1 baris baru, 1 berubah, 0 sama.').waitFor()
  expect(await violationsOf(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Terapkan impor' }).click()
  await expect.poll(() => cell(3, 1).textContent()).toBe('iku-9')
  expect([await cell(2, 6).textContent(), await cell(3, 0).textContent()]).toEqual([
    '20',
    '=HYPERLINK("http://a.example")',
  ])
  await page.getByRole('button', { name: 'Urungkan: Impor tabel' }).click()
  await expect.poll(() => cell(3, 1).count()).toBe(0)
})

test('[SD4] [I1] a file that takes long says so, is given up by keyboard, and leaves the sheet as it was', async () => {
  const table = {
    name: 'iku.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('Kode;Target\nresponse-time;20\n'),
  }
  const before = await page.locator('.grid').textContent()
  const opened = await page.evaluateHandle(() => {
    const real = globalThis.Worker
    const ended: string[] = []
    // A thread that is busy for good.
    globalThis.Worker = class extends real {
      override postMessage() {}
      override terminate() {
        ended.push('ended')
        super.terminate()
      }
    }
    return { real, ended }
  })
  await page.getByLabel('Berkas tabel').setInputFiles(table)
  await page.getByText('Membaca “iku.csv” …', { exact: true }).first().waitFor()
  expect(await violationsOf(page)).toEqual([])
  await page.getByRole('button', { name: 'Batal', exact: true }).press('Enter')
  await expect.poll(() => page.getByText('Membaca “iku.csv” …').count()).toBe(0)
  await page.locator('button:focus', { hasText: 'Impor XLSX atau CSV' }).waitFor()
  expect(await opened.evaluate(({ ended }) => ended)).toEqual(['ended'])
  await opened.evaluate(({ real }) => {
    globalThis.Worker = real
  })
  await page.getByLabel('Berkas tabel').setInputFiles(table)
  await page.getByRole('dialog').getByText('0 baris baru, 1 berubah, 0 sama.').waitFor()
  await page.getByRole('dialog').getByRole('button', { name: 'Batal', exact: true }).click()
  expect(await page.locator('.grid').textContent()).toBe(before)
})

test('[Z37] [Z39] [X10] a formula is typed, and every figure beside the steps follows', async () => {
  await page.getByRole('link', { name: 'Penilaian', exact: true }).click()
  await page
    .getByLabel('Pegawai contoh')
    .selectOption({ label: 'Rata-rata rekan 11/3 tetap pecahan sampai nilai akhir' })
  const step = (name: RegExp) => page.locator('.step-name').filter({ hasText: name })
  await step(/Nilai kinerja/).click()
  const formula = page.getByLabel('Rumus', { exact: true })
  const before = await step(/Nilai kinerja/).textContent()
  await formula.fill('')
  await formula.pressSequentially('=BULATKAN(10,25 + hasil')
  await page.locator('.completion').first().waitFor()
  await formula.press('Escape')
  await formula.fill("=BULATKAN(10,25; 1) + 'steps.behaviour-percent' * 0")
  await expect.poll(() => step(/Nilai kinerja/).textContent()).toContain('10,3')
  await page.getByText('Hasilnya: 10,3').waitFor()

  await page.getByRole('tab', { name: 'JSON' }).click()
  const json = page.getByLabel('JSON-Logic')
  await json.fill('{"+": [1, {"*": [0.7, 46]}, {"*": [0.1, 8]}, {"*": [0.2, 85]}]}')
  await page.getByText('json-logic-js memberi').waitFor()
  await json.fill('{"+": [{"va')
  await page
    .getByText('Teks ini belum berupa JSON')
    .or(page.getByText(/baris 1, kolom/))
    .first()
    .waitFor()
  await json.focus()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('{"+": [1, 2]}')
  await expect.poll(() => formula.inputValue()).toBe('=1 + 2')
  expect(await violationsOf(page)).toEqual([])

  await page.getByLabel('Nama dalam rumus').fill('nilai-akhir')
  await page.getByLabel('Nama dalam rumus').press('Enter')
  await page.getByRole('button', { name: 'Urungkan: Ganti nama langkah score' }).click()
  const undo = page.getByRole('button', { name: 'Urungkan: Ubah rumus score' })
  for (let n = 0; n < 9 && (await undo.count()) > 0; n++) await undo.click()
  await expect.poll(() => step(/Nilai kinerja/).textContent()).toBe(before)
})

test('[X11] [Z39] a band and a weight are changed in their tables, and the example says what becomes of it', async () => {
  await page.getByRole('tab', { name: 'Tabel' }).click()
  const bands = page.getByRole('region', { name: 'Rentang: expectation' })
  await bands.getByLabel('Di bawah ekspektasi: sampai sebelum').fill('105')
  await bands.getByText('Dua rentang sama-sama memuat nilai dari 90 sampai sebelum 105.').waitFor()
  await bands.getByLabel('Sesuai ekspektasi: dari').fill('105')
  await expect.poll(() => page.locator('.example-outcome').textContent()).toContain('Di bawah ekspektasi')
  await page.getByRole('button', { name: 'Urungkan: Ubah rentang expectation' }).click()
  await page.getByText('Jumlah 100', { exact: true }).first().waitFor()
})

test('[U16] [U11] sheets and scorings keep the rules of axe in every look, at 360 px too', async () => {
  await page.setViewportSize({ width: 360, height: 740 })
  const found: string[] = []
  for (const [place, name] of [
    ['indicators/behaviours', 'sheet'],
    ['scoring', 'scoring'],
  ] as const) {
    await page.evaluate((to) => {
      location.hash = `${location.hash.split('/').slice(0, 3).join('/')}/${to}`
    }, place)
    await page
      .locator(place === 'scoring' ? '.step-value' : '.grid')
      .first()
      .waitFor()
    found.push(...(await look(page, name)))
  }
  expect(found).toEqual([])
})

/** What a spreadsheet has put on the clipboard, pasted where the focus is. */
async function paste(text: string): Promise<void> {
  await page.evaluate((words) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', words)
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  }, text)
}

async function copy(): Promise<string> {
  return page.evaluate(() => {
    const clipboardData = new DataTransfer()
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }),
    )
    return clipboardData.getData('text/plain')
  })
}
