import { readFileSync } from 'node:fs'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readPack } from '../../cli/read-pack.ts'
import { office as people } from '../../core/case/testing/an-office.ts'
import { readSheet } from '../../core/exchange/table/read-sheet.ts'
import { cycleId, personId, regionId } from '../../core/ids.ts'
import { parseReaderMade } from '../../core/protocol/parse-roll-ups.ts'
import { aMakeReader } from '../../core/protocol/testing/roll-up-samples.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import { type Client, signIn } from '../../scripts/api-client.ts'
import { browserPath } from '../../scripts/browser.ts'
import { violationsOf } from '../support/axe.ts'
import { officeClient } from '../support/office-client.ts'
import { aProvision, aServer, codesOf, OPERATOR, provision, type Server } from '../support/worker.ts'

const from = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString()

let server: Server
let hr: Client
let browser: Browser
beforeAll(async () => {
  server = await aServer()
  const region = { id: regionId('kota'), name: 'Kota Uji' }
  const codes = codesOf(
    await provision(server.url, aProvision({ region, pack: readPack('nasional'), people })),
  )
  hr = await signIn({ server: server.url, region: 'kota', code: codes.get('gita') ?? '' })
  const plan = {
    protocol: PROTOCOL,
    form: 'satisfaction-survey',
    service: 'KTP elektronik',
    wave: 'Triwulan IV 2026',
    opensAt: from(-1),
    closesAt: from(1),
  }
  await hr.request('PUT', '/surveys/open', plan)
  await hr.request('PUT', '/surveys/over', { ...plan, closesAt: from(-0.5) })
  browser = await chromium.launch({ executablePath: await browserPath('chromium'), args: ['--no-sandbox'] })
})
afterAll(async () => {
  await browser?.close()
  await server?.close()
})

/** A phone of its own, with everything that its pages complain of. */
async function aPhone(scheme: 'light' | 'dark' = 'light') {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, colorScheme: scheme })
  const complaints: string[] = []
  context.on('weberror', (error) => complaints.push(String(error.error())))
  context.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('ERR_INTERNET_DISCONNECTED'))
      complaints.push(message.text())
  })
  return { context, complaints }
}

async function open(context: BrowserContext, path: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(`${server.url}${path}`)
  return page
}

async function rateAll(page: Page): Promise<void> {
  for (const group of await page.locator('.levels').all()) await group.getByRole('radio').nth(2).check()
}

const answersKept = async () => {
  const { surveys } = JSON.parse(await (await hr.request('GET', '/surveys')).text())
  return surveys.find(({ id }: { id: string }) => id === 'open').answers
}

describe('the page of a survey', () => {
  test('[O5] says what is missing, outlives a reload, and is thanked for', async () => {
    const { context, complaints } = await aPhone()
    const page = await open(context, '/s/kota/open')
    await page.getByRole('button', { name: 'Kirim jawaban' }).click()
    await page.getByRole('alert').waitFor()
    await expect.poll(() => page.getByRole('alert').getByRole('button').count()).toBe(9)
    await rateAll(page)
    await page.getByLabel('Saran atau penghargaan').fill('Petugas loket 3 ramah.')
    await page.reload()
    await expect
      .poll(() => page.getByLabel('Saran atau penghargaan').inputValue())
      .toBe('Petugas loket 3 ramah.')
    await page.getByRole('button', { name: 'Kirim jawaban' }).click()
    await page.getByRole('heading', { name: 'Terima kasih' }).waitFor()
    expect(await answersKept()).toBe(1)
    await page.reload()
    await page.getByRole('button', { name: 'Isi untuk orang lain' }).click()
    await expect.poll(() => page.getByLabel('Saran atau penghargaan').inputValue()).toBe('')
    expect(complaints).toEqual([])
    await context.close()
  })

  test('[O5] keeps an answer without a network, and sends it once by itself', async () => {
    const { context, complaints } = await aPhone()
    const page = await open(context, '/s/kota/open')
    await page.locator('.levels').first().waitFor()
    const before = await answersKept()
    await context.setOffline(true)
    await rateAll(page)
    await page.getByRole('button', { name: 'Kirim jawaban' }).click()
    await page.getByRole('heading', { name: 'menunggu jaringan' }).waitFor()
    await context.setOffline(false)
    await page.getByRole('heading', { name: 'Terima kasih' }).waitFor()
    expect(await answersKept()).toBe(before + 1)
    expect(complaints).toEqual([])
    await context.close()
  })

  test('[O4] breaks no rule of accessibility and is no wider than a phone, in either language and theme', async () => {
    for (const scheme of ['light', 'dark'] as const) {
      const { context } = await aPhone(scheme)
      for (const path of ['/s/kota/open', '/s/kota/open?lang=en', '/s/kota/over', '/receipt', '/?lang=en']) {
        const page = await open(context, path)
        if (path.includes('open')) await page.locator('.levels').first().waitFor()
        expect([path, await violationsOf(page)]).toEqual([path, []])
        const wide = await page.evaluate(() => document.documentElement.scrollWidth)
        expect([path, wide]).toEqual([path, 360])
        await page.close()
      }
      await context.close()
    }
  })
})

describe('the page of regions side by side', () => {
  test('[XR1] [AR2] is opened with a key alone, says what regions let others know, and forgets the key', async () => {
    const period = { from: '2025-01-01', to: '2025-12-31' }
    const appraised = ['ani', 'dewi', 'eka', 'fajar', 'gita'].map((name) => personId(name))
    const opened = await hr.openCycle({ id: cycleId('tahun'), name: 'Penilaian 2025', period }, appraised)
    expect(opened.kind).toBe('ok')
    const act = { kind: 'close', reason: 'Tahun berakhir' }
    const closed = await officeClient(hr).push({ kind: 'steer-cycle', cycle: 'tahun', act })
    expect(closed.status).toBe(200)
    const made = await fetch(`${server.url}/v1/readers`, {
      method: 'POST',
      headers: { authorization: `Bearer ${OPERATOR}`, 'content-type': 'application/json' },
      body: JSON.stringify({ ...aMakeReader, regions: null, expiresOn: from(9).slice(0, 10) }),
    })
    const key = parseReaderMade(await made.json())
    if (key.kind === 'err') throw new Error('no key was made')
    const { secret } = key.value

    const { context, complaints } = await aPhone('dark')
    const page = await open(context, '/across')
    expect(await violationsOf(page)).toEqual([])
    await page.locator('#key').fill('timbang_bukan_kunci')
    await page.getByRole('button').first().click()
    await page.getByRole('alert').waitFor()
    await expect.poll(() => page.locator('#key').getAttribute('aria-invalid')).toBe('true')
    await page.locator('#key').fill(secret)
    await page.keyboard.press('Enter')
    await page
      .getByRole('rowheader', { name: /Kota Uji/ })
      .first()
      .waitFor()
    expect(new URL(page.url()).search).not.toContain('timbang_')
    expect(await page.locator('script').count()).toBe(0)
    expect(await page.content()).not.toContain(secret.slice(-32))
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect([await violationsOf(page), width]).toEqual([[], 360])

    const waiting = page.waitForEvent('download')
    await page.getByRole('link', { name: 'XLSX' }).click()
    const file = readFileSync(await (await waiting).path())
    const table = readSheet(file, [{ key: 'name', titles: ['Nama daerah'], is: 'text', required: true }])
    expect(table.kind === 'ok' && table.value.rows.map(({ cells }) => cells.name)).toEqual(['Kota Uji'])

    await page.getByRole('link', { name: 'English' }).click()
    await page.locator('html[lang="en"]').waitFor()
    expect(await violationsOf(page)).toEqual([])
    await page.locator('form[action^="/across/leave"] button').click()
    await page.locator('#key').waitFor()
    await page.goBack()
    await page.reload()
    await page.locator('#key').waitFor()
    // A page that refuses a key says so with its status, which a browser writes down.
    expect(complaints.filter((text) => !text.includes('401'))).toEqual([])
  })
})
