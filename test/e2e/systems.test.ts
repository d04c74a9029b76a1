import { mkdirSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ExtensionBrowser, launchExtension, newProfile } from '../support/extension.ts'
import { look } from '../support/looks.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { signInAs } from '../support/person.ts'
import { send } from '../support/worker-device.ts'

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

const titles = 'NIP;Kode indikator;Mulai;Sampai;Nilai;Satuan;Sumber;Diukur pada\n'
const row = (value: string) =>
  `199008272015032005;response-time;1/1/2026;31/12/2026;${value};jam kerja;SP4N-LAPOR!;1/1/2026\n`

function csv(rows: string) {
  return { name: 'nilai.csv', mimeType: 'text/csv', buffer: Buffer.from(titles + rows) }
}

test('[ME1] [ME2] [AK1] [AK3] values come in by a file with its faults told, and by a program with a key that is shown once', async () => {
  const shown = process.env.SYSTEMS_PICTURES
  if (shown) mkdirSync(shown, { recursive: true })
  const found: string[] = []
  const page = await signInAs(hr, office, 'nurul')
  const picture = async (name: string) => {
    if (shown) await page.screenshot({ path: `${shown}/${name}.png`, fullPage: true })
  }
  await page.getByRole('link', { name: 'Pegawai', exact: true }).click()
  await page.getByRole('link', { name: 'Sistem lain' }).click()
  await page.getByText('response-time (jam kerja)').waitFor()
  found.push(...(await look(page, 'systems')))
  await picture('systems')

  const chooser = page.locator('input[type=file]')
  await chooser.setInputFiles(csv(row('dua puluh') + row('24,5')))
  await page.getByText('1 kesalahan. Belum ada yang disimpan.').waitFor()
  await page.getByText('Bukan angka desimal.').waitFor()
  found.push(...(await look(page, 'values-faulty')))
  await picture('values-faulty')
  await page.getByRole('button', { name: 'Pilih berkas lain' }).click()
  await chooser.setInputFiles(csv(row('24,5')))
  await page.getByText('1 nilai baru, 0 koreksi, 0 tidak berubah.').waitFor()
  found.push(...(await look(page, 'values-review')))
  await page.getByRole('button', { name: 'Simpan nilai' }).click()
  await page.getByText('Tersimpan: 1 nilai baru, 0 koreksi.').waitFor()
  await page.getByRole('cell', { name: '24,5 jam kerja' }).waitFor()

  await page.getByRole('button', { name: 'Buat kunci' }).click()
  await page.getByText('Isi nama aplikasinya.').waitFor()
  await page.getByLabel('Untuk aplikasi apa').fill('SP4N-LAPOR!')
  await page.getByRole('button', { name: 'Buat kunci' }).click()
  const secret = await page.locator('code').innerText()
  found.push(...(await look(page, 'key-made')))
  await picture('key-made')
  const url = `${office.server}/v1/regions/kotabumi/api-keys/current`
  const asProgram = () => send(url, 'GET', { authorization: `Bearer ${secret}` })
  expect((await asProgram()).status).toBe(200)
  await page.getByRole('button', { name: 'Cabut: SP4N-LAPOR!' }).click()
  await page.getByRole('button', { name: 'Cabut', exact: true }).click()
  await page.getByText('dicabut').waitFor()
  expect((await asProgram()).status).toBe(401)

  // A correction needs its reason.
  await page.getByRole('button', { name: 'Pilih berkas lain' }).click()
  await chooser.setInputFiles(csv(row('20')))
  await page.getByRole('button', { name: 'Simpan nilai' }).click()
  await page.getByText('Isi alasan koreksinya.').waitFor()
  await page.getByLabel('Alasan koreksi').fill('Desember belum masuk')
  await page.getByRole('button', { name: 'Simpan nilai' }).click()
  await page.getByText('Tersimpan: 0 nilai baru, 1 koreksi.').waitFor()
  await page.getByRole('cell', { name: '24,5 jam kerja (sudah dikoreksi)' }).waitFor()
  await page.setViewportSize({ width: 360, height: 740 })
  found.push(...(await look(page, 'systems-phone')))
  await picture('systems-phone')
  expect(found).toEqual([])
  expect(hr.complaints).toEqual([])
})
