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
  const type = (key: number) => page.keyboard.type(text[key % text.length] ?? 'a')
  const spent: number[] = []
  const idle: number[] = []
  for (let key = 0; key < keys + warmUp; key++) {
    const still = await taskTimeOf(session, page, async () => {})
    const typed = await taskTimeOf(session, page, () => type(key))
    if (key < warmUp) continue
    idle.push(still)
    spent.push(typed)
  }
  // Apart from that, since a profiler costs time of its own.
  const script = await scriptTimeOf(session, async () => {
    for (let key = 0; key < keys; key++) {
      await type(key)
      await page.waitForTimeout(quiet)
    }
  })
  const value = await input.inputValue()
  if (value.length < keys) throw new Error(`of ${keys} keys only ${value.length} arrived`)
  return { script: script / keys, whole: Math.max(0, median(spent) - median(idle)) }
}

/** Milliseconds after which nothing is at work any more; some libraries wait before they look at what was typed. */
const quiet = 400

/** Keys that let the page warm up. */
const warmUp = 5

/** Milliseconds of the main thread for an action and all that it sets off, as the browser counts them. */
async function taskTimeOf(session: CDPSession, page: Page, action: () => Promise<void>): Promise<number> {
  const before = await taskTime(session)
  await action()
  await page.waitForTimeout(quiet)
  return ((await taskTime(session)) - before) * 1000
}

async function taskTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0
}

/**
 * Milliseconds in which script runs, whoever calls it. The browser's own `ScriptDuration` leaves out what promises
 * run, which is where some libraries do all their work.
 */
async function scriptTimeOf(session: CDPSession, action: () => Promise<void>): Promise<number> {
  await session.send('Profiler.enable')
  await session.send('Profiler.setSamplingInterval', { interval: 250 })
  await session.send('Profiler.start')
  await action()
  const { profile } = await session.send('Profiler.stop')
  await session.send('Profiler.disable')
  const notScript = new Set(
    profile.nodes
      .filter(({ callFrame }) => ['(idle)', '(program)', '(root)'].includes(callFrame.functionName))
      .map(({ id }) => id),
  )
  const { samples = [], timeDeltas = [] } = profile
  const micros = samples.reduce((sum, node, i) => sum + (notScript.has(node) ? 0 : (timeDeltas[i] ?? 0)), 0)
  return micros / 1000
}

/** The middle one. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? Number.NaN)
    : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2
}
