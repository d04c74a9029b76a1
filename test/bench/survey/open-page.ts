import { type Browser, chromium } from 'playwright-core'
import { browserPath } from '../../../scripts/browser.ts'
import { aPackingProxy, EMPTY } from './packing-proxy.ts'

/** The throttling profiles of Chromium's own developer tools, in bytes a second and milliseconds. */
export const profiles = {
  'Fast 3G (Slow 4G)': {
    download: (1.6 * 1000 * 1000 * 0.9) / 8,
    upload: (750 * 1000 * 0.9) / 8,
    latency: 562.5,
  },
  '3G': { download: (500 * 1000 * 0.8) / 8, upload: (500 * 1000 * 0.8) / 8, latency: 2_000 },
} as const

const CPU = 4
const TIMES = 5

export type Opened = {
  readonly profile: string
  /** Milliseconds until the first question could be answered, in the middle; of an empty page until it was drawn. */
  readonly survey: number
  readonly empty: number
  readonly scriptBytes: number
  readonly styleBytes: number
}

/** Opens a survey on a phone's line and processor, each time with an empty cache. */
export async function openPage(server: string, path: string): Promise<readonly Opened[]> {
  const proxy = await aPackingProxy(server)
  const browser = await chromium.launch({
    executablePath: await browserPath('chromium'),
    args: ['--no-sandbox'],
  })
  try {
    const found: Opened[] = []
    for (const profile of Object.keys(profiles) as (keyof typeof profiles)[]) {
      const survey = await middle(() => opened(browser, `${proxy.url}${path}`, profile))
      const empty = await middle(() => opened(browser, `${proxy.url}${EMPTY}`, profile))
      const of = (type: string) =>
        [...proxy.packed.values()]
          .filter((one) => one.type.startsWith(type))
          .reduce((sum, { bytes }) => sum + bytes, 0)
      found.push({ profile, survey, empty, scriptBytes: of('text/javascript'), styleBytes: of('text/css') })
    }
    return found
  } finally {
    await browser.close()
    await proxy.close()
  }
}

async function opened(browser: Browser, url: string, name: keyof typeof profiles): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  const { download, upload, latency } = profiles[name]
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    downloadThroughput: download,
    uploadThroughput: upload,
    latency,
  })
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU })
  // Drawn, and the page's own thread free again.
  await page.addInitScript(() => {
    const look = () => {
      if (document.querySelector('.levels') === null) return requestAnimationFrame(look)
      return setTimeout(() => Object.assign(globalThis, { ready: performance.now() }), 0)
    }
    requestAnimationFrame(look)
  })
  await page.goto(url, { waitUntil: 'commit' })
  const ready = await page.waitForFunction(() => (globalThis as { readonly ready?: number }).ready, null, {
    timeout: 60_000,
    polling: 50,
  })
  const took = Number(await ready.jsonValue())
  await context.close()
  return took
}

async function middle(measure: () => Promise<number>): Promise<number> {
  const took: number[] = []
  for (let time = 0; time < TIMES; time += 1) took.push(await measure())
  return took.toSorted((a, b) => a - b)[TIMES >> 1] ?? Number.NaN
}
