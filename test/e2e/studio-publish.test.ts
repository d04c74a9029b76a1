import { afterAll, beforeAll, expect, test } from 'vitest'
import { readBases, readPack } from '../../cli/read-pack.ts'
import { cycleId, mutationId, personId } from '../../core/ids.ts'
import type { Json, JsonObject } from '../../core/json.ts'
import type { Files } from '../../core/pack/documents.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import type { VersionContent, VersionList } from '../../core/protocol/versions.ts'
import { judgeProject } from '../../core/studio/judge-project.ts'
import { baseDocuments, openProject } from '../../core/studio/project.ts'
import { readyVersion } from '../../core/studio/ready-version.ts'
import type { Client } from '../../scripts/api-client.ts'
import { violationsOf } from '../support/axe.ts'
import { type ExtensionBrowser, launchExtension, newProfile } from '../support/extension.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { openTask, saved, signInAs, sync } from '../support/person.ts'

let office: TestOffice
let nurul: Client
let hers: ExtensionBrowser
let his: ExtensionBrowser

beforeAll(async () => {
  office = await openOffice({ alsoHr: ['ratna', 'hendra'] })
  nurul = await office.as('nurul')
  hers = await launchExtension({ profile: newProfile() })
  his = await launchExtension({ profile: newProfile(), width: 360, height: 740, dark: true })
})
afterAll(async () => {
  await hers?.close()
  await his?.close()
  await office?.stop()
})

test('[Z50] [Z51] [Z53] [V4] [V9] [F6] a pack is published, a cycle opens by it, and an old draft meets the next version whole', async () => {
  const { code } = (await (await nurul.request('POST', '/devices/codes')).json()) as { code: string }
  const page = await signInAs(hers, office, 'nurul', code)
  await page.getByRole('link', { name: 'Studio' }).click()
  await page.getByRole('button', { name: 'Mulai menyusun' }).click()
  await page.getByRole('button', { name: 'Mulai', exact: true }).click()
  await page.getByRole('heading', { name: 'Ketetapan daerah' }).waitFor()

  // One word of one indicator, which three forms show.
  await page.getByRole('link', { name: 'Indikator' }).click()
  await page.getByRole('gridcell', { name: 'Jumlah layanan yang diselesaikan' }).click()
  await page.keyboard.press('F2')
  await page.keyboard.press('Control+A')
  await page.keyboard.type('Layanan tuntas')
  await page.keyboard.press('Enter')
  await page.getByRole('gridcell', { name: 'Layanan tuntas', exact: true }).waitFor()

  await page.getByRole('link', { name: 'Terbitkan' }).click()
  await page.getByText('Uraian “Layanan tuntas” diubah.').waitFor()
  await page.getByText('Paket utuh dan semua kasus uji cocok.').waitFor()
  expect(await violationsOf(page)).toEqual([])
  await page.getByRole('button', { name: 'Terbitkan' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Terbitkan' }).click()
  await page.getByText('Versi baru berlaku').waitFor()
  // It can be worked on at once, and what would be the next version stands there again.
  await page.getByRole('button', { name: /^Urungkan/ }).click()
  await page.getByRole('heading', { name: 'Perubahan dari versi 2 ke versi 3' }).waitFor()
  await page.getByRole('button', { name: /^Ulangi/ }).click()
  await page.getByText('Tidak ada yang berbeda.').waitFor()

  // The next version asks one question more; a cycle opens by it, and Siti begins to answer.
  await publish(await withNote(nurul, 2), { after: 2 })
  const year = {
    id: cycleId('2026'),
    name: 'Penilaian 2026',
    period: { from: '2026-01-01', to: '2026-12-31' },
  }
  expect((await nurul.openCycle(year, [personId('siti')])).kind).toBe('ok')
  const filling = await signInAs(his, office, 'siti')
  await openTask(filling, 'Usulkan rekan yang akan menilai Anda')
  await filling.getByLabel('Catatan').fill('Rekan satu loket.')
  await saved(filling)
  await filling.getByLabel('Mengapa mereka').fill('Kami melayani loket yang sama setiap hari.')
  await saved(filling)
  await sync(filling)

  // Human resources goes back to the version before; the plan tells what her draft would put aside.
  await publish(await contentOf(nurul, 2).then(({ files }) => readied(files ?? {}, 4)), {
    after: 3,
    restores: 2,
  })
  await page.goto(page.url().replace(/publish.*/, 'publish/cycles'))
  await page.getByRole('button', { name: 'Pindahkan ke versi 4' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('1 draf: 0 tetap utuh').click()
  await dialog.getByText('1 draf kehilangan isian “Catatan”').waitFor()
  await dialog.getByRole('button', { name: 'Pindahkan', exact: true }).click()
  await page.getByText('Siklus dipindahkan').waitFor()
  expect(await violationsOf(page)).toEqual([])

  await filling.goto(`${filling.url().split('#')[0]}#/`)
  await sync(filling)
  await openTask(filling, 'Usulkan rekan yang akan menilai Anda')
  await filling.getByText('Rekan satu loket.').waitFor()
  await expect
    .poll(() => filling.getByLabel('Mengapa mereka').inputValue())
    .toBe('Kami melayani loket yang sama setiap hari.')
  await filling.getByText('Disisihkan').first().waitFor()
  expect(await filling.getByRole('textbox', { name: 'Catatan' }).count()).toBe(0)
  expect([...hers.complaints, ...his.complaints]).toEqual([])
})

test('[Z52] [Z53] [V7] staff comment beside the criteria, at 360 px and offline, and are answered in the studio', async () => {
  const [page] = hers.context.pages().slice(-1)
  const [filling] = his.context.pages().slice(-1)
  if (page === undefined || filling === undefined) throw new Error('no pages')
  const until = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10)
  const opened = { kind: 'open-comments', pack: { id: 'kotabumi', version: 4 }, until } as const
  expect(
    (await nurul.push({ protocol: PROTOCOL, id: mutationId(crypto.randomUUID()), ...opened })).kind,
  ).toBe('ok')
  await sync(filling)
  await his.context.setOffline(true)
  await filling.goto(`${filling.url().split('#')[0]}#/criteria`)
  await filling.getByRole('textbox', { name: 'Tanggapan Anda' }).fill('Mohon contoh bukti layanan.')
  await filling.getByRole('button', { name: 'Kirim tanggapan' }).click()
  await filling.getByText('Menunggu sambungan').waitFor()
  expect(await violationsOf(filling)).toEqual([])
  expect(await filling.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  await his.context.setOffline(false)
  await sync(filling)

  await page.goto(page.url().replace(/publish.*/, 'publish/comments'))
  await sync(page)
  await page.getByText('Mohon contoh bukti layanan.').waitFor()
  await page.getByLabel('Jawaban Anda').fill('Kami tambahkan di panduan.')
  await page.getByRole('button', { name: 'Kirim jawaban' }).click()
  await page.getByText('Jawaban:').waitFor()
  expect(await violationsOf(page)).toEqual([])
  await sync(filling)
  await filling.getByText('Kami tambahkan di panduan.').waitFor()

  await page.goto(page.url().replace(/publish.*/, 'publish/versions'))
  await page.getByText('Mengembalikan isi versi 2.').waitFor()
  const second = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: 'Versi 2', exact: true }) })
  await second.getByRole('button', { name: 'Bandingkan' }).click()
  await second.getByText('Tidak ada yang berbeda.').waitFor()
  await second.getByLabel('Bandingkan dengan').selectOption('Versi 3')
  await second.getByRole('heading', { name: 'Perubahan dari versi 2 ke versi 3' }).waitFor()
  await second.getByText('Isian baru: “Catatan”.').waitFor()
  expect(await violationsOf(page)).toEqual([])
  expect([...hers.complaints, ...his.complaints]).toEqual([])
})

test('[Z55] a pack leaves as a signed file and comes in with its fingerprint; an old workbook is told what to do', async () => {
  const [page] = hers.context.pages().slice(-1)
  if (page === undefined) throw new Error('no page')
  await page.goto(page.url().replace(/publish.*/, 'share'))
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Simpan berkas paket' }).click()
  const path = await (await download).path()
  const fingerprint = await page.locator('.share-fingerprint').textContent()
  const old = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array(600).fill(0)])
  await page.setInputFiles('input[type=file]', { name: 'lama.xls', mimeType: '', buffer: old })
  await page.getByText('simpan sebagai .xlsx').waitFor()
  expect(await violationsOf(page)).toEqual([])

  await page.goto(`${page.url().split('#')[0]}#/studio`)
  await page.getByRole('button', { name: 'Mulai menyusun' }).click()
  await page.setInputFiles('input[type=file]', path)
  await page.getByText('Ditandatangani sebuah perangkat').waitFor()
  expect(await page.locator('.share-fingerprint').textContent()).toBe(fingerprint)
  expect(await violationsOf(page)).toEqual([])
  await page.getByRole('button', { name: 'Buka sebagai pekerjaan baru' }).click()
  await page.getByRole('heading', { name: 'Ketetapan daerah' }).waitFor()
  expect(hers.complaints).toEqual([])
})

test('[V6] where the policy asks for two people, the second officer is told, reads what changes, and publishes', async () => {
  const [page] = hers.context.pages().slice(-1)
  if (page === undefined) throw new Error('no page')
  const { files } = await contentOf(nurul, 4)
  const twoPeople = await readied(files ?? {}, 5, (documents) => ({
    ...documents,
    pack: {
      ...documents.pack,
      policies: { ...(documents.pack?.policies as JsonObject), publishing: { people: 2 } },
    },
  }))
  await publish(twoPeople, { after: 4 })
  await publish(await withNote(nurul, 5), { after: 5 })
  await page.goto(`${page.url().split('#')[0]}#/studio/versions`)
  await page.getByText('Menunggu persetujuan pengelola kepegawaian lain.').waitFor()
  expect(await page.getByRole('button', { name: 'Setujui dan terbitkan' }).count()).toBe(0)

  const theirs = await launchExtension({ profile: newProfile(), width: 360, height: 740 })
  try {
    const second = await signInAs(theirs, office, 'ratna')
    await second.getByRole('link', { name: 'Siklus' }).click()
    await second.getByText('Versi 6 dari Nurul Fadhilah, S.Kom. menunggu persetujuan Anda').waitFor()
    expect(await violationsOf(second)).toEqual([])
    await second.getByRole('link', { name: 'Baca dan putuskan' }).click()
    const here = second.getByRole('link', { name: 'Studio' })
    await expect
      .poll(() => here.evaluate((link) => link.getBoundingClientRect().right <= window.innerWidth))
      .toBe(true)
    const card = second.getByRole('listitem').filter({ has: second.getByText('Diusulkan') })
    await card.getByRole('button', { name: 'Bandingkan' }).click()
    await card
      .getByText(/Catatan/)
      .first()
      .waitFor()
    expect(await second.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    expect(await violationsOf(second)).toEqual([])
    await card.getByRole('button', { name: 'Setujui dan terbitkan' }).click()
    await second
      .getByRole('listitem')
      .filter({ hasText: 'Versi 6' })
      .getByText('Berlaku', { exact: true })
      .waitFor()
    expect(await second.evaluate(() => document.activeElement?.textContent)).toBe('Versi 6')
    await second.goto(`${second.url().split('#')[0]}#/hr`)
    await sync(second)
    await expect.poll(() => second.getByText('menunggu persetujuan Anda').count()).toBe(0)
    expect(theirs.complaints).toEqual([])
  } finally {
    await theirs.close()
  }
})

test('[V6] a proposal that another version has overtaken says so before anybody presses, and what to do', async () => {
  const [page] = hers.context.pages().slice(-1)
  if (page === undefined) throw new Error('no page')
  const hendra = await office.as('hendra')
  await publish(await readied((await contentOf(nurul, 6)).files ?? {}, 7), { after: 6 })
  await publish(await readied((await contentOf(nurul, 5)).files ?? {}, 8), { after: 6 })
  const decided = await hendra.push({
    protocol: PROTOCOL,
    kind: 'decide-pack',
    id: mutationId(crypto.randomUUID()),
    pack: { id: 'kotabumi', version: 7 },
    decision: 'publish',
    reason: '',
  })
  expect(decided.kind).toBe('ok')
  await page.goto(`${page.url().split('#')[0]}#/studio`)
  await page.goto(`${page.url().split('#')[0]}#/studio/versions`)
  const card = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: 'Versi 8', exact: true }) })
  await card.getByText('Versi 7 sudah berlaku sesudah usulan ini diajukan').waitFor()
  await card.getByText('lalu tarik usulan ini').waitFor()
  expect(await card.getByText('Menunggu persetujuan').count()).toBe(0)
  expect(await violationsOf(page)).toEqual([])

  const theirs = await launchExtension({ profile: newProfile(), width: 360, height: 740 })
  try {
    const { code } = (await (await hendra.request('POST', '/devices/codes')).json()) as { code: string }
    const second = await signInAs(theirs, office, 'hendra', code)
    await second.goto(`${second.url().split('#')[0]}#/studio/versions`)
    const seen = second
      .getByRole('listitem')
      .filter({ has: second.getByRole('heading', { name: 'Versi 8', exact: true }) })
    await seen.getByText('Tolak dengan alasan itu').waitFor()
    expect(await seen.getByRole('button', { name: 'Setujui dan terbitkan' }).count()).toBe(0)
    expect(await second.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  } finally {
    await theirs.close()
  }
  await card.getByRole('button', { name: 'Tarik usulan' }).click()
  await card.getByText('Ditarik', { exact: true }).waitFor()
})

test('[C2] [Z51] a version that was refused can be put right, and one whose answer was lost is handed in once', async () => {
  const [page] = hers.context.pages().slice(-1)
  if (page === undefined) throw new Error('no page')
  await page.goto(`${page.url().split('#')[0]}#/studio`)
  await page.locator('.card-link').first().click()
  await page.getByRole('link', { name: 'Terbitkan' }).click()
  await page.getByText('Paket utuh dan semua kasus uji cocok.').waitFor()
  const before = await handedIn()
  const propose = async () => {
    await page.getByRole('button', { name: 'Ajukan', exact: true }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Ajukan', exact: true }).click()
  }
  await page.getByLabel('Minta tanggapan pegawai dahulu').check()
  await page.getByLabel('Tanggal', { exact: true }).fill('5')
  await page.getByLabel('Bulan', { exact: true }).selectOption('1')
  await page.getByLabel('Tahun', { exact: true }).fill('2020')
  await propose()
  await page.getByText('Masa tanggapan terlalu singkat').waitFor()

  await page.getByLabel('Tahun', { exact: true }).fill('2090')
  let isCut = false
  await hers.context.route(/mutations/, async (route) => {
    if (isCut) return route.continue()
    isCut = true
    await route.fetch()
    return route.abort()
  })
  await propose()
  await page.getByText('Peladen daerah tidak terjangkau').waitFor()
  // The line is back: the next number is another one by now.
  const asked = page.waitForResponse((response) => response.url().endsWith('/packs'))
  await hers.context.setOffline(true)
  await hers.context.setOffline(false)
  await asked
  await page.getByRole('heading', { name: `ke versi ${before + 2}` }).waitFor()
  await page.getByText('Paket utuh dan semua kasus uji cocok.').waitFor()
  await propose()
  await page.getByText('Usulan terkirim').waitFor()
  expect(await handedIn()).toBe(before + 1)
})

test('[C2] [Z51] [Z57] after a lost answer and a page that was loaded anew the date stands there, and it is handed in once', async () => {
  const [page] = hers.context.pages().slice(-1)
  if (page === undefined) throw new Error('no page')
  await page.goto(page.url().replace(/publish.*/, 'publish/versions'))
  await page.goto(page.url().replace(/publish.*/, 'publish/new'))
  const before = await handedIn()
  await page.getByLabel('Apa yang baru').fill('Sesudah dimuat ulang')
  await page.getByLabel('Minta tanggapan pegawai dahulu').check()
  await page.getByLabel('Tanggal', { exact: true }).fill('6')
  await page.getByLabel('Bulan', { exact: true }).selectOption('2')
  await page.getByLabel('Tahun', { exact: true }).fill('2091')
  const propose = async () => {
    await page.getByRole('button', { name: 'Ajukan', exact: true }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Ajukan', exact: true }).click()
  }
  let isLost = false
  await hers.context.route(/mutations/, async (route) => {
    if (isLost) return route.continue()
    isLost = true
    await route.fetch()
    return route.abort()
  })
  await propose()
  await page.getByText('Peladen daerah tidak terjangkau').waitFor()
  await page.reload()
  await page.getByRole('heading', { name: `ke versi ${before + 2}` }).waitFor()
  await page.getByText('Paket utuh dan semua kasus uji cocok.').waitFor()
  expect(await page.getByLabel('Tahun', { exact: true }).inputValue()).toBe('2091')
  await propose()
  await page.getByText('Usulan terkirim').waitFor()
  expect(await handedIn()).toBe(before + 1)

  // So does the date of a window that is to be opened.
  await page.goto(page.url().replace(/publish.*/, 'publish/comments'))
  await page.getByText(`Versi ${before + 1}`).waitFor()
  await page.getByLabel('Tahun', { exact: true }).first().fill('2092')
  await saved(page)
  await page.reload()
  await expect.poll(() => page.getByLabel('Tahun', { exact: true }).first().inputValue()).toBe('2092')
  expect(await violationsOf(page)).toEqual([])
})

/** The number of the newest version that somebody has handed in. */
async function handedIn(): Promise<number> {
  // The worker's own contract.
  const list = (await (await nurul.request('GET', '/packs')).json()) as VersionList
  return Math.max(...list.versions.map(({ pack }) => pack.version))
}

const bases = readBases('kotabumi')

async function contentOf(client: Client, version: number): Promise<VersionContent> {
  // The worker's own contract.
  return (await (await client.request('GET', `/packs/kotabumi/${version}`)).json()) as VersionContent
}

/** Documents as the next version of what the region has. */
async function readied(
  files: Files,
  version: number,
  change: (documents: { readonly [name: string]: JsonObject }) => { readonly [name: string]: JsonObject } = (
    same,
  ) => same,
): Promise<Files> {
  const opened = openProject(files, bases)
  if (opened.kind === 'err') throw new Error(JSON.stringify(opened.error))
  const project = { ...opened.value, documents: change(opened.value.documents) }
  const { pack } = judgeProject(project, bases)
  const current = version === 2 ? readPack('kotabumi') : (await contentOf(nurul, version - 1)).pack
  if (pack === null) throw new Error('it does not run')
  return readyVersion(project, { pack, under: baseDocuments(project.base, bases), current, version })
}

/** The version that asks for a note in the form of the first task. */
async function withNote(client: Client, version: number): Promise<Files> {
  const { files } = await contentOf(client, version)
  return readied(files ?? {}, version + 1, (documents) => {
    const form = documents['form/peer-nomination']
    // The national form, whose shape is known.
    const { schema, layout } = form as unknown as {
      schema: { properties: JsonObject }
      layout: { elements: readonly Json[] }
    }
    const note = {
      type: 'Control',
      id: 'note',
      kind: 'text',
      scope: '#/properties/note',
      label: { id: 'Catatan', en: 'Note' },
    }
    return {
      ...documents,
      'form/peer-nomination': {
        ...form,
        schema: { ...schema, properties: { ...schema.properties, note: { type: 'string', maxLength: 200 } } },
        layout: { ...layout, elements: [note, ...layout.elements] },
      },
    }
  })
}

async function publish(
  files: Files,
  { after, restores }: { readonly after: number; readonly restores?: number },
): Promise<void> {
  const answer = await nurul.push({
    protocol: PROTOCOL,
    kind: 'propose-pack',
    id: mutationId(crypto.randomUUID()),
    files,
    after: { id: 'kotabumi', version: after },
    note: '',
    ...(restores === undefined ? {} : { restores }),
  })
  if (answer.kind === 'refused') throw new Error(JSON.stringify(answer.problem.errors ?? answer.problem))
}
