import { mkdirSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeSheet } from '../../core/exchange/table/write-sheet.ts'
import { type ExtensionBrowser, launchExtension, newProfile } from '../support/extension.ts'
import { look } from '../support/looks.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { signInAs } from '../support/person.ts'

let office: TestOffice
let hr: ExtensionBrowser
beforeAll(async () => {
  office = await openOffice()
  hr = await launchExtension({ profile: newProfile() })
})
afterAll(async () => {
  await hr?.close()
  await office?.stop()
})

const titles = ['No', 'NIP Baru', 'Nama Lengkap', 'Jabatan', 'Gol. Ruang', 'Unit Kerja', 'Atasan Langsung']
const sari = ['1', '199002022015012003', 'Sari Wulandari', 'Arsiparis', 'II/c', 'Bidang Pelayanan', '']

function list(rows: readonly (readonly string[])[]) {
  const bytes = writeSheet({ name: 'Pegawai', titles, rows }, 'xlsx')
  return { name: 'pegawai.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) }
}

test('[H1] [H2] [H6] [J2] [J4] a list with a fault changes nothing; mended, it is taken in, whoever is new signs in with the slip, and a cycle is opened', async () => {
  const shown = process.env.PEOPLE_PICTURES
  if (shown) mkdirSync(shown, { recursive: true })
  const picture = async (name: string) => {
    if (shown) await page.screenshot({ path: `${shown}/${name}.png`, fullPage: true })
  }
  const found: string[] = []
  const page = await signInAs(hr, office, 'nurul')
  await page.getByRole('link', { name: 'Pegawai', exact: true }).click()
  await page.getByRole('heading', { name: 'Pegawai', level: 1 }).waitFor()
  await page.getByRole('row').nth(1).waitFor()
  found.push(...(await look(page, 'people')))
  await picture('people')

  await page.getByRole('link', { name: 'Impor daftar' }).click()
  const chooser = page.locator('input[type=file]')
  await chooser.setInputFiles(list([sari, ['2', '1990', 'Tono', '', 'V/z', 'Bidang Pelayanan', 'Tidak Ada']]))
  await page.getByRole('heading', { name: 'Kolom di pegawai.xlsx' }).waitFor()
  await expect.poll(() => page.getByLabel('NIP', { exact: true }).inputValue()).toBe('1')
  found.push(...(await look(page, 'columns')))
  await picture('columns')
  await page.getByRole('button', { name: 'Periksa' }).click()
  await page.getByText('4 kesalahan harus dibetulkan').first().waitFor()
  await page
    .getByRole('row', { name: /^Baris 3/ })
    .first()
    .waitFor()
  await expect
    .poll(() => page.getByRole('row').allInnerTexts())
    .toEqual(expect.arrayContaining([expect.stringMatching(/Baris 3[\s\S]*B · NIP[\s\S]*18 angka/)]))
  found.push(...(await look(page, 'faults')))
  await picture('faults')

  await page.getByRole('button', { name: 'Pilih berkas lain' }).click()
  await chooser.setInputFiles(list([sari]))
  await page.getByRole('button', { name: 'Periksa' }).click()
  await page.getByText('pegawai.xlsx tidak berisi kesalahan').waitFor()
  await page.getByText('1 orang baru', { exact: true }).waitFor()
  found.push(...(await look(page, 'review')))
  await picture('review')
  await page.getByRole('button', { name: 'Terapkan 1 perubahan' }).click()
  await page.getByText('Tulis alasannya.').waitFor()
  await page.getByLabel('Alasan').fill('Pengangkatan Januari')
  await page.getByRole('button', { name: 'Terapkan 1 perubahan' }).click()
  await page.getByRole('button', { name: 'Buat kartu kode untuk 1 orang baru' }).click()
  await page.getByRole('button', { name: 'Buat 1 kode' }).click()
  const code = await page.locator('.slip-code').innerText()
  found.push(...(await look(page, 'slips')))
  await picture('slips')
  if (shown) await page.pdf({ path: `${shown}/slips.pdf`, format: 'A4' }).catch(() => {})

  // What a telephone reads off the square goes into the field of the code, and says the rest itself.
  const newcomer = await launchExtension({ profile: newProfile(), width: 360 })
  try {
    const door = await newcomer.open()
    const field = door.getByLabel('Kode aktivasi')
    await field.waitFor()
    await field.fill(`TIMBANG ${office.server} kotabumi ${code}`)
    await door.locator('summary').waitFor()
    await expect.poll(() => field.inputValue()).toBe(code)
    await door.getByRole('button', { name: 'Masuk' }).click()
    await door.getByRole('heading', { name: 'Tugas' }).waitFor()
    expect(newcomer.complaints).toEqual([])
  } finally {
    await newcomer.close()
  }

  await page.getByRole('button', { name: 'Sudah dicetak' }).click()
  await page.getByRole('link', { name: 'Pegawai', exact: true }).first().click()
  await page.getByRole('searchbox').fill('sari wul')
  await page.getByRole('link', { name: 'Sari Wulandari' }).click()
  await page.getByText('Pengangkatan Januari').waitFor()
  await page.getByText('Dari pegawai.xlsx #2').waitFor()
  await page.getByText('Sudah masuk').waitFor()
  expect(await page.content()).not.toContain('199002022015012003')
  await page.getByRole('button', { name: 'Tampilkan NIP (tercatat dalam catatan audit)' }).click()
  await page.getByText('199002022015012003').waitFor()
  found.push(...(await look(page, 'person')))
  await picture('person')

  // Their superior is set right, with the reason on record.
  await page.getByText('Ubah', { exact: true }).click()
  await page.getByLabel('Cari: Atasan baru').fill('bambang')
  await page.getByRole('option', { name: /Bambang Irawan/ }).waitFor({ state: 'attached' })
  await page
    .getByLabel('Atasan baru', { exact: true })
    .selectOption({ label: 'Bambang Irawan, S.E. · Bidang Pelayanan Perizinan' })
  await page.getByRole('button', { name: 'Simpan perubahan' }).click()
  await page.getByText('Tulis alasannya.').waitFor()
  found.push(...(await look(page, 'change')))
  await picture('change')
  await page.locator('#edit-reason').fill('Belum tercantum di daftar')
  await page.getByRole('button', { name: 'Simpan perubahan' }).click()
  await page.getByText('Belum tercantum di daftar').waitFor()

  await page.getByRole('link', { name: 'Siklus' }).click()
  await page.getByRole('link', { name: 'Buka siklus baru' }).first().click()
  await page.getByRole('region', { name: 'Yang perlu dilihat dahulu' }).waitFor()
  found.push(...(await look(page, 'checks')))
  await picture('checks')
  await page.getByRole('button', { name: /^Buka siklus untuk/ }).click()
  await page.getByRole('dialog').getByRole('button').first().click()
  await page.getByText('Kelola siklus ini').waitFor()
  await page.getByText('Kelola siklus ini').click()
  await page.getByRole('button', { name: 'Ingatkan semua yang belum selesai' }).click()
  await page.getByText('Sudah diterima.').waitFor()
  found.push(...(await look(page, 'cycle')))
  await picture('cycle')
  await page.setViewportSize({ width: 360, height: 800 })
  found.push(...(await look(page, 'cycle at 360')))
  await picture('cycle-360')
  for (const place of ['', '/import', '/slips', '/units']) {
    await page.evaluate((hash) => location.assign(hash), `#/people${place}`)
    await page.locator('h1').waitFor()
    found.push(...(await look(page, `people${place} at 360`)))
    await picture(`people${place.replace('/', '-')}-360`)
  }
  expect(found).toEqual([])
  expect(hr.complaints).toEqual([])
})

test('[UT1] [UT3] [UT5] units are arranged by keyboard on a phone: added, kept open over people, taken back', async () => {
  const page = await hr.open()
  await page.setViewportSize({ width: 360, height: 740 })
  await page.getByRole('heading', { name: 'Tugas' }).waitFor()
  await page.evaluate(() => location.assign('#/people/units'))
  const unit = (name: string | RegExp) => page.getByRole('treeitem', { name })
  await unit('Sekretariat Daerah').waitFor()
  await page.getByRole('treeitem').first().focus()
  await page.keyboard.press('S')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Sekretariat', exact: true }).waitFor()
  await page.getByLabel('Yang dilakukan').selectOption('close')
  await page.getByText(/^Belum dapat ditutup: \d+ pegawai/).waitFor()
  await page.getByLabel('Yang dilakukan').selectOption('add')
  await page.getByLabel('Nama unit baru di bawah Sekretariat').fill('Subbagian Arsip')
  await page.getByRole('button', { name: 'Simpan perubahan' }).click()
  await page.getByText('Tulis alasannya.').first().waitFor()
  await page.getByLabel('Alasan').fill('Perda 1/2026')
  await page.getByLabel('Alasan').press('Enter')
  await unit(/Subbagian Arsip/).waitFor()
  await expect.poll(() => unit(/Subbagian Arsip/).getAttribute('aria-level')).toBe('2')
  const found = await look(page, 'units-phone')
  await page.getByRole('button', { name: /^Batalkan Subbagian Arsip ditambahkan/ }).click()
  await unit(/Subbagian Arsip/).waitFor({ state: 'detached' })
  expect(found).toEqual([])
})
