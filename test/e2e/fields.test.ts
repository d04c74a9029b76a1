import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { JsonObject } from '../../core/json.ts'
import { answersOf } from '../support/answers-on-disk.ts'
import { everyKind, everyKindAnswers, everyKindContext, everyKindPrefill } from '../support/every-kind.ts'
import { type ExtensionBrowser, launchExtension, newProfile } from '../support/extension.ts'
import { openForm } from '../support/open-form.ts'

let browser: ExtensionBrowser

beforeEach(async () => {
  browser = await launchExtension({ profile: newProfile() })
})
afterEach(() => browser.close())

describe('every kind of field, in the real page', () => {
  test('[U1] 3.750 is asked about, never guessed; a percentage, a decimal and rupiah speak Indonesian', async () => {
    const page = await open(1, { story: 'Antrean daring menggantikan antrean di loket.' })
    await page.getByLabel('Jam kerja').fill('3.750')
    const which = page.getByRole('group', { name: 'Yang dimaksud dengan 3.750?' })
    await which.getByRole('button', { name: '3.750 (ribuan)' }).waitFor()
    await which.getByRole('button', { name: '3,75 (desimal)' }).click()
    await expect.poll(() => page.getByLabel('Jam kerja').inputValue()).toBe('3,75')
    await page.getByLabel('Capaian anggaran').fill('101,5')
    await page.getByLabel('Anggaran', { exact: false }).last().fill('1.500.000')
    await page.getByLabel('Nama kegiatan').focus()
    await expect
      .poll(() => page.locator('[data-path="/share"] .field-error').textContent())
      .toBe('Isi “Capaian anggaran” dengan angka 0 sampai 100.')
    await expect.poll(() => said(page)).toContain('Capaian anggaran')
    await expect.poll(() => page.locator('[data-path="/budget"] input').inputValue()).toBe('1.500.000')
    await expect
      .poll(() => answersOf(page))
      .toMatchObject({ '/hours': 3.75, '/share': 101.5, '/budget': 1500000 })
  })

  test('[U2] a date, a month, a time and a duration say what would be right', async () => {
    const page = await open(2)
    await part(page, '/since', 'Tanggal').fill('31')
    await part(page, '/since', 'Bulan').selectOption('Februari')
    await part(page, '/since', 'Tahun').fill('2026')
    await part(page, '/clock', 'Jam layanan dibuka').fill('25.00')
    await part(page, '/took', 'Menit').fill('75')
    await part(page, '/month', 'Tahun').fill('2026')
    await part(page, '/month', 'Bulan').selectOption('Januari')
    const wrong = page.locator('.field-error')
    await expect
      .poll(() => wrong.allTextContents())
      .toEqual([
        'Tanggal ini tidak ada di kalender.',
        'Ini bukan jam. Contoh: 08.30.',
        'Isi jam dan menit dengan bilangan; menit paling banyak 59.',
      ])
    await part(page, '/since', 'Tanggal').fill('28')
    await part(page, '/clock', 'Jam layanan dibuka').fill('8.30')
    await part(page, '/took', 'Menit').fill('35')
    await part(page, '/took', 'Jam').fill('1')
    await expect.poll(() => wrong.count()).toBe(0)
    await expect
      .poll(() => answersOf(page))
      .toMatchObject({ '/since': '2026-02-28', '/month': '2026-01', '/clock': '08:30', '/took': 95 })
  })

  test('[U21] 500 choices are searched, a choice that others took away is named, an optional one is taken back', async () => {
    const page = await open(3, { chosen: 'a', filtered: 'a2', optional: 'c' })
    const villages = page.locator('[data-path="/searched"]')
    await expect.poll(() => villages.getByRole('radio').count()).toBe(60)
    await villages.getByText('Masih ada 440 lagi').waitFor()
    await villages.getByLabel('Cari pilihan').fill('kel 499')
    await villages.getByRole('radio', { name: 'Kelurahan 499' }).check()
    await villages.getByRole('button', { name: 'Lepaskan Kelurahan 499' }).waitFor()

    await page.locator('[data-path="/chosen"]').getByRole('radio', { name: 'Perencanaan' }).check()
    const section = page.locator('[data-path="/filtered"]')
    await expect
      .poll(() => section.locator('.field-gone').textContent())
      .toBe('Yang dipilih sebelumnya, “Seksi Dua”, tidak lagi termasuk pilihan. Pilih yang lain.')
    await section.getByRole('radio', { name: 'Seksi Tiga' }).check()
    await expect.poll(() => section.locator('.field-gone').count()).toBe(0)

    const optional = page.locator('[data-path="/optional"]')
    await optional.getByRole('button', { name: 'Kosongkan jawaban' }).press('Enter')
    await expect.poll(() => optional.getByRole('radio', { checked: true }).count()).toBe(0)
    await expect.poll(() => optional.getByRole('radio').first().evaluate(hasFocus)).toBe(true)
    // What must be given can only be changed.
    await expect.poll(() => page.locator('[data-path="/chosen"] .link-button').count()).toBe(0)

    const several = page.locator('[data-path="/several"]')
    await several.getByRole('checkbox', { name: 'Pelayanan' }).check()
    await several.getByRole('checkbox', { name: 'Keuangan' }).check()
    await expect.poll(() => several.getByRole('checkbox', { name: 'Perencanaan' }).isDisabled()).toBe(true)
    await expect
      .poll(() => answersOf(page))
      .toMatchObject({ '/searched': 499, '/filtered': 'b1', '/several': ['a', 'c'] })
    expect(Object.keys(await answersOf(page))).not.toContain('/optional')
  })

  test('[U20] rows are added, moved, removed and put back by keyboard, rows inside rows too', async () => {
    const page = await open(4)
    const rows = page.locator('[data-path="/rows"]')
    await rows.getByRole('button', { name: 'Tambah rencana' }).press('Enter')
    await expect.poll(() => rows.getByLabel('Tugas').evaluate(hasFocus)).toBe(true)
    await page.keyboard.type('Membuka loket')
    // The schema's default.
    await expect.poll(() => rows.getByLabel('Bobot').inputValue()).toBe('10')
    await rows.getByRole('button', { name: 'Tambah langkah' }).press('Enter')
    await page.keyboard.type('Menata antrean')
    await rows.getByRole('button', { name: 'Tambah rencana' }).press('Enter')
    await page.keyboard.type('Menjawab pengaduan')
    await rows.getByLabel('Bobot').nth(1).fill('1.250')

    const up = rows.getByRole('button', { name: 'Naikkan Rencana 2' })
    await up.press('Enter')
    await expect.poll(() => said(page)).toBe('Rencana 2 kini di urutan 1 dari 2.')
    await expect
      .poll(() => rows.getByRole('button', { name: 'Naikkan Rencana 1' }).evaluate(hasFocus))
      .toBe(true)
    await expect.poll(() => texts(rows.getByLabel('Tugas'))).toEqual(['Menjawab pengaduan', 'Membuka loket'])
    // What can't be read yet went along.
    await expect.poll(() => texts(rows.getByLabel('Bobot'))).toEqual(['1.250', '10'])

    await rows.getByRole('button', { name: 'Hapus Langkah 1' }).press('Enter')
    await expect
      .poll(() => rows.getByRole('button', { name: 'Kembalikan Langkah 1' }).evaluate(hasFocus))
      .toBe(true)
    await page.keyboard.press('Enter')
    await expect.poll(() => texts(rows.getByLabel('Uraian'))).toEqual(['Menata antrean'])

    await rows.getByRole('button', { name: 'Hapus Rencana 1' }).press('Enter')
    await rows.getByRole('button', { name: 'Hapus Rencana 1' }).press('Enter')
    await rows.getByText('Belum ada baris.').waitFor()
    await rows.getByRole('button', { name: 'Kembalikan Rencana 1' }).press('Enter')
    await rows.getByRole('button', { name: 'Kembalikan Rencana 1' }).press('Enter')
    await expect.poll(() => texts(rows.getByLabel('Tugas'))).toEqual(['Menjawab pengaduan', 'Membuka loket'])
    await expect
      .poll(() => answersOf(page))
      .toMatchObject({
        '/rows': [
          { task: 'Menjawab pengaduan' },
          { task: 'Membuka loket', weight: 10, steps: [{ step: 'Menata antrean' }] },
        ],
      })
  })

  test('[U22] what is calculated looks like nothing to fill in, whatever its kind, and follows at once', async () => {
    const page = await open(5)
    for (const [path, text] of [
      ['/computedChoice', 'Perencanaan pembangunan daerah dan pengendalian'],
      ['/computedFlag', 'Ya'],
      ['/computedList', 'Pelayanan dan Keuangan'],
      ['/total', 'Belum dapat dihitung'],
    ] as const) {
      const field = page.locator(`[data-path="${path}"]`)
      await expect.poll(() => field.locator('output').textContent()).toBe(text)
      expect(await field.locator('input, select, textarea, button').count()).toBe(0)
    }
    await page.goto(page.url().replace(/\/5$/, '/4'))
    const table = page.locator('[data-path="/table"]')
    await table
      .getByRole('group', { name: 'Indeks kepuasan masyarakat' })
      .getByLabel('Realisasi')
      .fill('85,5')
    await expect
      .poll(() => table.locator('output').allTextContents())
      .toEqual(['240', 'Belum dapat dihitung', '85,5', '100,00%'])
  })

  test('[U23] what is missing is listed in the order of the form, and each line leads to its field', async () => {
    const page = await open('review')
    const missing = page.locator('.missing .link-button')
    await expect
      .poll(() => missing.allTextContents())
      .toEqual([
        'Nama kegiatan',
        expect.stringContaining('Uraikan pelaksanaan'),
        'Layanan selesai',
        'Mulai bertugas',
        'Apakah ada keluhan?',
        'Bidang',
        'Berorientasi pelayanan',
        'Seberapa puas warga?',
        'Rencana hasil kerja',
        expect.stringContaining('Saya menyatakan'),
      ])
    await missing.getByText('Seberapa puas warga?').press('Enter')
    const desk = page.getByRole('radio', { name: 'Loket pelayanan terpadu: Sangat kurang' })
    await expect.poll(() => desk.evaluate(hasFocus)).toBe(true)
    await page.keyboard.press('Space')
    await page.getByRole('button', { name: 'Lanjut' }).press('Enter')
    await expect
      .poll(() => page.locator('.error-links .link-button').allTextContents())
      .toEqual([
        'Pilih satu untuk “Berorientasi pelayanan”.',
        'Pilih satu untuk “Telepon”.',
        'Pilih satu untuk “Surat keterangan yang membutuhkan pertanggungjawaban”.',
        'Tambahkan paling sedikit satu baris pada “Rencana hasil kerja”.',
      ])
    await page.getByRole('button', { name: 'Pilih satu untuk “Telepon”.' }).press('Enter')
    const phone = page.getByRole('radio', { name: 'Telepon: Sangat kurang' })
    await expect.poll(() => phone.evaluate(hasFocus)).toBe(true)
  })

  test('[U11] at 320 px, which is 400 % zoom, no page of any kind scrolls sideways', async () => {
    const page = await open(1, everyKindAnswers)
    for (const width of [320, 640]) {
      await page.setViewportSize({ width, height: 700 })
      for (const step of [1, 2, 3, 4, 5, 'review'] as const) {
        await goTo(page, step)
        expect([width, step, await sideways(page)]).toEqual([width, step, 0])
      }
    }
    expect(browser.complaints).toEqual([])
  })
})

async function open(at: number | 'review', answers: JsonObject = {}): Promise<Page> {
  const page = await openForm(browser, {
    form: everyKind,
    context: everyKindContext,
    prefill: everyKindPrefill,
    answers,
  })
  await goTo(page, at)
  return page
}

async function goTo(page: Page, at: number | 'review'): Promise<void> {
  await page.evaluate((step) => {
    location.hash = `#/task/task-1/${step}`
  }, at)
  const place = at === 'review' ? 5 : at - 1
  await page.locator(`.steps-list > li:nth-child(${place + 1}) [aria-current="step"]`).waitFor()
  await page.waitForTimeout(50)
}

/** What the field's box of that label is. */
function part(page: Page, path: string, label: string) {
  return page.locator(`[data-path="${path}"]`).getByLabel(label, { exact: label.length < 8 })
}

/** What a screen reader was told last. */
async function said(page: Page): Promise<string | null> {
  await page.waitForTimeout(100)
  return page.locator('.fill > p[role="status"]').textContent()
}

async function texts(boxes: ReturnType<Page['locator']>): Promise<readonly string[]> {
  return Promise.all((await boxes.all()).map((box) => box.inputValue()))
}

function hasFocus(element: Element): boolean {
  return element === document.activeElement
}

function sideways(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth))
}
