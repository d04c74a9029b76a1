import { type Browser, browser } from 'wxt/browser'
import type { Captured } from '../../core/evidence/model.ts'
import type { Database } from '../store/database.ts'
import { anyFile, type Taken, takeFile } from './take-file.ts'

export type CaptureEnd =
  | Taken
  /** A page of the browser itself, of another extension, or a file: none of them may be captured. */
  | { readonly kind: 'no-page' }
  | { readonly kind: 'not-allowed' }
  /** Another page came in front while the picture was taken: it would show one page under the address of another. */
  | { readonly kind: 'moved' }

type Tab = Pick<Browser.tabs.Tab, 'id' | 'windowId' | 'url' | 'title' | 'active'>

/** What the browser tells of a page, so that a test can stand in for it. */
export type Lens = {
  readonly front: () => Promise<Tab | undefined>
  readonly tab: (id: number) => Promise<Tab>
  readonly selection: (id: number) => Promise<string>
  /** A data URL of what the window shows. */
  readonly picture: (window: number) => Promise<string>
}

/** The page in front: its picture, address, title, what is selected on it, and the time, kept in the tray. */
export async function capturePage(db: Database, given?: Tab, lens: Lens = ofBrowser): Promise<CaptureEnd> {
  const tab = given ?? (await lens.front())
  if (tab?.id === undefined || !/^https?:\/\//.test(tab.url ?? '')) return { kind: 'no-page' }
  let picture: string
  let selection: string
  try {
    selection = await lens.selection(tab.id)
    picture = await lens.picture(tab.windowId)
  } catch {
    return { kind: (await isStill(lens, tab)) ? 'not-allowed' : 'moved' }
  }
  if (!(await isStill(lens, tab))) return { kind: 'moved' }
  const now = new Date().toISOString()
  const captured: Captured = {
    address: cut(tab.url ?? '', 2000),
    title: cut(tab.title ?? '', 300),
    at: now,
    ...(selection === '' ? {} : { selection: cut(selection, 2000) }),
  }
  const host = new URL(captured.address).hostname
  const name = `${captured.title || host} ${now.slice(0, 10)}.png`
  return takeFile(db, {
    name,
    bytes: bytesIn(picture),
    captured,
    limits: anyFile,
    id: crypto.randomUUID(),
    now,
  })
}

/** True while the same page stands in front: neither has it gone elsewhere, nor has another tab come before it. */
async function isStill(lens: Lens, { id = 0, url }: Tab): Promise<boolean> {
  try {
    const after = await lens.tab(id)
    return after.active && after.url === url
  } catch {
    // It was closed.
    return false
  }
}

/** The server takes no half of a character, as cutting through an emoji leaves it. */
function cut(text: string, longest: number): string {
  const cut = text.slice(0, longest).toWellFormed()
  return text.length > longest ? cut.replace(/\ufffd$/, '') : cut
}

const ofBrowser: Lens = {
  front: async () => (await browser.tabs.query({ active: true, currentWindow: true }))[0],
  tab: (id) => browser.tabs.get(id),
  selection: selectionIn,
  picture: (window) => browser.tabs.captureVisibleTab(window, { format: 'png' }),
}

/** Milliseconds that a page may take to say what is selected on it: one that is stuck is captured without. */
const patience = 3_000

/** What the person has selected; pages that let no script in are captured all the same. */
async function selectionIn(tabId: number): Promise<string> {
  try {
    const asking = browser.scripting.executeScript({
      target: { tabId },
      func: () => String(getSelection() ?? '').trim(),
      // Else it would wait until the page is loaded, which some never are.
      injectImmediately: true,
    })
    const late = new Promise<undefined>((give) => setTimeout(give, patience))
    const found = (await Promise.race([asking, late]))?.[0]
    return typeof found?.result === 'string' ? found.result : ''
  } catch {
    return ''
  }
}

/** The bytes of a data URL. The pages' policy lets nothing fetch one. */
function bytesIn(url: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(url.slice(url.indexOf(',') + 1)), (sign) => sign.charCodeAt(0))
}
