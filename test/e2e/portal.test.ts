import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readPack } from '../../cli/read-pack.ts'
import { office as people } from '../../core/case/testing/an-office.ts'
import { regionId } from '../../core/ids.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import { type Client, signIn } from '../../scripts/api-client.ts'
import { browserPath } from '../../scripts/browser.ts'
import { violationsOf } from '../support/axe.ts'
import { aProvision, aServer, codesOf, provision, type Server } from '../support/worker.ts'

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
    expect(await page.getByRole('alert').getByRole('button').count()).toBe(9)
    await rateAll(page)
    await page.getByLabel('Saran atau penghargaan').fill('Petugas loket 3 ramah.')
    await page.reload()
    expect(await page.getByLabel('Saran atau penghargaan').inputValue()).toBe('Petugas loket 3 ramah.')
    await page.getByRole('button', { name: 'Kirim jawaban' }).click()
    await page.getByRole('heading', { name: 'Terima kasih' }).waitFor()
    expect(await answersKept()).toBe(1)
    await page.reload()
    await page.getByRole('button', { name: 'Isi untuk orang lain' }).click()
    expect(await page.getByLabel('Saran atau penghargaan').inputValue()).toBe('')
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
