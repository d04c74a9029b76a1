import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cycleId, personId } from '../../core/ids.ts'
import type { JsonObject } from '../../core/json.ts'
import { type Client, openTasks, signIn } from '../../scripts/api-client.ts'
import { kotabumiAnswers as answers } from '../../scripts/kotabumi-answers.ts'
import { provisionOffice } from '../../scripts/provision-office.ts'
import { type ExtensionBrowser, launchExtension, newProfile } from '../support/extension.ts'
import { look } from '../support/looks.ts'
import { openTask, signInAs, sync } from '../support/person.ts'

const peers = ['rizki', 'made', 'fitri'].map(personId)
const operatorToken = '5f2b0c94d1e84a7fb3a6c7d80e9f1a2b'
const home = mkdtempSync(join(tmpdir(), 'timbang-own-'))
const profiles = { siti: newProfile(), bambang: newProfile() }
const clients = new Map<string, Promise<Client>>()
let codes: ReadonlyMap<string, string>
let extension: string
let server: { readonly url: string; readonly child: ChildProcess }
let siti: ExtensionBrowser
let bambang: ExtensionBrowser

/** `npm run serve` as on a machine of one's own, with nothing else of our settings. */
async function serve(port: string): Promise<typeof server> {
  const env = {
    PATH: process.env.PATH ?? '',
    TIMBANG_HOME: home,
    PORT: port,
    OPERATOR_TOKEN: operatorToken,
    EXTENSION_IDS: extension,
  }
  const child = spawn(process.execPath, ['scripts/serve.ts'], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const url = await new Promise<string>((resolve, reject) => {
    let said = ''
    const take = (chunk: Buffer) => {
      said += chunk.toString()
      const [, at] = /"url":"([^"]+)".*"health":200/.exec(said) ?? []
      if (at !== undefined) resolve(at)
    }
    child.stdout.on('data', take)
    child.stderr.on('data', take)
    child.on('close', () => reject(new Error(said)))
  })
  return { url, child }
}

/** Ends it as a power cut would, and starts it anew at the same address. */
async function cutAndRestorePower(): Promise<void> {
  const closed = new Promise((resolve) => server.child.once('close', resolve))
  server.child.kill('SIGKILL')
  await closed
  server = await serve(new URL(server.url).port)
}

beforeAll(async () => {
  siti = await launchExtension({ profile: profiles.siti })
  bambang = await launchExtension({ profile: profiles.bambang })
  extension = new URL((await siti.background()).url()).host
  server = await serve('0')
  const { people } = await provisionOffice({ server: server.url, office: 'kotabumi', operatorToken, home })
  codes = new Map(people.map(({ id, code }) => [id, code]))
})
afterAll(async () => {
  await siti?.close()
  await bambang?.close()
  server?.child.kill('SIGKILL')
})

const codeOf = (person: string) => codes.get(person) ?? ''

/** Whoever is no part of what is looked at works over HTTP. */
function as(person: string): Promise<Client> {
  const known =
    clients.get(person) ?? signIn({ server: server.url, region: 'kotabumi', code: codeOf(person) })
  clients.set(person, known)
  return known
}

async function send(person: string, spec: string, filled: JsonObject): Promise<void> {
  const client = await as(person)
  const task = openTasks(await client.pull()).find((one) => one.spec === spec && one.subject.id === 'siti')
  if (task === undefined) throw new Error(`${person} has no ${spec}`)
  const answer = await client.submit(task, filled)
  if (answer.kind === 'refused') throw new Error(`${spec}: ${answer.problem.detail}`)
}

/** Signs in at their own browser with a code that they asked for at their first device. */
async function atDoor(browser: ExtensionBrowser, person: string): Promise<Page> {
  const asked = await (await as(person)).request('POST', '/devices/codes')
  // The worker's own contract.
  const { code } = (await asked.json()) as { readonly code: string }
  return signInAs(browser, { server: server.url, codeOf: () => code }, person)
}

async function fillFigures(page: Page): Promise<void> {
  const boxes = page.getByLabel('Realisasi')
  for (const [index, figure] of ['252', '87,5', '9'].entries()) await boxes.nth(index).fill(figure)
}

async function rate(page: Page): Promise<void> {
  for (const [index, level] of [4, 4, 4, 4, 5, 4, 4].entries()) {
    const levels = page.locator('.levels').nth(index).locator('input')
    await levels.nth(level - 1).check()
  }
}

async function sendForm(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Periksa dan kirim' }).last().click()
  await page.getByRole('button', { name: 'Kirim', exact: true }).click()
  await page.getByRole('heading', { name: 'Terkirim dan diterima' }).waitFor()
}

/** Names a Plh from the page of the team, sees it there, and takes it back. */
async function nameStandIn(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Tim saya' }).click()
  const panel = page.locator('details', { hasText: 'Pelaksana harian (Plh)' })
  await panel.locator('summary').click()
  await panel.getByRole('button', { name: 'Tunjuk' }).click()
  await expect.poll(() => panel.locator('.field-error').count()).toBe(4)
  const named = await panel.getByLabel('Yang mewakili').locator('option').nth(1).innerText()
  await panel.getByLabel('Yang mewakili').selectOption({ index: 1 })
  for (const [n, day] of ['1', '5'].entries()) {
    await panel.getByLabel('Tanggal').nth(n).fill(day)
    await panel.getByLabel('Bulan').nth(n).selectOption({ index: 2 })
    await panel.getByLabel('Tahun').nth(n).fill('2031')
  }
  await panel.getByLabel('Alasan').fill('Cuti tahunan')
  await panel.getByRole('button', { name: 'Tunjuk' }).click()
  await panel.getByText(`${named.split(' · ')[0]}, mulai 1 Februari 2031 sampai 5 Februari 2031`).waitFor()
  const found = await look(page, 'stand-in')
  await panel.getByRole('button', { name: 'Cabut penunjukan' }).click()
  await panel.getByText('mulai 1 Februari 2031').waitFor({ state: 'detached' })
  expect(found).toEqual([])
}

test('[G6] [H8] on an own server an employee fills, the superior rates, the result is seen, and a power cut between takes nothing', async () => {
  const hr = await as('nurul')
  const period = { from: '2026-01-01', to: '2026-12-31' }
  await hr.openCycle({ id: cycleId('2026'), name: 'Penilaian Kinerja 2026', period }, [personId('siti')])
  const employee = await atDoor(siti, 'siti')
  const superior = await atDoor(bambang, 'bambang')

  await openTask(employee, 'Usulkan rekan yang akan menilai Anda')
  for (const name of ['I Made Wirawan', 'Rizki Ramadhan', 'Fitri Handayani'])
    await employee.getByLabel(name).check()
  await employee.getByLabel('Mengapa mereka').fill('Kami melayani loket yang sama setiap hari.')
  await sendForm(employee)
  await send('bambang', 'approve-peers', answers.approval(peers))
  await sync(employee)
  await openTask(employee, 'Isi penilaian diri')
  await fillFigures(employee)
  await employee.getByRole('button', { name: 'Lanjut' }).click()
  await rate(employee)
  await employee.getByRole('button', { name: 'Lanjut' }).click()
  await employee.getByLabel('Hasil yang paling berarti').fill('Antrean daring menggantikan antrean di loket.')
  await employee.getByLabel('Angka dan keterangan di atas').check()
  await sendForm(employee)

  await cutAndRestorePower()
  for (const peer of peers) {
    await send(
      peer,
      'peer-rating',
      answers.peer([5, 4, 4, 4, 5, 4, 4], 'Memandu warga lansia sampai selesai.'),
    )
  }
  await sync(superior)
  await openTask(superior, 'Nilai bawahan langsung')
  await fillFigures(superior)
  await superior.getByLabel('Saya telah mencocokkan setiap angka').check()
  await superior.getByRole('button', { name: 'Lanjut' }).click()
  await rate(superior)
  await superior.getByRole('button', { name: 'Lanjut' }).click()
  for (const label of ['Yang Anda amati', 'Dampaknya', 'Saran Anda'])
    await superior.getByLabel(label).fill('Pengaduan warga terjawab pada hari yang sama.')
  await sendForm(superior)
  await nameStandIn(superior)

  await cutAndRestorePower()
  await siti.close()
  siti = await launchExtension({ profile: profiles.siti })
  const again = await siti.open()
  await again.getByRole('heading', { name: 'Tugas' }).waitFor()
  await sync(again)
  await again.getByRole('link', { name: 'Hasil saya' }).click()
  await again.getByRole('link', { name: 'Penilaian Kinerja 2026' }).click()
  await again.getByText('Anda di sini').waitFor()
  expect(await again.locator('.summary-predicate').textContent()).toBe('Baik')
  expect([...siti.complaints, ...bambang.complaints]).toEqual([])
})
