import { randomBytes } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aPdf } from '../../core/evidence/testing/files.ts'
import { cycleId } from '../../core/ids.ts'
import { capturingExtension, chooseCapture } from '../support/capturing-extension.ts'
import { launchExtension, newProfile } from '../support/extension.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { openTask, saved, signInAs, sync } from '../support/person.ts'

let office: TestOffice
let site: Server
let address = ''
const dir = capturingExtension()

beforeAll(async () => {
  office = await openOffice()
  const hr = await office.as('nurul')
  const people = [...(await hr.pull()).values()].flatMap((row) =>
    row.kind === 'colleague' && row.body?.appraised ? [row.body.id] : [],
  )
  const period = { from: '2026-01-01', to: '2026-12-31' }
  await hr.openCycle({ id: cycleId('2026'), name: 'Penilaian Kinerja 2026', period }, people)
  site = createServer((_, response) => {
    response.setHeader('content-type', 'text/html')
    response.end('<title>Laporan layanan</title><h1>252 layanan selesai</h1><p>Sumber: loket.</p>')
  })
  await new Promise<void>((ready) => site.listen(0, '127.0.0.1', ready))
  address = `http://127.0.0.1:${(site.address() as AddressInfo).port}/laporan`
})
afterAll(async () => {
  site?.close()
  await office?.stop()
})

test('[E8] [E9] a page is captured, attached, outlives a killed browser, arrives, and is opened by the superior', async () => {
  const profile = newProfile()
  let browser = await launchExtension({ profile, extension: dir })
  let page = await signInAs(browser, office, 'siti')
  await openTask(page, 'Usulkan rekan yang akan menilai Anda')
  for (const name of ['I Made Wirawan', 'Rizki Ramadhan', 'Fitri Handayani'])
    await page.getByLabel(name).check()
  await page.getByLabel('Mengapa mereka').fill('Kami melayani warga di loket yang sama setiap hari.')
  await review(page)
  const superiors = newProfile()
  let superior = await launchExtension({ profile: superiors })
  let rating = await signInAs(superior, office, 'bambang')
  await sync(rating)
  await rating.getByRole('link', { name: /etujui/ }).click()
  await rating.getByLabel('Setujui').first().check()
  await review(rating)
  await superior.close()
  await sync(page)

  // Captured from the page's menu, with what is selected on it, and placed at its indicator.
  const report = await browser.context.newPage()
  await report.goto(address)
  await report.getByRole('heading').selectText()
  const opening = browser.context.waitForEvent('page')
  await chooseCapture(await browser.background(), address)
  const tray = await opening
  await tray.getByText(`Diambil dari ${address}`).waitFor()
  await expect.poll(() => tray.locator('.file-selection').textContent()).toContain('252 layanan selesai')
  await tray.locator('img.file-picture').waitFor()
  await tray.getByLabel('Tugas').selectOption({ index: 1 })
  await tray.getByLabel('Isian').selectOption({ index: 1 })
  await office.cutPower()
  await tray.getByRole('button', { name: 'Lampirkan', exact: true }).click()
  await tray.getByText('Bukti dilampirkan.').waitFor()
  await tray.close()
  await report.close()

  // More files, some of which are not what they are called.
  await page.bringToFront()
  await openTask(page, 'Isi penilaian diri')
  const field = page.locator('.field-file').first()
  const input = field.locator('input[type=file]')
  await field.getByText('Laporan layanan').waitFor()
  const large = aPdf(3 * 1024 ** 2)
  large.set(randomBytes(1000), 100)
  // From the disk, as somebody chooses them: their bytes need not go through the debugger.
  const files = [
    ['realisasi.pdf', large],
    ['jahat.pdf', '<!doctype html><script>1</script>'],
    ['besar.pdf', aPdf(11 * 1024 ** 2)],
  ] as const
  const folder = mkdtempSync(join(tmpdir(), 'timbang-files-'))
  for (const [name, content] of files) writeFileSync(join(folder, name), content)
  await input.setInputFiles(files.map(([name]) => join(folder, name)))
  await field.getByText('“jahat.pdf” ternyata halaman web (HTML).').waitFor()
  await field.getByText('“besar.pdf” berukuran 11 MB; paling besar 10 MB.').waitFor()
  await field.getByText('realisasi.pdf').first().waitFor()
  await saved(page)

  // Killed in the middle of the upload: some parts have gone, not all.
  await office.restorePower()
  let parts = 0
  await browser.context.route('**/parts/*', (route) => {
    parts += 1
    return parts > 4 ? route.abort() : route.continue()
  })
  await page.getByTitle('Sinkronkan sekarang').click()
  await expect.poll(() => parts, { timeout: 30_000 }).toBeGreaterThan(4)
  await browser.kill()

  browser = await launchExtension({ profile, extension: dir })
  page = await browser.open()
  await openTask(page, 'Isi penilaian diri')
  await page.locator('.field-file').first().getByText('realisasi.pdf').first().waitFor()
  await fill(page)
  await expect.poll(() => page.getByText('Sudah sampai').count(), { timeout: 60_000 }).toBe(2)
  expect(browser.complaints).toEqual([])
  await browser.close()

  // The superior sees both where they rate, with where the one comes from, and opens it.
  superior = await launchExtension({ profile: superiors })
  rating = await superior.open()
  await sync(rating)
  await rating.getByRole('link', { name: 'Nilai bawahan langsung' }).click()
  await rating.locator('.field-file').first().getByText(`Diambil dari ${address}`).waitFor()
  await rating.getByRole('button', { name: /^Buka Laporan layanan/ }).click()
  await rating.getByText('Utuh: isinya sama dengan yang dilampirkan.').waitFor()
  expect(
    await rating.locator('img.file-picture').evaluate((img: HTMLImageElement) => img.naturalWidth),
  ).toBeGreaterThan(100)
  const download = rating.waitForEvent('download')
  await rating.getByRole('button', { name: 'Simpan realisasi.pdf' }).click()
  expect((await download).suggestedFilename()).toBe('realisasi.pdf')
  await rating.getByText('Tersimpan di folder unduhan, utuh.').waitFor()
  expect(superior.complaints).toEqual([])
  await superior.close()
})

async function fill(page: Page): Promise<void> {
  const figures = page.locator('.field-decimal input')
  await figures.nth(0).fill('252')
  await figures.nth(1).fill('87,5')
  await figures.nth(2).fill('9')
  await page.getByRole('button', { name: 'Lanjut' }).click()
  const groups = page.locator('.levels')
  for (let n = 0; n < 7; n += 1) await groups.nth(n).locator('input').nth(3).check()
  await page.getByRole('button', { name: 'Lanjut' }).click()
  await page.getByLabel('Hasil yang paling berarti').fill('Antrean daring menggantikan antrean di loket.')
  await page.getByLabel('Angka dan keterangan di atas').check()
  await review(page)
}

async function review(page: Page): Promise<void> {
  await saved(page)
  await page.getByRole('button', { name: 'Periksa dan kirim' }).last().click()
  await page.getByRole('button', { name: 'Kirim', exact: true }).click()
  await page.getByRole('heading', { name: 'Terkirim dan diterima' }).waitFor()
}
