import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Worker } from 'playwright-core'
import { extensionDir } from '../../scripts/build.ts'

/**
 * A copy of the built extension that may capture any page. No test can press an item of the browser's own menu, which is
 * what grants `activeTab` there (the toolbar's button can be pressed: `press-toolbar.ts`); all else is as it ships.
 */
export function capturingExtension(): string {
  const dir = mkdtempSync(join(tmpdir(), 'timbang-capturing-'))
  cpSync(extensionDir('chrome'), dir, { recursive: true })
  const path = join(dir, 'manifest.json')
  const manifest = JSON.parse(readFileSync(path, 'utf8'))
  writeFileSync(path, JSON.stringify({ ...manifest, host_permissions: ['<all_urls>'] }))
  return dir
}

/** Does what the browser does when somebody chooses the command in a page's menu. */
export async function chooseCapture(background: Worker, address: string): Promise<void> {
  await background.evaluate(async (url) => {
    // The browser's own objects, of which Node has no types.
    const { chrome } = globalThis as unknown as {
      chrome: {
        tabs: { query(of: object): Promise<{ url?: string }[]> }
        contextMenus: { onClicked: { dispatch(info: object, tab: object): void } }
      }
    }
    const tab = (await chrome.tabs.query({})).find((each) => each.url === url)
    if (tab === undefined) throw new Error(`no tab is at ${url}`)
    chrome.contextMenus.onClicked.dispatch({ menuItemId: 'capture' }, tab)
  }, address)
}
