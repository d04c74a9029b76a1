import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aPdf } from '../../core/evidence/testing/files.ts'
import { cycleId, personId } from '../../core/ids.ts'
import type { JsonObject } from '../../core/json.ts'
import { openTasks } from '../../scripts/api-client.ts'
import { kotabumiAnswers as answers } from '../../scripts/kotabumi-answers.ts'
import { type FirefoxBrowser, launchFirefox } from '../support/firefox.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

const fitri = personId('fitri')
const peers = ['agus', 'rizki', 'joko'].map(personId)
const figures = { services: 252, satisfaction: 87.5, responseHours: 9 }

let office: TestOffice
let firefox: FirefoxBrowser

beforeAll(async () => {
  office = await openOffice()
  const hr = await office.as('nurul')
  const period = { from: '2026-01-01', to: '2026-12-31' }
  await hr.openCycle({ id: cycleId('2026'), name: 'Penilaian Kinerja 2026', period }, [fitri])
  firefox = await launchFirefox()
})
afterAll(async () => {
  await firefox?.close()
  await office?.stop()
})

test('[U12] the whole journey of an employee runs in Firefox: offline, with evidence, to the acknowledged result', async () => {
  const page = await firefox.open('app.html')
  await signIn(page)
  await nominate(page)
  await send('yuliana', 'approve-peers', answers.approval(peers))
  await syncUntil(page, 'Isi penilaian diri')

  // Nobody answers while the form is filled; it goes by itself once somebody does.
  await office.cutPower()
  await rateOneself(page)
  await has(page, 'Akan dikirim begitu ada jaringan')
  await office.restorePower()
  await syncUntil(page, 'Terkirim dan diterima')
  await syncUntil(page, 'Sudah sampai')

  for (const peer of peers)
    await send(
      peer,
      'peer-rating',
      answers.peer([5, 4, 4, 4, 5, 4, 4], 'Memandu warga lansia sampai selesai.'),
    )
  await send('yuliana', 'superior-rating', answers.superior(figures, [4, 4, 4, 4, 5, 4, 4]))
  await goTo(page, '#/')
  await syncUntil(page, 'Tanggapi hasil')
  await goTo(page, '#/results')
  await press(page, 'a', 'Penilaian Kinerja 2026')
  await has(page, 'Anda di sini')
  expect(await page.$eval('.summary-predicate', (said) => said.textContent)).toBe('Baik')
  await goTo(page, '#/')
  await press(page, 'a', 'Tanggapi hasil')
  await has(page, 'Saya menerima hasil ini')
  await page.locator('.options input').click()
  await review(page)
  await has(page, 'Terkirim dan diterima')

  const popup = await firefox.open('popup.html')
  await has(popup, 'Semua sudah beres')
  expect(await popup.evaluate(() => document.querySelector('.sync')?.textContent)).toMatch(/^Tersinkron/)
})

test('[U18] the sidebar shows the same, and is there without any permission', async () => {
  const panel = await firefox.open('sidepanel.html')
  await has(panel, 'Semua sudah beres')
  const sidebar = await panel.evaluate(() => {
    // Firefox's own object, of which no types are here.
    const { browser } = globalThis as unknown as {
      browser: { sidebarAction: { getPanel(of: object): Promise<string> } }
    }
    return browser.sidebarAction.getPanel({})
  })
  expect(sidebar).toMatch(/\/sidepanel\.html$/)
})

async function signIn(page: Page): Promise<void> {
  await has(page, 'Ubah alamat peladen')
  await page.evaluate(() => {
    const details = document.querySelector('details.door-server')
    if (details instanceof HTMLDetailsElement) details.open = true
  })
  await page.locator('#server').fill(office.server)
  await page.locator('#code').fill(office.codeOf('fitri'))
  await page.locator('button[type=submit]').click()
  await has(page, 'Usulkan rekan yang akan menilai Anda')
}

async function nominate(page: Page): Promise<void> {
  await page.locator('.card-link').click()
  await has(page, 'Rekan yang akan menilai')
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
  await review(page)
  await has(page, 'Terkirim dan diterima')
  await goTo(page, '#/')
}

async function rateOneself(page: Page): Promise<void> {
  await press(page, 'a', 'Isi penilaian diri')
  await page.waitForSelector('.field-decimal input')
  for (const [index, figure] of ['252', '87,5', '9'].entries()) {
    const boxes = await page.$$('.field-decimal input')
    await boxes[index]?.type(figure)
  }
  const file = join(mkdtempSync(join(tmpdir(), 'timbang-firefox-')), 'realisasi.pdf')
  writeFileSync(file, aPdf(300_000))
  const input = await page.$('.field-file input[type=file]')
  await (input as unknown as import('puppeteer-core').ElementHandle<HTMLInputElement>).uploadFile(file)
  await has(page, 'realisasi.pdf')
  await page.waitForSelector('.save-good')
  await press(page, 'button', 'Lanjut')
  await page.waitForSelector('.levels')
  for (const group of await page.$$('.levels')) await (await group.$$('input'))[3]?.click()
  await press(page, 'button', 'Lanjut')
  await has(page, 'Hasil yang paling berarti')
  await page.locator('textarea').fill('Antrean daring menggantikan antrean di loket.')
  await page.locator('.option-alone input').click()
  await review(page)
}

async function review(page: Page): Promise<void> {
  await page.waitForSelector('.save-good')
  await page.locator('.fill-foot .button-main').click()
  await has(page, 'Periksa sebelum mengirim')
  await page.locator('.fill-foot .button-main').click()
}

function has(page: Page, text: string): Promise<unknown> {
  return page.waitForFunction(
    (wanted) => document.body.textContent?.includes(wanted),
    { timeout: 30_000 },
    text,
  )
}

/** Asks for turns of syncing until something is there. */
async function syncUntil(page: Page, text: string): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) {
    await page.evaluate(() => document.querySelector<HTMLElement>('button.sync, .sync button')?.click())
    const found = page.waitForFunction(
      (wanted) => document.body.textContent?.includes(wanted),
      { timeout: 2_000 },
      text,
    )
    if (
      await found.then(
        () => true,
        () => false,
      )
    )
      return
  }
  throw new Error(`“${text}” does not come`)
}

/** Presses the first link or button that says so. */
async function press(page: Page, kind: 'a' | 'button', text: string): Promise<void> {
  await has(page, text)
  await page.evaluate(
    (of, wanted) => {
      const all = [...document.querySelectorAll<HTMLElement>(of)]
      all.find((each) => each.textContent?.includes(wanted))?.click()
    },
    kind,
    text,
  )
}

async function goTo(page: Page, route: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash
  }, route)
}

async function send(person: string, spec: string, filled: JsonObject): Promise<void> {
  const client = await office.as(person)
  const task = openTasks(await client.pull()).find((each) => each.spec === spec && each.subject.id === fitri)
  if (task === undefined) throw new Error(`${person} has no ${spec}`)
  const answer = await client.submit(task, filled)
  if (answer.kind === 'refused') throw new Error(`${spec}: ${answer.problem.detail}`)
}
