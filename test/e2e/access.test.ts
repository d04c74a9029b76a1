import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { personId } from '../../core/ids.ts'
import type { JsonObject } from '../../core/json.ts'
import { openTasks } from '../../scripts/api-client.ts'
import { kotabumiAnswers as answers } from '../../scripts/kotabumi-answers.ts'
import { type ExtensionBrowser, launchExtension, newProfile } from '../support/extension.ts'
import { look } from '../support/looks.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { openTask, saved, signInAs, sync } from '../support/person.ts'

const siti = personId('siti')
const peers = ['rizki', 'made', 'fitri'].map(personId)
const figures = { services: 252, satisfaction: 87.5, responseHours: 9 }

let office: TestOffice
let browser: ExtensionBrowser

beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office?.stop())

test('[U16] what HR confirms, and who has not read the criteria, breaks no rule of accessibility in any look', async () => {
  browser = await launchExtension({ profile: newProfile() })
  const found: string[] = []
  const page = await signInAs(browser, office, 'nurul')
  await page.getByRole('button', { name: 'Buka siklus penilaian' }).click()
  await page.getByText('Siapa yang dinilai').waitFor()
  await page.getByRole('button', { name: 'Buka siklus untuk 12 orang' }).click()
  found.push(...(await look(page, 'confirm cycle')))
  await page.getByRole('dialog').getByRole('button', { name: 'Buka siklus' }).click()
  await page.getByText('Per orang').waitFor()
  await goTo(page, '#/criteria')
  await page.getByRole('heading', { level: 1, name: 'Kriteria penilaian' }).waitFor()
  await page.locator('.criteria-behaviour summary').first().click()
  await page.getByRole('button', { name: 'Saya sudah membaca kriteria ini' }).click()
  await page.getByText(/^Anda membaca versi 1 pada/).waitFor()
  await sync(page)
  await goTo(page, '#/hr')
  await page.getByText('1 dari 15 orang sudah membaca').waitFor()
  await page.getByText('14 orang belum membaca').click()
  await page.locator('.readership-names').getByText('Bambang').waitFor()
  found.push(...(await look(page, 'cycles, with who has not read')))
  expect(found).toEqual([])
  await browser.close()
})

test('[U16] what a person appraised sees breaks no rule of accessibility, in either language and theme', async () => {
  browser = await launchExtension({ profile: newProfile() })
  const found: string[] = []
  const page = await signInAs(browser, office, siti)
  const popup = await browser.openPopup()
  await popup.getByRole('heading', { name: '1 tugas menunggu Anda' }).waitFor()
  await popup.close()

  await openTask(page, 'Usulkan rekan yang akan menilai Anda')
  for (const name of ['I Made Wirawan', 'Rizki Ramadhan', 'Fitri Handayani'])
    await page.getByRole('checkbox', { name }).check()
  await page.getByLabel('Mengapa mereka').fill('Kami melayani loket yang sama setiap hari.')
  await saved(page)
  await deliver(page)
  found.push(...(await look(page, 'sent')))
  await send('bambang', 'approve-peers', answers.approval(peers))
  await sync(page)
  await openTask(page, 'Isi penilaian diri')
  await page.getByLabel('Realisasi').nth(1).fill('banyak')
  await page.getByLabel('Realisasi').nth(0).focus()
  await page.locator('.field-wrong').first().waitFor()
  found.push(...(await look(page, 'fill: an error')))
  for (const [index, figure] of ['252', '87,5', '9'].entries())
    await page.getByLabel('Realisasi').nth(index).fill(figure)
  await page.getByRole('button', { name: 'Lanjut' }).click()
  for (const [index, level] of [4, 5, 4, 4, 5, 3, 4].entries()) {
    const levels = page.locator('.levels').nth(index).locator('input')
    await levels.nth(level - 1).check()
  }
  await page.getByRole('button', { name: 'Lanjut' }).click()
  await page.getByLabel('Hasil yang paling berarti').fill('Antrean daring menggantikan antrean di loket.')
  await page.getByLabel('Angka dan keterangan di atas').check()
  await saved(page)
  await page.getByRole('button', { name: 'Periksa dan kirim' }).last().click()
  await page.getByText('Periksa sebelum mengirim').waitFor()
  found.push(...(await look(page, 'review')))
  await page.getByRole('button', { name: 'Kirim', exact: true }).click()
  await page.getByRole('heading', { name: 'Terkirim dan diterima' }).waitFor()

  for (const peer of peers)
    await send(
      peer,
      'peer-rating',
      answers.peer([5, 4, 4, 4, 5, 4, 4], 'Memandu warga lansia sampai selesai.'),
    )
  await send('bambang', 'superior-rating', answers.superior(figures, [4, 4, 4, 4, 5, 4, 4]))
  await sync(page)
  await goTo(page, '#/results')
  await page.getByRole('link', { name: 'Penilaian Kinerja 2026' }).waitFor()
  await page.getByRole('link', { name: 'Penilaian Kinerja 2026' }).click()
  await page.getByText('Anda di sini').waitFor()
  await page.getByRole('button', { name: 'Buka semua' }).click()
  await page.getByRole('heading', { name: 'Konversi predikat menjadi angka kredit' }).waitFor()
  await expect.poll(() => page.locator('.beside').first().textContent()).toContain('Angka kredit: 12,5.')
  await page.locator('.beside summary').first().click()
  found.push(...(await look(page, 'result, with its reasons open')))
  await page.locator('.why').getByText('Target ketetapan daerah').first().waitFor()
  await page.locator('.why').getByText('Batas dari nasional').first().waitFor()
  await page.getByRole('link', { name: 'Isi penilaian diri', exact: true }).click()
  await page.locator('.print .ticked').first().waitFor()
  await goTo(page, '#/outbox')
  await page.getByRole('heading', { level: 1, name: 'Kiriman saya' }).waitFor()
  expect(found).toEqual([])
  expect(browser.complaints).toEqual([])
  await browser.close()
})

test('[U17] the criteria can be read without a network, on a small screen and on paper', async () => {
  browser = await launchExtension({ profile: newProfile(), width: 360, height: 740 })
  const page = await signInAs(browser, office, 'joko')
  // They come with the first sync.
  await page.getByText('Kriteria penilaian belum Anda baca').waitFor()
  await browser.context.setOffline(true)
  await page.getByRole('link', { name: 'Baca kriteria penilaian' }).first().click()
  await page.getByRole('heading', { name: 'Kriteria penilaian' }).waitFor()
  const text = (await page.locator('.criteria').textContent()) ?? ''
  for (const said of [
    'Waktu respons',
    'ketetapan daerah',
    'dari nasional',
    '14 hari kalender',
    'Sangat Baik',
  ])
    expect(text).toContain(said)
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('.criteria-behaviour:not([open])').count()).toBe(0)
  expect(await page.locator('.rail').isVisible()).toBe(false)
  expect(browser.complaints).toEqual([])
  await browser.close()
})

async function goTo(page: Page, route: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash
  }, route)
}

async function deliver(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Periksa dan kirim' }).last().click()
  await page.getByRole('button', { name: 'Kirim', exact: true }).click()
  await page.getByRole('heading', { name: 'Terkirim dan diterima' }).waitFor()
}

async function send(person: string, spec: string, filled: JsonObject): Promise<void> {
  const client = await office.as(person)
  const task = openTasks(await client.pull()).find((each) => each.spec === spec && each.subject.id === siti)
  if (task === undefined) throw new Error(`${person} has no ${spec}`)
  const answer = await client.submit(task, filled)
  if (answer.kind === 'refused') throw new Error(`${spec}: ${answer.problem.detail}`)
}
