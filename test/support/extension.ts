import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page, type Worker } from 'playwright-core'
import { browserPath } from '../../scripts/browser.ts'
import { extensionDir } from '../../scripts/build.ts'
import { beforeClosing, hearLastWords } from './last-words.ts'

/** One person's browser with the built extension in it. */
export type ExtensionBrowser = {
  readonly context: BrowserContext
  /** The full tab at a route, `#/task/t1`. */
  readonly open: (route?: string) => Promise<Page>
  /** The toolbar's window, drawn in a tab of its size. */
  readonly openPopup: () => Promise<Page>
  readonly background: () => Promise<Worker>
  /** Everything that a page or the background complained of. */
  readonly complaints: readonly string[]
  readonly close: () => Promise<void>
  /** Ends it at once, as a power cut would. */
  readonly kill: () => Promise<void>
}

type Launch = {
  /** The folder of the browser's profile: the same one again is the same person's computer after a restart. */
  readonly profile: string
  readonly width?: number
  readonly height?: number
  readonly dark?: boolean
  /** Pixels per CSS pixel, for pictures. */
  readonly scale?: number
  /** The folder of the extension, where it is not the built one as it is. */
  readonly extension?: string
}

/** An empty profile. */
export function newProfile(): string {
  return mkdtempSync(join(tmpdir(), 'timbang-profile-'))
}

/** Starts Chromium with the extension that `npm run build` has made. */
export async function launchExtension({
  profile,
  width,
  height,
  dark,
  scale,
  extension,
}: Launch): Promise<ExtensionBrowser> {
  const dir = extension ?? extensionDir('chrome')
  if (!existsSync(join(dir, 'manifest.json'))) throw new Error(`${dir} is empty: run "npm run build" first`)
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: await browserPath('chromium'),
    headless: false,
    viewport: { width: width ?? 1280, height: height ?? 800 },
    deviceScaleFactor: scale ?? 1,
    colorScheme: dark ? 'dark' : 'light',
    locale: 'id-ID',
    // An extension is what this browser is for; Playwright would switch them off.
    ignoreDefaultArgs: ['--disable-extensions', '--disable-component-extensions-with-background-pages'],
    args: [
      '--headless=new',
      `--disable-extensions-except=${dir}`,
      `--load-extension=${dir}`,
      '--disable-background-networking',
      '--no-first-run',
      '--hide-scrollbars',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  })
  // A busy machine may need longer than the usual half minute; whoever waits in vain is red all the same.
  context.setDefaultTimeout(60_000)
  hearLastWords(context)
  const complaints: string[] = []
  let isClosing = false
  context.on('weberror', (error) => complaints.push(`error: ${error.error().message}`))
  // What the page's own policy refuses is a complaint too, wherever it happens (P4).
  await context.addInitScript(() => {
    window.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile }) => {
      console.error(`policy: ${effectiveDirective} refused ${blockedURI} in ${sourceFile}`)
    })
  })
  context.on('console', (message) => {
    // A request that can't reach the server is what being offline means.
    const isNetwork = message.text().includes('net::ERR_')
    // Nor is it a fault that nothing can be asked of a browser which is on its way out.
    if (message.type() === 'error' && !isNetwork && !isClosing) complaints.push(message.text())
  })

  const background = async () =>
    context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker', { timeout: 15_000 })
  const origin = `chrome-extension://${new URL((await background()).url()).host}`
  const openAt = async (path: string, size?: { width: number; height: number }) => {
    const page = await context.newPage()
    if (size) await page.setViewportSize(size)
    await page.goto(`${origin}/${path}`)
    return page
  }
  return {
    context,
    open: (route = '#/') => openAt(`app.html${route}`),
    openPopup: () => openAt('popup.html', { width: 380, height: 600 }),
    background,
    complaints,
    async close() {
      await beforeClosing(context)
      isClosing = true
      await context.close()
    },
    async kill() {
      const page = context.pages()[0] ?? (await context.newPage())
      const session = await context.newCDPSession(page)
      const closed = new Promise<void>((resolve) => context.once('close', () => resolve()))
      await session.send('Browser.crash').catch(() => {})
      await closed
    },
  }
}
