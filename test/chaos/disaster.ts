import type { Page } from 'playwright-core'
import { assertNever } from '../../core/result.ts'
import type { ExtensionBrowser } from '../support/extension.ts'
import type { TestOffice } from '../support/office.ts'
import type { Random } from '../support/worker-fuzz.ts'
import type { BrokenLine } from './broken-line.ts'

/** What can befall somebody at work. After the first two nothing is left of the page but what is on disk. */
export const disasters = [
  'browser',
  'tab',
  'service worker',
  'worker process',
  'network',
  'lost answer',
  'full disk',
] as const
export type Disaster = (typeof disasters)[number]

/** What it befalls. */
export type Scene = {
  readonly office: TestOffice
  readonly line: BrokenLine
  readonly browser: ExtensionBrowser | undefined
  readonly page: Page | undefined
  readonly random: Random
}

/** Lets it happen, now. */
export async function strike(
  disaster: Disaster,
  { office, line, browser, page, random }: Scene,
): Promise<void> {
  switch (disaster) {
    case 'browser':
      return browser?.kill()
    case 'tab':
      return page?.close({ runBeforeUnload: false })
    case 'service worker':
      return stopServiceWorkers(page)
    case 'worker process':
      return office.cutPower()
    case 'network':
      return line.cut()
    case 'lost answer':
      return line.swallowAnswers()
    case 'full disk':
      return fillDisk(page, random.below(20_000))
    default:
      return assertNever(disaster)
  }
}

/** Puts the world right again; browser and page are for the person to open. */
export async function mend(disaster: Disaster, { office, line, page }: Scene): Promise<void> {
  switch (disaster) {
    case 'worker process':
      return office.restorePower()
    case 'network':
    case 'lost answer':
      return line.mend()
    case 'full disk':
      await fillDisk(page, null)
      // What could not be saved is still on the page, and is saved as soon as there is room.
      return page?.waitForTimeout(1_500)
    case 'browser':
    case 'tab':
    case 'service worker':
      return
    default:
      return assertNever(disaster)
  }
}

async function stopServiceWorkers(page: Page | undefined): Promise<void> {
  if (page === undefined) return
  const session = await page.context().newCDPSession(page)
  await session.send('ServiceWorker.enable')
  await session.send('ServiceWorker.stopAllWorkers')
  await session.detach()
}

/** Leaves the extension that many bytes of room, or as many as it wants. */
async function fillDisk(page: Page | undefined, quotaSize: number | null): Promise<void> {
  if (page === undefined) return
  const session = await page.context().newCDPSession(page)
  // An extension's address has no `origin` of its own in the URL standard.
  const origin = `chrome-extension://${new URL(page.url()).host}`
  await session.send(
    'Storage.overrideQuotaForOrigin',
    quotaSize === null ? { origin } : { origin, quotaSize },
  )
  await session.detach()
}
