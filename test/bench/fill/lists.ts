import { join } from 'node:path'
import { build } from 'esbuild'
import { launchExtension, newProfile } from '../../support/extension.ts'
import { median } from './measure.ts'
import type { Seed } from './seed.ts'

export type ListTimes = { readonly popup: number; readonly inbox: number }

/**
 * Milliseconds from the start of the page until its list is painted, in the built extension and a browser that was
 * started anew each time and has come to rest: its first page of the extension, of which nothing is warm.
 */
export async function measureLists(seed: Seed, repetitions: number): Promise<ListTimes> {
  const profile = newProfile()
  const first = await launchExtension({ profile })
  // A page of the extension on which nothing follows the store: it would draw each row that comes.
  const page = await first.open()
  await page.goto(new URL('/manifest.json', page.url()).href)
  await page.evaluate(await seedScript())
  await page.evaluate(
    (what) => (globalThis as unknown as { seed: (seed: Seed) => Promise<void> }).seed(what),
    seed,
  )
  await first.close()
  const popup: number[] = []
  const inbox: number[] = []
  for (let round = 0; round < repetitions; round++) {
    popup.push(await openCold(profile, 'popup'))
    inbox.push(await openCold(profile, 'inbox'))
  }
  return { popup: median(popup), inbox: median(inbox) }
}

/** Milliseconds after which a browser is no longer busy with its own start, to which no page of ours adds anything. */
const rest = 3_000

async function openCold(profile: string, what: 'popup' | 'inbox'): Promise<number> {
  const browser = await launchExtension({ profile })
  try {
    await new Promise((rested) => setTimeout(rested, rest))
    await browser.context.addInitScript(() => {
      const look = () => {
        if (document.querySelector('.card') === null) requestAnimationFrame(look)
        // After the frame in which the list stands has been painted.
        else setTimeout(() => document.body.setAttribute('data-listed', String(performance.now())))
      }
      requestAnimationFrame(look)
    })
    const page = what === 'popup' ? await browser.openPopup() : await browser.open()
    const body = await page.waitForSelector('body[data-listed]', { timeout: 60_000 })
    return Number(await body.getAttribute('data-listed'))
  } finally {
    await browser.close()
  }
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
