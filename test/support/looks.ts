import type { Page } from 'playwright-core'
import { type Judged, violationsOf } from './axe.ts'
import { unseenFocus } from './seen-focus.ts'

/**
 * Every look that a page can have, and what is judged in each: of the dark theme its colours, of the other language its
 * names and its width.
 */
const looks = [
  { language: 'id', colorScheme: 'light', judged: 'all' },
  { language: 'id', colorScheme: 'dark', judged: 'colours' },
  { language: 'en', colorScheme: 'light', judged: 'all but colours' },
] as const

/** What a screen breaks in each of its looks and in forced colours; it is left in Indonesian and light. */
export async function look(page: Page, screen: string): Promise<readonly string[]> {
  const found: string[] = []
  const judge = async (as: string, judged: Judged) => {
    found.push(...(await violationsOf(page, judged)).map((each) => `${screen}, ${as}: ${each}`))
    const over = await overWidth(page)
    if (over > 0) found.push(`${screen}, ${as}: ${over} px too wide`)
  }
  for (const { language, colorScheme, judged } of looks) {
    await put(page, language, colorScheme)
    await judge(`${language}, ${colorScheme}`, judged)
  }
  await page.emulateMedia({ forcedColors: 'active' })
  await judge('forced colours', 'colours')
  await page.emulateMedia({ forcedColors: 'none' })
  await put(page, 'id', 'light')
  return found
}

async function put(page: Page, language: string, colorScheme: 'light' | 'dark'): Promise<void> {
  // Colours half-way between two themes are nobody's.
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
  await page.evaluate((chosen) => {
    localStorage.setItem('language', chosen)
    window.dispatchEvent(new StorageEvent('storage'))
  }, language)
  await page.locator(`html[lang="${language}"]`).waitFor()
  await drawn(page)
}

/** Waits until what was changed has been laid out and painted; a page behind another one is not painted at all. */
async function drawn(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((painted) => {
        requestAnimationFrame(() => requestAnimationFrame(() => painted()))
        setTimeout(painted, 100)
      }),
  )
}

/** Pixels by which a page is wider than its window, once a new width has come to all that listens for it. */
async function overWidth(page: Page): Promise<number> {
  const measure = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  let over = await measure()
  for (let turn = 0; turn < 20 && over > 0; turn += 1) {
    await drawn(page)
    over = await measure()
  }
  return over
}

/**
 * What a screen breaks, in one look of each language and theme, on the smallest phone and at double size, too: half of
 * what `look` tries, for a walk through all screens. It is left in Indonesian, light, and as wide as it was.
 */
export async function glance(page: Page, screen: string): Promise<readonly string[]> {
  const found: string[] = []
  const size = page.viewportSize()
  const judge = async (as: string) => {
    found.push(...(await violationsOf(page)).map((each) => `${screen}, ${as}: ${each}`))
  }
  await put(page, 'id', 'light')
  await judge('id, light')
  await put(page, 'en', 'dark')
  // 640 px is what 1280 px have at 200 %.
  for (const width of [640, 320]) {
    // So high that nothing is left undrawn.
    await page.setViewportSize({ width, height: 4000 })
    await drawn(page)
    const over = await overWidth(page)
    if (over > 0 && screen !== 'popup') {
      found.push(`${screen}: ${over} px too wide at ${width}: ${await page.evaluate(widest)}`)
    }
  }
  await judge('en, dark, 320 px')
  found.push(...(await unseenFocus(page)).map((each) => `${screen}: ${each}`))
  if (size) await page.setViewportSize(size)
  await put(page, 'id', 'light')
  return found
}

/** Runs in the page: what reaches furthest to the right, and what it says. */
function widest(): string {
  const right = (element: Element) => element.getBoundingClientRect().right
  const [first] = [...document.querySelectorAll('body *')].sort((a, b) => right(b) - right(a))
  return `${first?.tagName.toLowerCase()}.${first?.className} “${first?.textContent?.slice(0, 60)}”`
}
