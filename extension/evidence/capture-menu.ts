import { browser } from 'wxt/browser'
import { enShell } from '../../ui/text/en-shell.ts'
import { idShell } from '../../ui/text/id-shell.ts'
import type { Database } from '../store/database.ts'
import { readPreferences } from '../store/preferences.ts'
import { readSession } from '../store/session.ts'
import { capturePage } from './capture.ts'

const item = 'capture'

/** The command in the menu of every page; what was captured opens in a tab, to be placed. */
export function followCaptureMenu(db: Database, open: (route: string) => void): void {
  // Anew with each installation, and in the language that the person reads.
  browser.runtime.onInstalled.addListener(() => void offer(db))
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    if (menuItemId === item) void captureAndShow(db, open, tab)
  })
}

async function offer(db: Database): Promise<void> {
  const { language } = await readPreferences(db)
  const { capture } = language === 'en' ? enShell : idShell
  await browser.contextMenus.removeAll()
  browser.contextMenus.create({
    id: item,
    title: capture.title,
    contexts: ['page', 'selection', 'image', 'link'],
  })
}

async function captureAndShow(
  db: Database,
  open: (route: string) => void,
  tab: Parameters<typeof capturePage>[1],
): Promise<void> {
  // Nobody is signed in: there is nobody to keep it for.
  if ((await readSession(db)) === undefined) {
    open('#/')
    return
  }
  const end = await capturePage(db, tab)
  open(end.kind === 'taken' ? `#/evidence/${end.file.id}` : `#/evidence/failed-${end.kind}`)
}
