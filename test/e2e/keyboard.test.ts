import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cycleId, personId } from '../../core/ids.ts'
import type { JsonObject } from '../../core/json.ts'
import { openTasks } from '../../scripts/api-client.ts'
import { kotabumiAnswers as answers } from '../../scripts/kotabumi-answers.ts'
import { type ExtensionBrowser, launchExtension, newProfile } from '../support/extension.ts'
import { type Typist, typist } from '../support/keyboard.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { turnEnded } from '../support/person.ts'

const siti = personId('siti')
const peers = ['rizki', 'made', 'fitri'].map(personId)

let office: TestOffice
let browser: ExtensionBrowser

beforeAll(async () => {
  office = await openOffice()
  const hr = await office.as('nurul')
  const period = { from: '2026-01-01', to: '2026-12-31' }
  await hr.openCycle({ id: cycleId('2026'), name: 'Penilaian Kinerja 2026', period }, [siti])
  browser = await launchExtension({ profile: newProfile() })
})
afterAll(async () => {
  await browser?.close()
  await office?.stop()
})

test('[U11] an employee goes from the activation code to the acknowledged result without a mouse', async () => {
  const page = await browser.open()
  const hands = typist(page)
  await signIn(page, hands)
  await nominate(page, hands)
  await send('bambang', 'approve-peers', answers.approval(peers))
  await syncNow(page, hands)
  await rateOneself(page, hands)
  for (const peer of peers) {
    await send(
      peer,
      'peer-rating',
      answers.peer([5, 4, 4, 4, 5, 4, 4], 'Memandu warga lansia sampai selesai.'),
    )
  }
  const figures = { services: 252, satisfaction: 87.5, responseHours: 9 }
  await send('bambang', 'superior-rating', answers.superior(figures, [4, 4, 4, 4, 5, 4, 4]))
  await syncNow(page, hands)
  await readResult(page, hands)
  await acknowledge(page, hands)
  expect(browser.complaints).toEqual([])
})

async function signIn(page: Page, hands: Typist): Promise<void> {
  await page.getByRole('button', { name: 'Coba lagi' }).waitFor()
  await hands.tabTo(/^Alamat peladen/)
  await hands.press('ControlOrMeta+a')
  await hands.type(office.server)
  await hands.press('Tab')
  await page.getByLabel('Daerah').waitFor()
  await hands.tabTo(/^Kode aktivasi/, 'Shift+Tab')
  await hands.type(office.codeOf('siti'))
  await hands.press('Enter')
  await page.getByRole('link', { name: 'Usulkan rekan' }).waitFor()
}

async function nominate(page: Page, hands: Typist): Promise<void> {
  await hands.tabTo(/Usulkan rekan/)
  await hands.press('Enter')
  await page.getByLabel('Mengapa mereka').waitFor()
  for (const name of [/^Fitri Handayani/, /^I Made Wirawan/, /^Rizki Ramadhan/]) {
    await hands.tabTo(/^Cari nama/, 'Shift+Tab')
    await hands.tabTo(name)
    await hands.press('Space')
  }
  await hands.tabTo(/Mengapa mereka/)
  await hands.type('Kami melayani loket yang sama setiap hari.')
  await checkAndSend(page, hands)
}

async function rateOneself(page: Page, hands: Typist): Promise<void> {
  await hands.tabTo(/Isi penilaian diri/)
  await hands.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Isi penilaian diri' }).waitFor()
  for (const figure of ['252', '87,5', '9']) {
    await hands.tabTo(/^Realisasi/)
    await hands.type(figure)
    await hands.press('Tab')
  }
  await hands.tabTo(/^Lanjut/)
  await hands.press('Enter')
  await page.getByRole('heading', { level: 2, name: 'Perilaku kerja' }).waitFor()
  for (const level of [4, 5, 4, 4, 5, 3, 4]) await hands.chooseNext(level)
  expect(
    await page
      .locator('.level-value')
      .evaluateAll((levels) =>
        levels
          .filter((level) => level.parentElement?.querySelector('input')?.checked)
          .map((level) => level.textContent),
      ),
  ).toEqual(['4', '5', '4', '4', '5', '3', '4'])
  await hands.tabTo(/^Lanjut/)
  await hands.press('Enter')
  await page.getByLabel('Hasil yang paling berarti').waitFor()
  await hands.tabTo(/^Hasil yang paling berarti/)
  await hands.type('Antrean daring menggantikan antrean di loket.')
  await hands.tabTo(/^Angka dan keterangan di atas/)
  await hands.press('Space')
  await checkAndSend(page, hands)
}

async function readResult(page: Page, hands: Typist): Promise<void> {
  await hands.tabTo(/^Hasil saya/)
  await hands.press('Enter')
  await page.getByRole('link', { name: 'Penilaian Kinerja 2026' }).waitFor()
  await hands.tabTo(/Penilaian Kinerja 2026/)
  await hands.press('Enter')
  await page.getByText('Anda di sini').waitFor()
  await hands.tabTo(/^Buka semua/)
  await hands.press('Enter')
  await page.locator('.why details[open]').first().waitFor()
  await hands.tabTo(/^Formulir kosong: Isi penilaian diri/)
  await hands.press('Enter')
  await page.locator('.print').waitFor()
  await hands.tabTo(/^Formulir terisi/)
  await hands.press('Enter')
  await page.locator('.print .ticked').first().waitFor()
}

async function acknowledge(page: Page, hands: Typist): Promise<void> {
  await hands.tabTo(/^Tugas/)
  await hands.press('Enter')
  await page.getByRole('link', { name: 'Tanggapi hasil' }).waitFor()
  await hands.tabTo(/Tanggapi hasil/)
  await hands.press('Enter')
  await page.getByText('Saya menerima hasil ini').waitFor()
  await hands.chooseNext(1)
  await checkAndSend(page, hands)
}

async function checkAndSend(page: Page, hands: Typist): Promise<void> {
  await hands.tabTo(/^Periksa dan kirim/)
  await hands.press('Enter')
  await page.getByText('Periksa sebelum mengirim').waitFor()
  await hands.tabTo(/^Kirim$/)
  await hands.press('Enter')
  await page.getByRole('heading', { name: 'Terkirim dan diterima' }).waitFor()
  await hands.tabTo(/^Ke daftar tugas/)
  await hands.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Tugas' }).waitFor()
}

async function syncNow(page: Page, hands: Typist): Promise<void> {
  await hands.tabTo(/^(Tersinkron|Menyinkronkan)/)
  await hands.press('Enter')
  await turnEnded(page)
}

async function send(person: string, spec: string, filled: JsonObject): Promise<void> {
  const client = await office.as(person)
  const task = openTasks(await client.pull()).find((each) => each.spec === spec && each.subject.id === siti)
  if (task === undefined) throw new Error(`${person} has no ${spec}`)
  const answer = await client.submit(task, filled)
  if (answer.kind === 'refused') throw new Error(`${spec}: ${answer.problem.detail}`)
}
