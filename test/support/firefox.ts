import { existsSync } from 'node:fs'
import { join } from 'node:path'
import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import { browserPath } from '../../scripts/browser.ts'
import { extensionDir } from '../../scripts/build.ts'
import { beforeClosing, hearFirefox } from './last-words.ts'

export type FirefoxBrowser = {
  readonly open: (path: string) => Promise<Page>
  /** The next window that opens by itself, as a provider's does, once that is done. */
  readonly windowAfter: (act: () => Promise<unknown>) => Promise<Page>
  readonly close: () => Promise<void>
}

const geckoId = 'timbang@timbang.id'
/** Firefox draws a new one for each profile; fixing it beforehand tells where the pages will be. */
const uuid = '5f0c8a3e-7d5b-4c55-9b1e-2a6f1c0e9d11'

/** Starts Firefox with the extension that `npm run build` has made. */
export async function launchFirefox(): Promise<FirefoxBrowser> {
  const dir = extensionDir('firefox')
  if (!existsSync(join(dir, 'manifest.json'))) throw new Error(`${dir} is empty: run "npm run build" first`)
  const browser: Browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: await browserPath('firefox'),
    headless: true,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: { 'extensions.webextensions.uuids': JSON.stringify({ [geckoId]: uuid }) },
  })
  await browser.installExtension(dir)
  return {
    async open(path) {
      const page = await browser.newPage()
      hearFirefox(browser, page)
      await page.setViewport({ width: 1000, height: 800 })
      // Going to an extension's page never reports back, though the page is there.
      const there = page.goto(`moz-extension://${uuid}/${path}`).catch(() => {})
      await Promise.race([there, new Promise((resolve) => setTimeout(resolve, 1_500))])
      return page
    },
    async windowAfter(act) {
      const known = new Set(await browser.pages())
      await act()
      for (let tries = 0; tries < 100; tries += 1) {
        const opened = (await browser.pages()).find((page) => !known.has(page) && /^http/.test(page.url()))
        if (opened !== undefined) return opened
        await new Promise((resolve) => setTimeout(resolve, 100))
      }
      throw new Error('no window opened')
    },
    async close() {
      await beforeClosing(browser)
      await browser.close()
    },
  }
}
