import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { parseKeySet } from '../../core/case/key-set.ts'
import { verifySubmissionReceipt } from '../../core/case/verify-submission-receipt.ts'
import { cycleId, type PersonId, personId } from '../../core/ids.ts'
import type { JsonObject } from '../../core/json.ts'
import { openTasks } from '../../scripts/api-client.ts'
import { kotabumiAnswers as answers } from '../../scripts/kotabumi-answers.ts'
import { launchExtension, newProfile } from '../support/extension.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { openTask, saved, signInAs, sync } from '../support/person.ts'

const peers = ['rizki', 'made', 'fitri'].map(personId)
const figures = { services: 252, satisfaction: 87.5, responseHours: 9 }

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

// One test's power cut is not the next one's trouble.
afterEach(() => office?.restorePower())
afterAll(() => office?.stop())

describe('an appraisal in real browsers', () => {
  test('[D1] [D3] [Y1] is filled without a network, outlives the browser, and is read and acknowledged', async () => {
    const profile = newProfile()
    let browser = await launchExtension({ profile })
    let page = await signInAs(browser, office, 'siti')

    await openTask(page, 'Usulkan rekan yang akan menilai Anda')
    await nominate(page)
    await page.getByRole('button', { name: 'Periksa dan kirim' }).last().click()
    await page.getByRole('button', { name: 'Kirim', exact: true }).click()
    await page.getByRole('heading', { name: 'Terkirim dan diterima' }).waitFor()
    await send('bambang', 'approve-peers', answers.approval(peers))
    await sync(page)
    await page
      .getByRole('link', { name: /^Tugas/ })
      .first()
      .click()
    await page.getByRole('link', { name: 'Isi penilaian diri' }).waitFor()

    // The power goes, for the server and for the line; the form goes on.
    await office.cutPower()
    await browser.context.setOffline(true)
    await openTask(page, 'Isi penilaian diri')
    await fillFigures(page)
    await page.getByRole('button', { name: 'Lanjut' }).click()
    await rate(page, [4, 5, 4, 4])
    await saved(page)
    await browser.close()

    browser = await launchExtension({ profile })
    await browser.context.setOffline(true)
    page = await browser.open()
    await page.getByText('7 dari 12 terisi').waitFor()
    await openTask(page, 'Isi penilaian diri')
    await expect.poll(() => page.getByLabel('Realisasi').nth(1).inputValue()).toBe('87,5')
    await page.getByRole('button', { name: 'Lanjut' }).click()
    await rate(page, [4, 5, 4, 4, 5, 3, 4])
    await page.getByRole('button', { name: 'Lanjut' }).click()
    await page.getByLabel('Hasil yang paling berarti').fill('Antrean daring menggantikan antrean di loket.')
    await page.getByLabel('Angka dan keterangan di atas').check()
    await page.getByRole('button', { name: 'Periksa dan kirim' }).last().click()
    await page.getByRole('button', { name: 'Kirim begitu ada jaringan' }).click()
    await page.getByRole('heading', { name: 'Akan dikirim begitu ada jaringan' }).waitFor()
    await browser.close()

    // The server returns, then the browser is opened again: nobody presses anything.
    await office.restorePower()
    browser = await launchExtension({ profile })
    page = await browser.open()
    await expect.poll(() => tasksDone('bambang', 'self-assessment'), { timeout: 30_000 }).toBe(1)

    await rateByOthers()
    await sync(page)
    await page.getByRole('link', { name: 'Hasil saya' }).click()
    await page.getByRole('link', { name: 'Penilaian Kinerja 2026' }).click()
    await page.getByText('Anda di sini').waitFor()
    await expect.poll(() => page.locator('.summary-predicate').textContent()).toBe('Baik')
    await page.getByRole('button', { name: 'Buka semua' }).click()
    await expect
      .poll(() => page.locator('#why').textContent())
      .toContain('Capaian: Waktu respons terhadap pengaduan masyarakat')

    await page.getByRole('link', { name: /^Tanggapi hasil penilaian Anda Tentang/ }).click()
    await page.getByLabel('Saya menerima hasil ini').check()
    await page.getByRole('button', { name: 'Periksa dan kirim' }).last().click()
    await page.getByRole('button', { name: 'Kirim', exact: true }).click()
    await page.getByRole('heading', { name: 'Terkirim dan diterima' }).waitFor()
    await page.getByRole('link', { name: 'Lihat penilaian' }).click()
    await page.getByText('Selesai: hasil diterima').first().waitFor()
    expect(browser.complaints).toEqual([])
    await browser.close()
  })

  test('[D4] [Y9] what the server refuses comes back with its reasons at the fields, and every answer', async () => {
    const browser = await launchExtension({ profile: newProfile() })
    const page = await signInAs(browser, office, 'joko')
    await openTask(page, 'Usulkan rekan yang akan menilai Anda')
    await nominate(page)
    await office.cutPower()
    await browser.context.setOffline(true)
    await page.getByRole('button', { name: 'Periksa dan kirim' }).last().click()
    await page.getByRole('button', { name: 'Kirim begitu ada jaringan' }).click()
    await page.getByRole('heading', { name: 'Akan dikirim begitu ada jaringan' }).waitFor()

    const outbox = await browser.open('#/outbox')
    await outbox.getByText('Tidak ada jaringan. Berangkat sendiri').waitFor()

    // What waits is spoilt on its way, so that only the server can find it.
    await page.evaluate(spoilOutbox)
    await office.restorePower()
    await browser.context.setOffline(false)
    await sync(page)
    await page.getByText('Kiriman ini belum diterima').waitFor()
    const wrong = page.locator('.field-wrong')
    await expect.poll(() => wrong.getAttribute('data-path')).toBe('/peers')
    await expect.poll(() => page.getByLabel('Mengapa mereka').inputValue()).toBe(reason)
    await expect.poll(() => page.locator('.person-chip').count()).toBe(3)
    await page.goto(`${page.url().split('#')[0]}#/`)
    await page.getByText('Perlu diperbaiki').waitFor()

    await outbox.getByRole('link', { name: 'Perbaiki dan kirim lagi' }).waitFor()

    // Corrected and sent again, it is taken.
    await openTask(page, 'Usulkan rekan yang akan menilai Anda')
    const made = page.getByRole('checkbox', { name: 'I Made Wirawan' })
    await made.uncheck()
    await made.check()
    await page.getByRole('button', { name: 'Periksa dan kirim' }).last().click()
    await page.getByRole('button', { name: 'Kirim', exact: true }).click()
    await page.getByRole('heading', { name: 'Terkirim dan diterima' }).waitFor()
    await outbox.getByRole('heading', { name: 'Sudah diterima (1)' }).waitFor()
    const download = outbox.waitForEvent('download')
    await outbox.getByRole('button', { name: 'Simpan tanda terima' }).click()
    const keys = parseKeySet(await (await fetch(`${office.server}/v1/regions/kotabumi/keys`)).json())
    if (keys.kind === 'err') throw new Error('no keys')
    const file = readFileSync(await (await download).path(), 'utf8')
    expect(await verifySubmissionReceipt(file, { keys: keys.value, subtle: crypto.subtle })).toMatchObject({
      kind: 'ok',
      value: { receipt: { by: 'joko' }, answers: { reason } },
    })
    await browser.close()
  })

  test('[D2] two tabs on one draft see each other', async () => {
    const browser = await launchExtension({ profile: newProfile() })
    const first = await signInAs(browser, office, 'mei')
    await openTask(first, 'Usulkan rekan yang akan menilai Anda')
    const second = await browser.open(new URL(first.url()).hash)
    await second.getByLabel('Mengapa mereka').fill('Ditulis di tab kedua.')
    await expect.poll(() => first.getByLabel('Mengapa mereka').inputValue()).toBe('Ditulis di tab kedua.')
    expect(browser.complaints).toEqual([])
    await browser.close()
  })

  test('[D1] 300 ms after the last key the answer is on disk, though the browser is killed', async () => {
    const profile = newProfile()
    let browser = await launchExtension({ profile })
    let page = await signInAs(browser, office, 'agus')
    let route = ''
    for (const text of ['Satu.', 'Satu. Dua.', 'Satu. Dua. Tiga.']) {
      if (route === '') {
        await openTask(page, 'Usulkan rekan yang akan menilai Anda')
        route = new URL(page.url()).hash
      } else page = await browser.open(route)
      await page.getByLabel('Mengapa mereka').fill('')
      await page.getByLabel('Mengapa mereka').pressSequentially(text)
      await page.waitForTimeout(300)
      await browser.kill()

      browser = await launchExtension({ profile })
      page = await browser.open(route)
      await expect.poll(() => page.getByLabel('Mengapa mereka').inputValue()).toBe(text)
    }
    await browser.close()
  })

  test('[U11] signs in and fills by keyboard alone at 360 px', async () => {
    const browser = await launchExtension({ profile: newProfile(), width: 360, height: 720 })
    const page = await browser.open()
    const press = (key: string) => page.keyboard.press(key)
    const tabTo = async (name: RegExp) => {
      for (let turn = 0; turn < 60; turn += 1) {
        if (name.test(await page.evaluate(focusedName))) return
        await press('Tab')
      }
      throw new Error(`the keyboard does not reach ${name}`)
    }
    await page.getByRole('button', { name: 'Coba lagi' }).waitFor()
    await tabTo(/^Alamat peladen/)
    await press('ControlOrMeta+a')
    await page.keyboard.type(office.server)
    await press('Tab')
    await page.getByLabel('Daerah').waitFor()
    await press('Shift+Tab')
    for (let turn = 0; turn < 4; turn += 1) {
      if ((await page.evaluate(focusedName)) !== 'Kode aktivasi') await press('Shift+Tab')
    }
    await page.keyboard.type(office.codeOf('dewi'))
    await press('Enter')

    await page.getByRole('link', { name: 'Usulkan rekan' }).waitFor()
    await tabTo(/Usulkan rekan/)
    await press('Enter')
    await page.getByLabel('Mengapa mereka').waitFor()
    for (const name of [/Agus Setiawan/, /Fitri Handayani/, /Made Wirawan/]) {
      await tabTo(name)
      await press('Space')
    }
    await tabTo(/Mengapa mereka/)
    await page.keyboard.type(reason)
    await tabTo(/Periksa dan kirim/)
    await press('Enter')
    await page.getByText('Periksa sebelum mengirim').waitFor()
    await tabTo(/^Kirim$/)
    await press('Enter')
    await page.getByRole('heading', { name: 'Terkirim dan diterima' }).waitFor()
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(overflow).toBeLessThanOrEqual(0)
    expect(browser.complaints).toEqual([])
    await browser.close()
  })

  test('[U24] says without a network that the criteria were read, and it is sent once there is one', async () => {
    const browser = await launchExtension({ profile: newProfile() })
    const page = await signInAs(browser, office, 'ratna')
    await page.getByText('Kriteria penilaian belum Anda baca').waitFor()
    const popup = await browser.openPopup()
    await popup.getByText('Kriteria penilaian belum Anda baca').waitFor()
    await popup.close()
    await office.cutPower()
    await browser.context.setOffline(true)
    await page.getByRole('link', { name: 'Kriteria', exact: true }).click()
    await page.getByRole('button', { name: 'Saya sudah membaca kriteria ini' }).focus()
    await page.keyboard.press('Enter')
    await page.getByText('Akan dikirim begitu ada jaringan.').waitFor()
    await office.restorePower()
    await browser.context.setOffline(false)
    await sync(page)
    await page.getByText(/^Anda membaca versi 1 pada \d/).waitFor()
    await expect.poll(() => page.getByText('Akan dikirim begitu ada jaringan.').count()).toBe(0)
    await page
      .getByRole('link', { name: /^Tugas/ })
      .first()
      .click()
    await page.getByRole('heading', { name: 'Tugas' }).waitFor()
    await expect.poll(() => page.getByText('belum Anda baca').count()).toBe(0)
    await browser.close()

    const rows = [...(await (await office.as('nurul')).pull()).values()]
    expect(rows.flatMap((row) => (row.kind === 'reading' && row.body ? [row.body.person] : []))).toEqual([
      'ratna',
    ])
  })

  test('[P3] one’s own NIP shows only when it is asked for', async () => {
    const browser = await launchExtension({ profile: newProfile() })
    const page = await signInAs(browser, office, 'yuliana')
    await page.getByRole('link', { name: 'Pengaturan' }).click()
    const nip = page.getByText(/^•••• •••• \d{3}$/)
    await nip.waitFor()
    expect(await page.getByText(/\d{8} \d{6} \d \d{3}/).count()).toBe(0)
    await page.getByRole('button', { name: 'Tampilkan NIP' }).click()
    await page.getByText(/^\d{8} \d{6} \d \d{3}$/).waitFor()
    await browser.close()
  })

  test('[U6] the toolbar counts and lists what waits', async () => {
    const browser = await launchExtension({ profile: newProfile() })
    await signInAs(browser, office, 'hendra')
    const popup = await browser.openPopup()
    await popup.getByRole('heading', { name: '1 tugas menunggu Anda' }).waitFor()
    await popup.getByText('hari lagi').waitFor()
    const background = await browser.background()
    await expect
      .poll(() => background.evaluate(() => (globalThis as unknown as Chrome).chrome.action.getBadgeText({})))
      .toBe('1')
    await browser.close()
  })
})

type Chrome = { readonly chrome: { readonly action: { getBadgeText(of: object): Promise<string> } } }

const reason = 'Kami melayani loket yang sama dan menangani berkas yang sama setiap hari.'

async function nominate(page: Page): Promise<void> {
  for (const name of ['I Made Wirawan', 'Rizki Ramadhan', 'Fitri Handayani'])
    await page.getByLabel(name).check()
  await page.getByLabel('Mengapa mereka').fill(reason)
  await saved(page)
}

async function fillFigures(page: Page): Promise<void> {
  const boxes = page.getByLabel('Realisasi')
  await boxes.nth(0).fill('252')
  await boxes.nth(1).fill('87.500')
  // Two people would read it as two numbers, so the form asks.
  await page.getByRole('button', { name: '87,5 (desimal)' }).click()
  await boxes.nth(2).fill('9')
}

async function rate(page: Page, levels: readonly number[]): Promise<void> {
  for (const [index, level] of levels.entries()) {
    await page
      .locator('.levels')
      .nth(index)
      .locator('input')
      .nth(level - 1)
      .check()
  }
}

async function send(person: string, spec: string, filled: JsonObject): Promise<void> {
  const client = await office.as(person)
  const task = openTasks(await client.pull()).find((each) => each.spec === spec && each.subject.id === 'siti')
  if (task === undefined) throw new Error(`${person} has no ${spec}`)
  const answer = await client.submit(task, filled)
  if (answer.kind === 'refused') throw new Error(`${spec}: ${answer.problem.detail}`)
}

async function rateByOthers(): Promise<void> {
  for (const peer of peers as readonly PersonId[]) {
    await send(
      peer,
      'peer-rating',
      answers.peer([5, 4, 4, 4, 5, 4, 4], 'Memandu warga lansia mengisi formulir sampai selesai.'),
    )
  }
  await send('bambang', 'superior-rating', answers.superior(figures, [4, 4, 4, 4, 5, 4, 4]))
}

/** How many have done that task of Siti's appraisal, as somebody else sees it. */
async function tasksDone(person: string, spec: string): Promise<number> {
  for (const row of (await (await office.as(person)).pull()).values()) {
    if (row.kind === 'case' && row.body?.subject.id === 'siti') {
      const found = row.body.progress.find((task) => task.spec === spec)
      return found && 'done' in found ? found.done : 0
    }
  }
  return 0
}

/** Runs in the page: takes the nominated people out of what waits. */
async function spoilOutbox(): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('timbang')
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
  const store = db.transaction('outbox', 'readwrite').objectStore('outbox')
  await new Promise<void>((resolve) => {
    store.openCursor().onsuccess = (event) => {
      const cursor = (event.target as IDBRequest<IDBCursorWithValue | null>).result
      if (cursor === null) return resolve()
      const item = cursor.value
      item.mutation.answers = { ...item.mutation.answers, peers: [] }
      cursor.update(item)
      cursor.continue()
    }
  })
  db.close()
}

/** Runs in the page: the name of what has the focus, as a screen reader would say it. */
function focusedName(): string {
  const focused = document.activeElement
  // What only a script can put the focus on, the page itself for one, is no stop of the keyboard.
  if (!(focused instanceof HTMLElement) || focused.tabIndex < 0) return ''
  const labels =
    focused instanceof HTMLInputElement || focused instanceof HTMLTextAreaElement ? focused.labels : null
  return (labels?.[0] ?? focused).textContent?.trim() ?? ''
}
