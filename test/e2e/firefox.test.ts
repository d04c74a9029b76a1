import { afterAll, beforeAll, expect, test } from 'vitest'
import { cycleId } from '../../core/ids.ts'
import { launchFirefox } from '../support/firefox.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

let office: TestOffice

beforeAll(async () => {
  office = await openOffice()
  const hr = await office.as('nurul')
  const people = [...(await hr.pull()).values()].flatMap((row) =>
    row.kind === 'colleague' && row.body?.appraised ? [row.body.id] : [],
  )
  const period = { from: '2026-01-01', to: '2026-12-31' }
  await hr.openCycle({ id: cycleId('2026'), name: 'Penilaian Kinerja 2026', period }, people)
})

afterAll(() => office?.stop())

test('[U12] the same extension signs in, fills and sends in Firefox', async () => {
  const firefox = await launchFirefox()
  const page = await firefox.open('app.html')
  const has = (text: string) =>
    page.waitForFunction((wanted) => document.body.textContent?.includes(wanted), { timeout: 20_000 }, text)
  await has('Ubah alamat peladen')
  await page.evaluate(() => {
    const details = document.querySelector('details.door-server')
    if (details instanceof HTMLDetailsElement) details.open = true
  })
  await page.locator('#server').fill(office.server)
  await page.locator('#code').fill(office.codeOf('fitri'))
  await page.locator('button[type=submit]').click()
  await has('Usulkan rekan yang akan menilai Anda')

  await page.locator('.card-link').click()
  await has('Rekan yang akan menilai')
  for (const name of ['Agus', 'Rizki', 'Joko']) {
    await page.locator('.search-box input').fill(name)
    await page.locator('.people-list .option input').click()
    await page.waitForFunction(
      (wanted) => document.querySelector('.people-chosen')?.textContent?.includes(wanted),
      {},
      name,
    )
  }
  await page.locator('textarea').fill('Kami menjawab pengaduan warga dari meja yang sama setiap hari.')
  await has('Tersimpan')
  await page.locator('.fill-foot .button-main').click()
  await has('Periksa sebelum mengirim')
  await page.locator('.fill-foot .button-main').click()
  await has('Terkirim dan diterima')

  const popup = await firefox.open('popup.html')
  await popup.waitForFunction(() => document.body.textContent?.includes('Semua sudah beres'), {
    timeout: 20_000,
  })
  expect(await popup.evaluate(() => document.querySelector('.sync')?.textContent)).toMatch(/^Tersinkron/)
  await firefox.close()
})
