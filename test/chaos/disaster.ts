import type { Page } from 'playwright-core'
import { assertNever } from '../../core/result.ts'
import type { ExtensionBrowser } from '../support/extension.ts'
import type { TestOffice } from '../support/office.ts'
import { setRoom } from '../support/set-room.ts'
import type { BrokenLine } from './broken-line.ts'

/** What can befall somebody at work. After the first three nothing is left of the page but what is on disk. */
export const disasters = [
  'browser',
  'tab',
  'extension',
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
}

/** Lets it happen, now. */
export async function strike(disaster: Disaster, { office, line, browser, page }: Scene): Promise<void> {
  switch (disaster) {
    case 'browser':
      return browser?.kill()
    case 'tab':
      return page?.close({ runBeforeUnload: false })
    case 'extension':
      return reloadExtension(page)
    case 'service worker':
      return stopServiceWorkers(page)
    case 'worker process':
      return office.cutPower()
    case 'network':
      return line.cut()
    case 'lost answer':
      return line.swallowAnswers()
    case 'full disk':
      return page && setRoom(page, 'no room')
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
      if (page !== undefined) await setRoom(page, 'room')
      // What could not be saved is still on the page, and is saved without anybody's doing.
      if (!(await isSaved(page))) throw new Error('there is room again, and the page has not saved')
      return
    case 'browser':
    case 'tab':
    case 'extension':
    case 'service worker':
      return
    default:
      return assertNever(disaster)
  }
}

/** Without its developer mode Chromium leaves an extension off that was loaded from a folder, once it is loaded anew. */
export async function letReload({ context }: ExtensionBrowser): Promise<void> {
  const page = await context.newPage()
  await page.goto('chrome://extensions/')
  await page.evaluate('chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })')
  await page.close()
}

/** What an update does: the extension ends with all its pages, and begins anew. */
async function reloadExtension(page: Page | undefined): Promise<void> {
  if (page === undefined) return
  const closed = page.waitForEvent('close', { timeout: 10_000 })
  // The page goes before it can answer.
  await page.evaluate('chrome.runtime.reload()').catch(() => {})
  await closed
}

async function stopServiceWorkers(page: Page | undefined): Promise<void> {
  if (page === undefined) return
  const session = await page.context().newCDPSession(page)
  await session.send('ServiceWorker.enable')
  await session.send('ServiceWorker.stopAllWorkers')
  await session.detach()
}

/** True once the page says nothing of answers that it cannot save. */
async function isSaved(page: Page | undefined): Promise<boolean> {
  const gone = page?.locator('.save-trouble').waitFor({ state: 'detached', timeout: 20_000 })
  return (
    gone === undefined ||
    gone.then(
      () => true,
      () => false,
    )
  )
}
