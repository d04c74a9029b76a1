import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readPack } from '../../cli/read-pack.ts'
import { cycleId, type PersonId, personId } from '../../core/ids.ts'
import type { JsonObject } from '../../core/json.ts'
import { openTasks } from '../../scripts/api-client.ts'
import { kotabumiAnswers as answers } from '../../scripts/kotabumi-answers.ts'
import { violationsOf } from '../support/axe.ts'
import { type ExtensionBrowser, launchExtension, newProfile } from '../support/extension.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { saved, signInAs, sync } from '../support/person.ts'
import { playPack, putRows, rowsOfPlay } from '../support/put-rows.ts'
import { teamRows } from '../support/team-rows.ts'

const peers = ['rizki', 'made', 'fitri'].map(personId)
const siti = personId('siti')

describe('from a result to the next goals', () => {
  let office: TestOffice
  beforeAll(async () => {
    office = await openOffice()
    const hr = await office.as('nurul')
    const period = { from: '2026-01-01', to: '2026-12-31' }
    await hr.openCycle({ id: cycleId('2026'), name: 'Penilaian Kinerja 2026', period }, [siti])
    const send = sender(office)
    await send('siti', 'nominate-peers', answers.nomination(peers))
    await send('bambang', 'approve-peers', answers.approval(peers))
    const figures = { services: 264, satisfaction: 93.5, responseHours: 24 }
    const four = [4, 4, 4, 4, 4, 4, 4] as const
    await send('siti', 'self-assessment', answers.self(figures, four))
    for (const peer of peers)
      await send(peer, 'peer-rating', answers.peer(four, 'Melayani dengan sabar di loket.'))
    await send('bambang', 'superior-rating', answers.superior(figures, four))
  })
  afterAll(() => office?.stop())

  test('[MR1] [MR4] [MR8] she reads what would change it, objects, reads the decision, and drafts her goals', async () => {
    const browser = await launchExtension({ profile: newProfile() })
    const page = await signInAs(browser, office, siti, await office.reissue(siti))
    await page.getByRole('link', { name: 'Hasil saya' }).click()
    await page.getByRole('link', { name: 'Penilaian Kinerja 2026' }).click()
    await page.getByText('Anda di sini').waitFor()
    expect(await page.locator('.summary-predicate').textContent()).toBe('Baik')
    const change = page.locator('section', {
      has: page.getByRole('heading', { name: 'Apa yang akan mengubahnya?' }),
    })
    await change
      .getByText(/Waktu respons terhadap pengaduan masyarakat” 12 jam kerja, bukan 24, nilai menjadi 110/)
      .waitFor()
    await page.getByText('Masih 14 hari untuk menanggapi atau mengajukan keberatan.').waitFor()
    await page.getByText('Baru ada satu hasil').waitFor()
    await page.getByText('Baru ditetapkan ketika pengelola kepegawaian menutup siklus ini').waitFor()
    expect(await violationsOf(page)).toEqual([])

    await page.getByRole('link', { name: 'Tanggapi hasil ini' }).click()
    await page.getByLabel('Saya mengajukan keberatan').check()
    await page.getByLabel('Alasan keberatan').fill('Waktu respons bulan Juni dihitung dua kali.')
    await page.getByRole('button', { name: 'Periksa dan kirim' }).last().click()
    await page.getByRole('button', { name: 'Kirim', exact: true }).click()
    await page.getByRole('heading', { name: 'Terkirim dan diterima' }).waitFor()
    await page.getByRole('link', { name: 'Lihat penilaian' }).click()
    await page.getByText(/^Keberatan diajukan \d/).waitFor()

    const reason = 'Catatan SP4N-LAPOR! membenarkan dua belas jam.'
    await sender(office)('hendra', 'decide', {
      decision: 'revise',
      reason,
      realisations: { 'response-time': 12 },
    })
    await sync(page)
    await page.getByText('Diputus: hasil diubah').waitFor()
    await page.getByText(reason).waitFor()
    expect(await page.locator('.summary-predicate').textContent()).toBe('Sangat Baik')

    await page.getByRole('button', { name: 'Susun draf sasaran' }).click()
    const goal = page.getByRole('group', { name: 'Waktu respons terhadap pengaduan masyarakat' })
    await expect.poll(() => goal.getByLabel('Target berikutnya').inputValue()).toBe('12')
    await goal.getByLabel('Target berikutnya').fill('10,5')
    await goal.getByLabel('Cara mencapai').fill('Membagi pengaduan dengan Rizki setiap pagi.')
    await expect.poll(() => keptTargets(page)).toContain(10.5)
    await saved(page)
    await page.reload()
    await goal.waitFor()
    await expect.poll(() => goal.getByLabel('Target berikutnya').inputValue()).toBe('10,5')
    await expect
      .poll(() => goal.getByLabel('Cara mencapai').inputValue())
      .toBe('Membagi pengaduan dengan Rizki setiap pagi.')
    expect(await violationsOf(page)).toEqual([])
    expect(browser.complaints).toEqual([])
    await browser.close()
  })

  function sender({ as }: TestOffice) {
    return async (person: PersonId | string, spec: string, filled: JsonObject) => {
      const client = await as(person)
      const task = openTasks(await client.pull()).find(
        (each) => each.spec === spec && each.subject.id === siti,
      )
      if (task === undefined) throw new Error(`${person} has no ${spec}`)
      const answer = await client.submit(task, filled)
      if (answer.kind === 'refused') throw new Error(`${spec}: ${answer.problem.detail}`)
    }
  }
})

describe('what a device shows without a server', () => {
  let browser: ExtensionBrowser
  let page: Page
  beforeAll(async () => {
    browser = await launchExtension({ profile: newProfile() })
    page = await browser.open()
    await page.locator('input').first().waitFor()
  })
  afterAll(() => browser?.close())

  const go = async (hash: string) => {
    await page.goto(`${page.url().split('#')[0]}${hash}`)
    await page.reload()
    await page.locator('h1').first().waitFor()
  }

  test('[MR6] [FD5] the evaluation document of each region is on A4 or F4 under its letterhead, with three officials and no NIP', async () => {
    for (const region of ['kotabumi', 'gayungan', 'sawahlunto', 'tenayan-raya', 'wanggar']) {
      const pack = readPack(region)
      const play = playPack(pack, { state: 'shared', choose: { 'superior-readiness': { conflict: false } } })
      const rows = rowsOfPlay(play, 'siti')
      await putRows(page, rows)
      await go(`#/evaluation/${rows.find(({ kind }) => kind === 'case')?.id}`)
      const letterhead = pack.region.letterhead?.lines ?? [pack.region.agency, pack.region.name]
      await expect
        .poll(() => page.locator('.kop-line').allTextContents())
        .toEqual(letterhead.map(({ id }) => id))
      await expect
        .poll(() => page.locator('.paper-part-title').allTextContents())
        .toEqual([
          'Pegawai yang dinilai',
          'Pejabat Penilai Kinerja',
          'Atasan Pejabat Penilai Kinerja',
          'Evaluasi kinerja',
          'Catatan/Rekomendasi',
        ])
      expect(await page.locator('.evaluation-paper').innerText()).not.toMatch(/\d{18}/)
      // 210 × 297 mm and 215 × 330 mm in points. Kotabumi's and Wanggar's notes are long.
      const most = region === 'kotabumi' || region === 'wanggar' ? 2 : 1
      for (const [paper, box] of [
        ['a4', /\/MediaBox \[0 0 59[45](\.\d+)? 84[12]/],
        ['f4', /\/MediaBox \[0 0 609(\.\d+)? 935/],
      ] as const) {
        await page.getByLabel('Kertas').selectOption(paper)
        await page.locator(`.paper-${paper}`).waitFor()
        const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
        expect(pdf).toMatch(box)
        expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(most)
      }
      await page.emulateMedia({ media: 'print' })
      const kept = await page.locator('.paper-signs').evaluate((signs) => getComputedStyle(signs).breakBefore)
      expect(kept).toBe('avoid')
      await page.emulateMedia({ media: null })
    }
    expect(browser.complaints).toEqual([])
  })

  test('[MR8] kept goals are offered to the form that plans the next period, and begin it', async () => {
    const pack = readPack('wanggar')
    const rows = rowsOfPlay(playPack(pack, { state: 'planning' }), 'siti')
    await putRows(page, rows)
    await keepGoals(page)
    const task = rows.find(
      ({ kind, body }) => kind === 'task' && 'spec' in body && body.spec === 'plan-goals',
    )
    await go(`#/task/${task?.id}`)
    await page.getByText('Anda menyimpan draf sasaran dari Tahun 2025').waitFor()
    const learning = page.getByLabel('Yang ingin Anda pelajari')
    await expect.poll(() => learning.inputValue()).toBe('')
    await page.getByRole('button', { name: 'Isi dari draf sasaran' }).click()
    await expect.poll(() => learning.inputValue()).toBe('Layanan garis depan')
    await expect
      .poll(() => page.getByLabel('Sumbangan Anda: Kampung yang mandiri').inputValue())
      .toBe('Kunjungan: 31 kali.')
    expect(browser.complaints).toEqual([])
  })

  test('[MG2] [MG6] a team of forty is found by name, deadline and stage, gone through by arrows, and is as it was left', async () => {
    await putRows(page, teamRows(40, marksOfForty))
    await go('#/team')
    const names = () => page.locator('.table-cases tbody th a').allTextContents()
    await page.getByText('40 penilaian.').waitFor()
    expect([(await names()).length, (await names())[0]]).toEqual([40, 'Pegawai 01'])
    await page
      .getByText('menunggu Pegawai yang dinilai, Rekan sejawat, Pejabat Penilai Kinerja')
      .first()
      .waitFor()
    await expect.poll(() => page.locator('.table-cases [tabindex="0"]').count()).toBe(1)
    await page.locator('.table-cases [tabindex="0"]').focus()
    const at = () => page.evaluate(() => document.activeElement?.getAttribute('data-cell'))
    const places: (string | null | undefined)[] = []
    for (const key of ['ArrowDown', 'ArrowLeft', 'PageDown', 'Control+End', 'Control+Home']) {
      await page.keyboard.press(key)
      places.push(await at())
    }
    expect(places).toEqual(['1 1', '1 0', '11 0', '39 1', '0 0'])
    await page.keyboard.press('Space')
    await page.getByRole('button', { name: 'Ingatkan (1)' }).waitFor()
    expect(await violationsOf(page)).toEqual([])
    await page.getByRole('combobox', { name: 'Tahap' }).selectOption({ label: 'Hasil disampaikan (6)' })
    await page.getByText('6 dari 40 penilaian.').waitFor()
    await expect
      .poll(() => names())
      .toEqual([6, 12, 18, 24, 30, 36].map((n) => `Pegawai ${String(n).padStart(2, '0')}`))
    await page.getByRole('combobox', { name: 'Tahap' }).selectOption('')
    await page.getByRole('searchbox', { name: 'Cari nama atau unit' }).fill('pegawai 3')
    await page.getByText('10 dari 40 penilaian.').waitFor()
    await page.getByRole('link', { name: 'Pegawai 31' }).click()
    await page.getByRole('heading', { level: 1, name: /Pegawai 31/ }).waitFor()
    await page.goBack()
    await page.getByText('10 dari 40 penilaian.').waitFor()
    // What is typed in one line is there after the page has died, too.
    const reason = page.locator('#delegate-reason')
    await page.locator('details', { has: reason }).locator('summary').click()
    await reason.fill('Cuti tahunan')
    await page.locator('details', { has: reason }).getByText('Tersimpan').first().waitFor()
    await page.reload()
    await page.locator('details', { has: reason }).locator('summary').click()
    await expect.poll(() => reason.inputValue()).toBe('Cuti tahunan')
    expect(browser.complaints).toEqual([])
  })

  test('[MG3] [CS3] that a result waits for a calibration is told to a superior, and not to its person', async () => {
    const choose = { 'superior-readiness': { conflict: false } }
    const play = playPack(readPack('sawahlunto'), { state: 'shared', choose })
    const snapshot = { ...play.case.snapshot, state: 'calibration', resultShared: false }
    const held = { ...play, case: { ...play.case, snapshot } }
    await putRows(page, rowsOfPlay(held, snapshot.assignments.superior?.[0] ?? ''))
    await go(`#/case/${held.case.id}`)
    await page.getByText('Hasil ini menunggu kalibrasi Bidang Pelayanan sejak').waitFor()
    await page.getByText('Pegawai belum membacanya.').waitFor()
    await putRows(page, rowsOfPlay(held, held.case.person))
    await go(`#/case/${held.case.id}`)
    await page.getByText('Hasil belum dibagikan').waitFor()
    expect(await page.getByText('menunggu kalibrasi').count()).toBe(0)
    expect(browser.complaints).toEqual([])
  })

  test('[MT4] [MG4] the sheet is one stop of the Tab key, arrows go on, what is missing is seen and gone to, and Enter opens the form at its page', async () => {
    await putRows(page, teamRows(40, marksOfForty))
    await go('#/team/ratings')
    const at = () => page.evaluate(() => document.activeElement?.getAttribute('data-cell'))
    // Six people lack three marks each.
    await page.getByText('262 dari 280 nilai terisi · 6 dari 40 orang belum lengkap').waitFor()
    await expect.poll(() => page.locator('.rating-missing').count()).toBe(18)
    await expect
      .poll(() => page.locator('.rating-grid tfoot td').allTextContents())
      .toEqual(['', '0', '0', '0', '0', '6', '6', '6', '', '', '', ''])
    await expect.poll(() => page.locator('.rating-grid a[tabindex="0"]').count()).toBe(1)
    await page.locator('.rating-grid a[tabindex="0"]').focus()
    const places: (string | null | undefined)[] = []
    for (const key of ['ArrowRight', 'ArrowDown', 'End', 'Home', 'ArrowUp', 'ArrowUp', 'ArrowRight']) {
      await page.keyboard.press(key)
      places.push(await at())
    }
    expect(places).toEqual(['0 1', '1 1', '1 11', '1 0', '0 0', '0 0', '0 1'])
    const next = page.getByRole('button', { name: 'Ke nilai berikutnya yang kosong' })
    const found: (string | null | undefined)[] = []
    for (let times = 0; times < 4; times += 1) {
      await next.click()
      found.push(await at())
    }
    expect(found).toEqual(['3 5', '3 6', '3 7', '10 5'])
    await page.getByText('Satu tingkat yang sama untuk semua butir: Pegawai 01').waitFor()
    await page.getByLabel('Hanya yang belum lengkap').check()
    await expect.poll(() => page.locator('.rating-grid tbody tr').count()).toBe(6)
    await page.getByLabel('Hanya yang belum lengkap').uncheck()
    expect(await violationsOf(page)).toEqual([])
    await page.locator('[data-cell="0 1"]').press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Nilai bawahan langsung' }).waitFor()
    expect(new URL(page.url()).hash).toMatch(/^#\/task\/t01\/\d$/)
  })
})

/** Every ninth has one level throughout, and every seventh lacks three. */
function marksOfForty(n: number): readonly number[] {
  if (n % 9 === 0) return [3, 3, 3, 3, 3, 3, 3]
  const marks = [4, 3, 2, 5, 4, 3, 1 + (n % 5)]
  return n % 7 === 3 ? marks.slice(0, 4) : marks
}

/** The next target of the response time, as the device keeps it. */
function keptTargets(page: Page): Promise<readonly unknown[]> {
  return page.evaluate(
    () =>
      new Promise<readonly unknown[]>((resolve, reject) => {
        const opening = indexedDB.open('timbang')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const db = opening.result
          const asked = db.transaction('answers').objectStore('answers').getAll()
          asked.onsuccess = () => {
            db.close()
            const rows = asked.result as readonly {
              readonly pointer: string
              readonly values: readonly { readonly entry: { readonly value?: unknown } }[]
            }[]
            const targets = rows.filter(({ pointer }) => pointer.startsWith('/targets/'))
            resolve(targets.flatMap(({ values }) => values.map(({ entry }) => entry.value)))
          }
        }
      }),
  )
}

/** Puts goals of an earlier result on the device. */
async function keepGoals(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('timbang')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const db = opening.result
          const transaction = db.transaction(['drafts', 'answers'], 'readwrite')
          const at = '2026-01-01T00:00:00.000Z'
          const device = 'd-00000000000000aa'
          const task = 'jot-goals-earlier'
          const frame = { row: 'village-visits', kind: 'result', name: 'Kunjungan', unit: 'kali' }
          const fields = {
            '/cycle': 'Tahun 2025',
            '/goals': [frame],
            '/targets/0': 31,
            '/learning': 'Layanan garis depan',
          }
          for (const [index, [pointer, value]] of Object.entries(fields).entries()) {
            const values = [{ device, count: index + 1, entry: { kind: 'value', value }, at, page: null }]
            transaction.objectStore('answers').put({ task, pointer, values })
          }
          transaction.objectStore('drafts').put({
            task,
            form: { id: 'jotting', version: 1 },
            startedAt: at,
            changedAt: at,
            progress: { answered: 4, asked: 0 },
            sent: null,
            problem: null,
            seen: { [device]: 4 },
            names: {},
            continued: null,
            carriedFrom: null,
            backup: { seen: null, at: null, problem: null },
          })
          transaction.oncomplete = () => {
            db.close()
            resolve()
          }
        }
      }),
  )
}
