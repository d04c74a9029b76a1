import { type Browser, browser } from 'wxt/browser'
import type { Captured } from '../../core/evidence/model.ts'
import type { Database } from '../store/database.ts'
import { anyFile, type Taken, takeFile } from './take-file.ts'

export type CaptureEnd =
  | Taken
  /** A page of the browser itself, of another extension, or a file: none of them may be captured. */
  | { readonly kind: 'no-page' }
  | { readonly kind: 'not-allowed' }

/** The page in front: its picture, address, title, what is selected on it, and the time, kept in the tray. */
export async function capturePage(db: Database, given?: Browser.tabs.Tab): Promise<CaptureEnd> {
  const tab = given ?? (await browser.tabs.query({ active: true, currentWindow: true }))[0]
  if (tab?.id === undefined || !/^https?:\/\//.test(tab.url ?? '')) return { kind: 'no-page' }
  let picture: string
  let selection: string
  try {
    selection = await selectionIn(tab.id)
    picture = await browser.tabs.captureVisibleTab(tab.windowId, { format: 'png' })
  } catch {
    return { kind: 'not-allowed' }
  }
  const now = new Date().toISOString()
  const captured: Captured = {
    address: (tab.url ?? '').slice(0, 2000),
    title: (tab.title ?? '').slice(0, 300),
    at: now,
    ...(selection === '' ? {} : { selection: selection.slice(0, 2000) }),
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

/** What the person has selected; pages that let no script in are captured all the same. */
async function selectionIn(tabId: number): Promise<string> {
  try {
    const [found] = await browser.scripting.executeScript({
      target: { tabId },
      func: () => String(getSelection() ?? '').trim(),
    })
    return typeof found?.result === 'string' ? found.result : ''
  } catch {
    return ''
  }
}

/** The bytes of a data URL. The pages' policy lets nothing fetch one. */
function bytesIn(url: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(url.slice(url.indexOf(',') + 1)), (sign) => sign.charCodeAt(0))
}
