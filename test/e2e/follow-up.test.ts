import { mkdirSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readPack } from '../../cli/read-pack.ts'
import { cycleId, personId } from '../../core/ids.ts'
import type { JsonObject } from '../../core/json.ts'
import { kotabumiAnswers as answers } from '../../scripts/kotabumi-answers.ts'
import { violationsOf } from '../support/axe.ts'
import { type ExtensionBrowser, launchExtension, newProfile } from '../support/extension.ts'
import { keys } from '../support/hands.ts'
import { glance, look } from '../support/looks.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { saved, signInAs, sync } from '../support/person.ts'
import { playPack, putRows, rowsOfPlay } from '../support/put-rows.ts'
import { taken, taskOf } from '../support/worker-journey.ts'

let office: TestOffice
let superior: ExtensionBrowser
let hr: ExtensionBrowser
beforeAll(async () => {
  office = await openOffice()
  const [one, two] = await Promise.all([
    launchExtension({ profile: newProfile(), width: 360 }),
    launchExtension({ profile: newProfile() }),
    appraiseSiti(),
  ])
  superior = one
  hr = two
})
afterAll(async () => {
  await superior?.close()
  await hr?.close()
  await office?.stop()
})

/** Siti answers complaints in twice the standard's time; her appraisal ends. */
async function appraiseSiti(): Promise<void> {
  const peers = ['rizki', 'made', 'joko'].map(personId)
  const send = async (person: string, spec: string, filled: JsonObject) => {
    const client = await office.as(person)
    taken(await client.submit(await taskOf(client, spec, 'siti'), filled))
  }
  const year = {
    id: cycleId('2026'),
    name: 'Penilaian kinerja 2026',
    period: { from: '2026-01-01', to: '2026-12-31' },
  }
  taken(await (await office.as('nurul')).openCycle(year, [personId('siti')]))
  await send('siti', 'nominate-peers', answers.nomination(peers))
  await send('bambang', 'approve-peers', answers.approval(peers))
  const figures = { services: 252, satisfaction: 87.5, responseHours: 48 }
  await send('siti', 'self-assessment', answers.self(figures, [4, 4, 4, 4, 4, 4, 4]))
  for (const peer of peers)
    await send(peer, 'peer-rating', answers.peer([4, 4, 4, 4, 4, 4, 4], 'Memandu warga sampai selesai.'))
  await send('bambang', 'superior-rating', answers.superior(figures, [4, 4, 4, 4, 4, 4, 4]))
  await send('siti', 'respond', answers.acknowledge)
}

const shown = process.env.FOLLOW_PICTURES
async function picture(page: Page, name: string): Promise<void> {
  if (!shown) return
  mkdirSync(shown, { recursive: true })
  await page.screenshot({ path: `${shown}/${name}.png`, fullPage: true })
}

test('[FU1] [FU4] [TR1] [TR3] a result becomes a task, a training of the catalogue, a need, a programme, and a record of who took part', async () => {
  const found: string[] = []
  const page = await signInAs(superior, office, 'bambang', await office.reissue('bambang'))
  await page.getByRole('link', { name: 'Tentukan tindak lanjut' }).click()
  await page.getByRole('heading', { name: 'Tindak lanjut Siti Aminah, S.A.P.' }).waitFor()
  found.push(...(await look(page, 'decision')))
  await picture(page, 'decision-360')

  // Nothing is sent while something is missing; what was written outlives a reload.
  await page.getByRole('button', { name: 'Simpan keputusan' }).click()
  await page
    .getByRole('alert')
    .getByText(/bagian belum lengkap/)
    .waitFor()
  const proposals = await page.getByRole('article').all()
  expect(proposals.length).toBeGreaterThanOrEqual(3)
  for (const [place, proposal] of proposals.entries()) {
    await proposal.getByRole('radio', { name: place === 0 ? 'Terima' : 'Tolak' }).check()
    if (place > 0) await proposal.getByLabel('Alasan', { exact: true }).fill('Sudah diikuti bulan lalu')
  }
  // What is typed is on disk a moment later, as in any form; the browser is not told to wait for it (D1).
  await saved(page)
  await page.reload()
  await expect
    .poll(() => page.getByRole('radio', { name: 'Tolak', checked: true }).count(), { timeout: 15_000 })
    .toBe(proposals.length - 1)
  await page.getByRole('button', { name: 'Simpan keputusan' }).click()
  await page.getByRole('heading', { name: 'Yang akan dilakukan' }).waitFor()
  await picture(page, 'decided-360')
  expect(superior.complaints).toEqual([])

  const desk = await signInAs(hr, office, 'nurul', await office.reissue('nurul'))
  await desk.getByRole('link', { name: 'Tindak lanjut', exact: true }).click()
  await desk.getByText('Semua 1 hasil sudah ada keputusannya').waitFor()
  await picture(desk, 'results')

  await desk.getByRole('link', { name: 'Kebutuhan' }).click()
  await desk.getByText('100% dari 1 pegawai memerlukan Manajemen waktu').waitFor()
  found.push(...(await look(desk, 'needs')))
  await picture(desk, 'needs')
  await desk.getByRole('link', { name: /Buat program untuk mereka.*Manajemen waktu/ }).click()
  await desk.getByRole('heading', { name: 'Program baru' }).waitFor()
  for (const [field, day] of [
    ['Hari pertama', '1'],
    ['Hari terakhir', '2'],
  ] as const) {
    const group = desk.getByRole('group', { name: field })
    await group.getByLabel('Tanggal', { exact: true }).fill(day)
    await group.getByLabel('Bulan').selectOption({ index: 1 })
    await group.getByLabel('Tahun').fill('2026')
  }
  await desk.getByLabel('Tempat', { exact: true }).fill('Aula BKPSDM')
  found.push(...(await violationsOf(desk)))
  await picture(desk, 'programme')
  await desk.getByRole('button', { name: 'Simpan dan undang' }).click()
  await desk.getByLabel('Hadir: Siti Aminah, S.A.P.').check()
  await desk.getByLabel('Jam: Siti Aminah, S.A.P.').fill('delapan')
  await desk.getByRole('button', { name: 'Simpan kehadiran' }).click()
  await desk.getByText('Tulis angka 0 sampai 2000, misalnya 7,5.').waitFor()
  await desk.getByLabel('Jam: Siti Aminah, S.A.P.').fill('8')
  await saved(desk)
  await desk.reload()
  await expect.poll(() => desk.getByLabel('Jam: Siti Aminah, S.A.P.').inputValue()).toBe('8')
  await expect.poll(() => desk.getByLabel('Hadir: Siti Aminah, S.A.P.').isChecked()).toBe(true)
  await desk.getByRole('button', { name: 'Simpan kehadiran' }).click()
  await desk.getByText('Tersimpan.').waitFor()
  found.push(...(await look(desk, 'participation')))
  await picture(desk, 'participation')

  for (const [part, title] of [
    ['courses', 'Katalog'],
    ['policies', 'Kebijakan'],
    ['talents', 'Talenta'],
  ] as const) {
    await desk.getByRole('link', { name: title, exact: true }).click()
    await desk.getByRole('heading', { name: `Tindak lanjut: ${title}` }).waitFor()
    if (part === 'courses') {
      const file =
        'Kode,Nama,Penyelenggara,Tingkat,Kompetensi,Jam\nwaktu,Waktu,BKPSDM,Daerah,manajemen-waktu,'
      const choose = (hours: string) =>
        desk.locator('input[type=file]').setInputFiles({
          name: 'katalog.csv',
          mimeType: 'text/csv',
          buffer: Buffer.from(`${file}${hours}\n`),
        })
      await choose('banyak')
      await desk.getByText('1 sel perlu diperbaiki').waitFor()
      await choose('8')
      await desk.getByText('1 pelatihan masuk ke katalog').waitFor()
    }
    found.push(...(await violationsOf(desk)))
    await picture(desk, part)
  }
  expect(found).toEqual([])
  expect(hr.complaints).toEqual([])
})

test('[FU6] [FD1] a change of policy is told, answered by keyboard on a small screen, and what was begun outlives a reload', async () => {
  const found: string[] = []
  const desk = await hr.open('#/development/policies')
  await desk.getByText('Catat perubahan kebijakan').click()
  await desk.getByLabel('Judul', { exact: true }).fill('Perwali 7/2026 tentang jam layanan')
  await desk
    .getByLabel('Yang berubah')
    .fill('Loket buka sampai pukul 16.00.\nPengaduan dijawab dalam 12 jam.')
  await saved(desk)
  // Human resources are called away.
  await desk.reload()
  await expect
    .poll(() => desk.getByLabel('Judul', { exact: true }).inputValue())
    .toBe('Perwali 7/2026 tentang jam layanan')
  const until = desk.getByRole('group', { name: 'Diketahui paling lambat' })
  await until.getByLabel('Tanggal', { exact: true }).fill('31')
  await until.getByLabel('Bulan').selectOption({ index: 12 })
  await until.getByLabel('Tahun').fill(String(new Date().getFullYear()))
  found.push(...(await glance(desk, 'policy')))
  await desk.getByRole('button', { name: 'Beri tahu' }).click()
  await desk.getByText(/^0 dari \d+/).waitFor()

  const page = await superior.open('#/')
  await sync(page)
  const hands = keys(page)
  await hands.press(page.getByRole('link', { name: /Perwali 7\/2026/ }))
  await page.getByText('Pengaduan dijawab dalam 12 jam.').waitFor()
  await hands.write(page.getByLabel('Bagaimana ini disampaikan'), 'Dibahas pada apel Senin.')
  await saved(page)
  await page.reload()
  await expect
    .poll(() => page.getByLabel('Bagaimana ini disampaikan').inputValue(), { timeout: 15_000 })
    .toBe('Dibahas pada apel Senin.')
  found.push(...(await glance(page, 'duty')))
  await picture(page, 'duty-360')
  await hands.press(page.getByRole('button', { name: 'Sudah dilaksanakan' }))
  await page.getByRole('button', { name: 'Ubah jawaban' }).waitFor()
  await desk.reload()
  await desk.getByText(/^1 dari \d+/).waitFor()

  // Whoever leads sees how much is needed, and of whom nothing.
  await page.goto(`${page.url().split('#')[0]}#/development/needs`)
  await page.getByText('tidak ditampilkan').first().waitFor()
  expect(await page.getByText('Siti Aminah').count()).toBe(0)
  found.push(...(await glance(page, 'figures of a leader')))
  await picture(page, 'leader-360')
  expect(found).toEqual([])
})

test('[RF1] an award is shared by its person, by keyboard on a small screen, and waits for a network', async () => {
  const browser = await launchExtension({ profile: newProfile(), width: 360, height: 740 })
  const page = await browser.open()
  await page.locator('input').first().waitFor()
  const rows = rowsOfPlay(playPack(readPack('kotabumi'), { state: 'shared' }), 'siti')
  const award = {
    id: 'award-1',
    person: 'siti',
    name: 'Siti Aminah',
    post: 'Analis Pelayanan Publik',
    unit: 'Bidang Pelayanan',
    title: { id: 'Pelayan terbaik', en: 'Best service' },
    citation: 'Warga menulis surat terima kasih kepada bupati.',
    on: '2026-08-17',
    from: null,
    shared: false,
    mayShare: true,
  }
  const told = { ...award, id: 'told-2', person: 'joko', name: 'Joko Susilo' }
  await putRows(page, [
    ...rows,
    { kind: 'recognition', id: award.id, body: award },
    { kind: 'recognition', id: told.id, body: told },
  ])
  await page.goto(`${page.url().split('#')[0]}#/awards`)
  await page.reload()
  await page.getByText('Joko Susilo').waitFor()
  await keys(page).tick(page.getByRole('checkbox', { name: 'Tampilkan kepada semua pegawai' }))
  await page.getByText('Perubahan menunggu dikirim.').waitFor()
  expect(await glance(page, 'awards')).toEqual([])
  await picture(page, 'awards-360')
  expect(browser.complaints).toEqual([])
  await browser.close()
})

test('[TH1] [TH2] a colleague is thanked by keyboard on a small screen; what is written outlives a reload and waits for a network', async () => {
  const browser = await launchExtension({ profile: newProfile(), width: 360, height: 740 })
  const page = await browser.open()
  await page.locator('input').first().waitFor()
  const pack = readPack('kotabumi')
  const { followUp } = pack.policies
  if (followUp === undefined) throw new Error('the pack says nothing of what follows')
  const thanked = {
    ...pack,
    policies: { ...pack.policies, followUp: { ...followUp, thanks: 'named' } },
  } as const
  await putRows(page, rowsOfPlay(playPack(thanked, { state: 'shared' }), 'siti'))
  await page.goto(`${page.url().split('#')[0]}#/awards`)
  await page.reload()
  const hands = keys(page)
  await hands.press(page.getByRole('button', { name: 'Kirim ucapan' }))
  await page.getByText('Pilih satu rekan.').waitFor()
  expect(await glance(page, 'thanks without anything')).toEqual([])
  const colleague = page.getByRole('group', { name: 'Untuk rekan' }).getByRole('radio').first()
  await hands.tick(colleague)
  await hands.write(
    page.getByLabel('Untuk apa Anda berterima kasih'),
    'Terima kasih sudah menggantikan saya.',
  )
  await saved(page)
  await page.reload()
  const words = page.getByLabel('Untuk apa Anda berterima kasih')
  await expect.poll(() => words.inputValue()).toBe('Terima kasih sudah menggantikan saya.')
  expect(await glance(page, 'thanks')).toEqual([])
  await picture(page, 'thanks-360')
  await hands.press(page.getByRole('button', { name: 'Kirim ucapan' }))
  const given = page.getByRole('region', { name: 'Terima kasih dari Anda' })
  await given.getByText('Terima kasih sudah menggantikan saya.').waitFor()
  await given.getByText('Perubahan menunggu dikirim.').waitFor()
  await expect.poll(() => words.inputValue()).toBe('')
  expect(browser.complaints).toEqual([])
  await browser.close()
})

test('[O1] [O6] [O7] a survey that human resources made is answered with an invitation, once', async () => {
  const found: string[] = []
  const desk = await hr.open('#/surveys/new')
  await desk.getByLabel('Layanan yang ditanyakan').fill('Manajemen waktu angkatan I')
  await desk.getByLabel('Gelombang').fill('2026')
  await desk.getByLabel('Formulir').selectOption('training-feedback')
  const closes = desk.getByRole('group', { name: 'Hari terakhir' })
  await closes.getByLabel('Tanggal', { exact: true }).fill('31')
  await closes.getByLabel('Bulan').selectOption({ index: 12 })
  await closes.getByLabel('Tahun').fill(String(new Date().getFullYear()))
  await desk.getByLabel('Hanya peserta, dengan undangan sekali pakai').check()
  found.push(...(await violationsOf(desk)))
  await picture(desk, 'survey-plan')
  await desk.getByRole('button', { name: 'Simpan survei' }).click()
  await desk.getByLabel('Jumlah undangan').fill('2')
  await desk.getByRole('button', { name: 'Buat undangan' }).click()
  await desk.locator('.slip-code').first().waitFor()
  found.push(...(await look(desk, 'invitations')))
  await picture(desk, 'invitations')
  const [address = ''] = await desk.locator('.slip .poster-link').allInnerTexts()
  expect(address).toContain('#t=')

  const phone = await superior.context.newPage()
  const answer = async () => {
    await phone.locator('.levels').first().waitFor()
    for (const group of await phone.locator('.levels').all()) await group.getByRole('radio').nth(3).check()
    await phone.getByRole('button', { name: 'Kirim jawaban' }).click()
  }
  await phone.goto(address)
  await answer()
  await phone.getByRole('heading', { name: 'Terima kasih' }).waitFor()
  // The same invitation in a browser that knows nothing of it.
  await phone.evaluate(() => localStorage.clear())
  await phone.reload()
  await answer()
  await phone.getByText('jawaban itu sudah diterima').waitFor()
  await phone.close()

  await desk.reload()
  await desk.getByText('1 jawaban', { exact: true }).waitFor()
  await desk.getByRole('button', { name: 'Tutup sekarang' }).click()
  await desk.getByText('Terlalu sedikit jawaban').waitFor()
  found.push(...(await violationsOf(desk)))
  await picture(desk, 'survey')
  expect(found).toEqual([])
})
