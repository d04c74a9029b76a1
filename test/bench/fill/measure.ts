import { type CDPSession, chromium, type Page } from 'playwright-core'
import { browserPath } from '../../../scripts/browser.ts'
import { planOf, typedField } from './plan.ts'

/** What a contestant takes, in milliseconds, medians over repetitions. */
export type Times = {
  /** From the call that draws it until all inputs are painted. */
  readonly mount: number
  /** A key's work on the main thread, by script and altogether, whatever happens until the page is quiet. */
  readonly script: number
  readonly whole: number
}

export type Measuring = {
  readonly url: string
  readonly count: number
  readonly repetitions: number
  readonly keys: number
  /** How much slower the processor is made. */
  readonly throttle: number
}

/** Draws a page several times in browsers of its own and types into it. */
export async function measure(measuring: Measuring): Promise<Times> {
  const rounds: Times[] = []
  for (let round = 0; round < measuring.repetitions; round++) rounds.push(await measureOnce(measuring))
  return {
    mount: median(rounds.map(({ mount }) => mount)),
    script: median(rounds.map(({ script }) => script)),
    whole: median(rounds.map(({ whole }) => whole)),
  }
}

async function measureOnce({ url, count, keys, throttle }: Measuring): Promise<Times> {
  const browser = await chromium.launch({
    executablePath: await browserPath('chromium'),
    args: [
      '--headless=new',
      '--disable-background-networking',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  })
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
    const session = await page.context().newCDPSession(page)
    await session.send('Performance.enable')
    await session.send('Emulation.setCPUThrottlingRate', { rate: throttle })
    await page.goto(`${url}?count=${count}`)
    const done = await page.waitForSelector('body[data-mounted], body[data-failed]', { timeout: 120_000 })
    const failed = await done.getAttribute('data-failed')
    if (failed !== null) throw new Error(failed)
    const mount = Number(await done.getAttribute('data-mounted'))
    return { mount, ...(await typeKeys(page, session, { count, keys })) }
  } finally {
    await browser.close()
  }
}

async function typeKeys(
  page: Page,
  session: CDPSession,
  { count, keys }: { readonly count: number; readonly keys: number },
): Promise<Pick<Times, 'script' | 'whole'>> {
  // By its place on the page: not every library ties labels to inputs.
  const { fields } = planOf(count)
  const texts = fields.filter(({ kind }) => kind === 'text' || kind === 'integer')
  const place = texts
    .filter(({ shownBy }) => shownBy === null)
    .findIndex(({ name }) => name === typedField({ fields }))
  const input = page.locator('input:not([type=radio]):not([type=hidden]):not([type=checkbox])').nth(place)
  await input.scrollIntoViewIfNeeded()
  await input.click()
  const text = 'capaian tepat waktu dan lengkap sesuai target tahun ini juga '
  const spent: { script: number; whole: number }[] = []
  const idle: { script: number; whole: number }[] = []
  for (let key = 0; key < keys + warmUp; key++) {
    const still = await timeOf(session, page, async () => {})
    const typed = await timeOf(session, page, () => page.keyboard.type(text[key % text.length] ?? 'a'))
    if (key < warmUp) continue
    idle.push(still)
    spent.push(typed)
  }
  const value = await input.inputValue()
  if (value.length < keys / 2) throw new Error(`of ${keys} keys only ${value.length} arrived`)
  const over = (what: 'script' | 'whole') =>
    Math.max(0, median(spent.map((each) => each[what])) - median(idle.map((each) => each[what])))
  return { script: over('script'), whole: over('whole') }
}

/** Milliseconds after which nothing is at work any more; some libraries wait before they look at what was typed. */
const quiet = 400

/** Keys that let the page warm up. */
const warmUp = 5

/** Main-thread time of an action and of all that it sets off, as the browser counts it. */
async function timeOf(session: CDPSession, page: Page, action: () => Promise<void>) {
  const before = await metrics(session)
  await action()
  await page.waitForTimeout(quiet)
  const after = await metrics(session)
  return { script: (after.script - before.script) * 1000, whole: (after.whole - before.whole) * 1000 }
}

async function metrics(session: CDPSession) {
  const { metrics } = await session.send('Performance.getMetrics')
  const named = new Map(metrics.map(({ name, value }) => [name, value]))
  return { script: named.get('ScriptDuration') ?? 0, whole: named.get('TaskDuration') ?? 0 }
}

/** The middle one. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? Number.NaN)
    : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2
}
