import { mkdirSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PROTOCOL } from '../../core/protocol/version.ts'
import { type ExtensionBrowser, launchExtension, newProfile } from '../support/extension.ts'
import { look } from '../support/looks.ts'
import { aMailCatcher } from '../support/mail-catcher.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { officeClient } from '../support/office-client.ts'
import { saved, signInAs } from '../support/person.ts'
import { aWebhookCatcher, isSigned } from '../support/webhook-catcher.ts'
import { send } from '../support/worker-device.ts'

let office: TestOffice
let hr: ExtensionBrowser
let page: Page
let relay: Awaited<ReturnType<typeof aMailCatcher>>
beforeAll(async () => {
  relay = await aMailCatcher()
  const smtp = { SMTP_HOST: '127.0.0.1', SMTP_PORT: String(relay.port), SMTP_SECURITY: 'none' }
  const vars = { MAIL: 'smtp', MAIL_FROM: 'timbang@kotabumi.go.id', ...smtp }
  office = await openOffice({ alsoHr: ['siti'], vars })
  hr = await launchExtension({ profile: newProfile() })
})
/** Where pictures go, when somebody wants to look. */
const shown = process.env.SYSTEMS_PICTURES
if (shown) mkdirSync(shown, { recursive: true })
const picture = async (name: string) => {
  if (shown) await page.screenshot({ path: `${shown}/${name}.png`, fullPage: true })
}
afterAll(async () => {
  await hr?.close()
  await office?.stop()
  await relay?.close()
})

const titles = 'NIP;Kode indikator;Mulai;Sampai;Nilai;Satuan;Sumber;Diukur pada\n'
const row = (value: string) =>
  `199008272015032005;response-time;1/1/2026;31/12/2026;${value};jam kerja;SP4N-LAPOR!;1/1/2026\n`

function csv(rows: string) {
  return { name: 'nilai.csv', mimeType: 'text/csv', buffer: Buffer.from(titles + rows) }
}

test('[ME1] [ME2] [AK1] [AK3] values come in by a file with its faults told, and by a program with a key that is shown once', async () => {
  const found: string[] = []
  page = await signInAs(hr, office, 'nurul')
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

test('[WH1] [WH3] [MG6] a receiver of events is kept as it is typed, added with its secret told once, tried, paused, and listed with what it was sent', async () => {
  let status = 500
  const catcher = await aWebhookCatcher(() => ({ status }))
  const found: string[] = []
  try {
    await page.setViewportSize({ width: 1280, height: 800 })
    const section = page.getByRole('region', { name: 'Kabar ke sistem lain' })
    await section.getByRole('button', { name: 'Tambah penerima' }).click()
    await section.getByRole('button', { name: 'Simpan' }).click()
    await section.getByText('Isi alamat lengkap yang diawali https://.').waitFor()
    found.push(...(await look(page, 'webhook-form')))
    await picture('webhook-form')
    await section.getByLabel('Nama sistem').fill('SIMPEG')
    await section.getByLabel('Alamat').fill(catcher.url)
    await section.getByLabel('Juga nomor penilaian dan pegawainya').check()
    // What is typed outlives the page.
    await saved(page)
    await page.reload()
    await section.getByRole('button', { name: 'Tambah penerima' }).click()
    await expect.poll(() => section.getByLabel('Alamat').inputValue()).toBe(catcher.url)
    await expect.poll(() => section.getByLabel('Nama sistem').inputValue()).toBe('SIMPEG')
    await expect.poll(() => section.getByLabel('Juga nomor penilaian dan pegawainya').isChecked()).toBe(true)
    await section.getByRole('button', { name: 'Simpan' }).click()
    const secret = await section.locator('code').innerText()
    expect(secret).toMatch(/^whsec_/)
    await section.getByRole('button', { name: 'Kirim percobaan: SIMPEG' }).click()
    await section.getByText('Kiriman terakhir').click()
    await section.getByText(/^ditolak penerima \(500\) · dicoba lagi/).waitFor()
    status = 204
    await section.getByRole('button', { name: 'Kirim lagi' }).click()
    await section.getByText('diterima (204)').waitFor()
    const [first, second] = catcher.caught
    expect(first && isSigned(first, secret)).toBe(true)
    expect(second?.id).toBe(first?.id)
    await section.getByRole('button', { name: 'Jeda: SIMPEG' }).click()
    await section.getByText('Dijeda oleh pengelola kepegawaian.').waitFor()
    found.push(...(await look(page, 'webhooks')))
    await picture('webhooks')
    await page.setViewportSize({ width: 360, height: 740 })
    found.push(...(await look(page, 'webhooks-phone')))
    await picture('webhooks-phone')
    await section.getByRole('button', { name: 'Lanjutkan: SIMPEG' }).click()
    await section.getByRole('button', { name: 'Hapus: SIMPEG' }).click()
    await section.getByRole('button', { name: 'Ya', exact: true }).click()
    await section.getByText('Belum ada penerima.').waitFor()
    expect(found).toEqual([])
    expect(hr.complaints).toEqual([])
  } finally {
    await catcher.close()
  }
})

test('[O3] a survey has a sheet with its code for the counter, and its waves stand beside each other with their intervals', async () => {
  const desk = await office.as('siti')
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString()
  const plan = { protocol: PROTOCOL, form: 'satisfaction-survey', service: 'Izin usaha', opensAt: day(-3) }
  for (const [id, wave, level] of [
    ['w-1', 'Triwulan II', 2],
    ['w-2', 'Triwulan III', 4],
  ] as const) {
    await desk.request('PUT', `/surveys/${id}`, { ...plan, wave, closesAt: day(1) })
    for (let n = 0; n < 8; n += 1) {
      const levels = Array.from({ length: 9 }, (_, u) => [`u${u + 1}`, (u + n) % 4 === 0 ? 3 : level])
      const answers = { elements: Object.fromEntries(levels) }
      const body = { protocol: PROTOCOL, form: { id: plan.form, version: 1 }, answers }
      const at = `${office.server}/v1/regions/kotabumi/surveys/${id}/answers/a-${n}`
      expect((await send(at, 'PUT', {}, body)).status).toBe(200)
    }
    await desk.request('PUT', `/surveys/${id}`, { ...plan, wave, closesAt: day(-0.01) })
  }
  await desk.request('PUT', '/surveys/w-3', { ...plan, wave: 'Triwulan IV', closesAt: day(9) })
  const found: string[] = []
  await page.setViewportSize({ width: 1280, height: 800 })
  const go = (route: string) => page.evaluate((hash) => location.assign(hash), route)
  await go('#/surveys/w-3')
  await page.getByRole('img', { name: 'Kode QR survei Izin usaha' }).waitFor()
  expect(await page.locator('.poster .poster-link').innerText()).toBe(`${office.server}/s/kotabumi/w-3`)
  found.push(...(await look(page, 'survey-poster')))
  await go('#/surveys/w-2')
  const waves = page.getByRole('region', { name: 'Gelombang layanan ini' })
  await waves.getByText(/: naik\.$/).waitFor()
  await expect.poll(() => waves.locator('tbody th').count()).toBe(2)
  found.push(...(await look(page, 'survey-waves')))
  await picture('survey-waves')
  await page.setViewportSize({ width: 360, height: 740 })
  found.push(...(await look(page, 'survey-waves-phone')))
  expect(found).toEqual([])
  expect(hr.complaints).toEqual([])
})

test('[EM2] [U11] everybody says in their settings whether and in which language they are written to, by keyboard and on a phone', async () => {
  await page.setViewportSize({ width: 360, height: 740 })
  const goTo = (hash: string) => page.evaluate((next) => location.assign(next), hash)
  await goTo('#/settings')
  await page.getByText('Alamat surel Anda belum ada.').waitFor()
  const client = officeClient(await office.as('siti'))
  const list = [{ nip: '198811032014022003', email: 'nurul@kotabumi.go.id' }]
  const id = await client.upload(list)
  const { plan } = await client.review(id, 'changed')
  expect((await client.apply(id, plan)).status).toBe(200)
  await goTo('#/people')
  await goTo('#/settings')
  await page.getByText('Dikirim ke nurul@kotabumi.go.id').waitFor()
  const daily = page.getByRole('checkbox', { name: 'Kabari saya lewat surel' })
  const language = page.getByLabel('Bahasa surel')
  await expect.poll(() => daily.isChecked()).toBe(true)
  await language.selectOption('id')
  await daily.focus()
  await page.keyboard.press('Space')
  await expect.poll(() => language.isDisabled()).toBe(true)
  const found = await look(page, 'settings-mail-phone')
  // It is the server's word, not the page's: it is there anew.
  await goTo('#/people')
  await goTo('#/settings')
  await expect.poll(() => daily.isChecked()).toBe(false)
  await expect.poll(() => language.inputValue()).toBe('id')
  expect(found).toEqual([])
  expect(relay.caught).toEqual([])
})
