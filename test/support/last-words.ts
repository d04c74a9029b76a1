import type { BrowserContext, Page } from 'playwright-core'
import type { Page as FirefoxPage } from 'puppeteer-core'

/** What a page showed, for whoever reads why a test is red. */
type LastWords = () => Promise<string>

/** The open pages of each browser. */
const open = new Map<object, readonly (() => readonly LastWords[])[]>()
/** Of browsers that the test has closed itself, before anybody could know that it is red. */
let closed: string[] = []

/** Has a red test tell what the pages of this browser show and have said; to be called before the first page. */
export function hearLastWords(context: BrowserContext): void {
  const said = new WeakMap<Page, string[]>()
  context.on('console', (message) => {
    const page = message.page()
    if (page === null) return
    const lines = said.get(page) ?? []
    lines.push(`${message.type()}: ${message.text()}`)
    said.set(page, lines.slice(-mostLines))
  })
  // A browser begins with an empty page that nobody goes to.
  const used = () => context.pages().filter((page) => page.url() !== 'about:blank')
  const pages = () => used().map((page) => () => wordsOf(page, said.get(page) ?? []))
  open.set(context, [pages])
  context.once('close', () => open.delete(context))
}

/** The same for a page of Firefox. */
export function hearFirefox(browser: object, page: FirefoxPage): void {
  const said: string[] = []
  page.on('console', (message) => {
    said.push(`${message.type()}: ${message.text()}`)
    if (said.length > mostLines) said.shift()
  })
  const told = () => (page.isClosed() ? [] : [() => wordsOf(page, said)])
  open.set(browser, [...(open.get(browser) ?? []), told])
}

/** To be called while the browser is still there: afterwards nobody can ask it. */
export async function beforeClosing(browser: object): Promise<void> {
  closed = [...closed, ...(await askAll(open.get(browser) ?? []))].slice(-mostPages)
  open.delete(browser)
}

/** What all pages show now, and showed when their browsers were closed. */
export async function lastWords(): Promise<string> {
  const here = await askAll([...open.values()].flat())
  return [...closed, ...here].slice(-mostPages).join('\n')
}

/** What other tests have left is nobody's any more. */
export function forgetClosed(): void {
  closed = []
}

const mostLines = 8
const mostPages = 6
const mostText = 1_500
/** Milliseconds: a page that hangs says nothing, and holds nobody up. */
const patience = 2_000

async function askAll(browsers: readonly (() => readonly LastWords[])[]): Promise<readonly string[]> {
  return Promise.all(browsers.flatMap((pages) => pages()).map((ask) => ask()))
}

async function wordsOf(
  page: { url(): string; evaluate(read: () => string): Promise<string> },
  said: readonly string[],
): Promise<string> {
  const late = new Promise<string>((resolve) => setTimeout(resolve, patience, 'does not answer'))
  const read = page
    .evaluate(() => document.body.innerText.replace(/\s*\n\s*/g, ' · '))
    .catch((error: unknown) => `cannot be read: ${String(error)}`)
  const text = (await Promise.race([read, late])).slice(0, mostText)
  return [`  ${page.url()}`, `    shows ${text}`, ...said.map((line) => `    said ${line}`)].join('\n')
}
