import { join } from 'node:path'
import { build } from 'esbuild'
import type { Page } from 'playwright-core'
import { type ExtensionBrowser, launchExtension, newProfile } from '../../support/extension.ts'
import { median } from './measure.ts'
import type { Seed } from './seed.ts'

export type ListTimes = {
  readonly popup: number
  readonly inbox: number
  /** A page of one word, in the same browser: what no page of ours can go below. */
  readonly word: number
}

/** An extension that is measured, by its folder, with what it is called in the table. */
export type Measured = { readonly name: string; readonly dir: string }

/**
 * Milliseconds from the start of the page until its list is painted, in a built extension and a browser that was
 * started anew each time and has come to rest: its first page of the extension, of which nothing is warm. Where there
 * are several, they take turns, so that whatever else the machine does befalls all alike.
 */
export async function measureLists(
  seed: Seed,
  among: readonly Measured[],
  repetitions: number,
): Promise<ReadonlyMap<string, ListTimes>> {
  const profiles = new Map<string, string>()
  for (const { name, dir } of among) profiles.set(name, await seeded(dir, seed))
  const times = new Map(among.map(({ name }) => [name, { popup: [], inbox: [], word: [] } as Rounds]))
  for (let round = 0; round < repetitions; round++) {
    for (const what of ['popup', 'inbox', 'word'] as const) {
      for (const { name, dir } of among) {
        times.get(name)?.[what].push(await openCold({ dir, profile: profiles.get(name) ?? '' }, what))
      }
    }
  }
  return new Map(
    [...times].map(([name, { popup, inbox, word }]) => [
      name,
      { popup: median(popup), inbox: median(inbox), word: median(word) },
    ]),
  )
}

type Rounds = { readonly [What in keyof ListTimes]: number[] }

/** A profile in which an extension's store holds all that. */
async function seeded(dir: string, seed: Seed): Promise<string> {
  const profile = newProfile()
  const first = await launchExtension({ profile, extension: dir })
  // A page of the extension on which nothing follows the store: it would draw each row that comes.
  const page = await first.open()
  await page.goto(new URL('/manifest.json', page.url()).href)
  await page.evaluate(await seedScript())
  await page.evaluate(
    (what) => (globalThis as unknown as { seed: (seed: Seed) => Promise<void> }).seed(what),
    seed,
  )
  await first.close()
  return profile
}

/** Milliseconds after which a browser is no longer busy with its own start, to which no page of ours adds anything. */
const rest = 3_000

async function openCold(
  { dir, profile }: { readonly dir: string; readonly profile: string },
  what: keyof ListTimes,
): Promise<number> {
  const browser = await launchExtension({ profile, extension: dir })
  try {
    await new Promise((rested) => setTimeout(rested, rest))
    await browser.context.addInitScript(() => {
      const look = () => {
        if (document.querySelector('.card, pre') === null) requestAnimationFrame(look)
        // After the frame in which the list stands has been painted.
        else setTimeout(() => document.body.setAttribute('data-listed', String(performance.now())))
      }
      requestAnimationFrame(look)
    })
    const page = await open(browser, what)
    const body = await page.waitForSelector('body[data-listed]', { timeout: 60_000 })
    return Number(await body.getAttribute('data-listed'))
  } finally {
    await browser.close()
  }
}

async function open(browser: ExtensionBrowser, what: keyof ListTimes): Promise<Page> {
  if (what === 'popup') return browser.openPopup()
  if (what === 'inbox') return browser.open()
  const page = await browser.context.newPage()
  await page.goto(new URL('/manifest.json', (await browser.background()).url()).href)
  return page
}

async function seedScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, 'seed.ts')],
    bundle: true,
    format: 'iife',
    target: 'es2023',
    write: false,
    logLevel: 'error',
  })
  return outputFiles[0]?.text ?? ''
}
