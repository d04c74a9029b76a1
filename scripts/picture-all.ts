import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { fullOffice } from '../test/screens/full-office.ts'
import { publicScreens } from '../test/screens/public-screens.ts'
import { settled } from '../test/screens/settled.ts'
import { walk } from '../test/screens/walk.ts'
import { violationsOf } from '../test/support/axe.ts'
import { unseenFocus } from '../test/support/seen-focus.ts'
import { browserPath } from './browser.ts'
import { buildAll } from './build.ts'
import { pictureAnswers } from './picture-answers.ts'

const sizes = [
  { width: 1280, height: 800 },
  { width: 360, height: 740 },
] as const
const languages = ['id', 'en'] as const
const themes = ['light', 'dark'] as const

type Taking = {
  readonly out: string
  readonly only?: readonly string[]
  readonly judge: boolean
  readonly asBuilt: boolean
}

/**
 * `npm run pictures -- --all --out DIR`: every screen of the tab and of the portal, in both languages and themes, wide
 * and on a phone, and what can be told of each without eyes. `--only studio,people` takes those whose name begins so, `--judge`
 * looks for what axe finds, too, `--as-built` takes the build that is there.
 */
export async function pictureAll({ out, only = [''], judge, asBuilt }: Taking): Promise<void> {
  mkdirSync(out, { recursive: true })
  if (!asBuilt) await buildAll((line) => console.log(line))
  const office = await fullOffice()
  const found: string[] = []
  try {
    const see = async (page: Page, name: string) => {
      for (const language of languages) {
        await speak(page, language)
        await shootAll(page, { out, name: `${name}-${language}`, found, judge })
      }
      await speak(page, 'id')
      console.log(name)
    }
    found.push(...(await walk({ office, see, only })))
    if (only.some((start) => 'answers'.startsWith(start))) await pictureAnswers(see)
    await pictureOutside(office.server, { out, only, found, judge })
  } finally {
    await office.stop()
  }
  for (const each of found) console.log(each)
  process.exitCode = found.length === 0 ? 0 : 1
}

type Shots = { readonly out: string; readonly found: string[]; readonly judge: boolean }

async function shootAll(
  page: Page,
  { out, name, found, judge }: Shots & { readonly name: string },
): Promise<void> {
  for (const size of sizes) {
    await page.setViewportSize(size)
    for (const theme of themes) {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
      await settled(page)
      // What sticks to the edge of the window would stand in the middle of the picture.
      await page.evaluate(() => window.scrollTo(0, 0))
      const path = join(out, `${name}-${theme}-${size.width}.png`)
      await page.screenshot({ path, fullPage: true })
      const wrong = [
        ...(await oddities(page)),
        ...(judge ? [...(await violationsOf(page)), ...(await unseenFocus(page))] : []),
      ]
      found.push(...wrong.map((each) => `${name}-${theme}-${size.width}: ${each}`))
    }
  }
  await page.setViewportSize(sizes[0])
  await page.emulateMedia({ colorScheme: 'light' })
}

async function pictureOutside(
  server: string,
  { only, ...shots }: Shots & { readonly only: readonly string[] },
): Promise<void> {
  const wanted = publicScreens.filter(({ name }) => only.some((start) => name.startsWith(start)))
  if (wanted.length === 0) return
  const browser = await chromium.launch({
    executablePath: await browserPath('chromium'),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  try {
    const page = await (await browser.newContext()).newPage()
    for (const { name, at, ready } of wanted) {
      for (const language of languages) {
        await page.goto(`${server}${at}?lang=${language}`)
        await page.locator(ready).first().waitFor()
        await shootAll(page, { ...shots, name: `${name}-${language}` })
      }
      console.log(name)
    }
  } finally {
    await browser.close()
  }
}

/** What no reader should see, and what is wider than its page. */
async function oddities(page: Page): Promise<readonly string[]> {
  const { text, over } = await page.evaluate(() => ({
    text: document.body.innerText,
    over: document.documentElement.scrollWidth - innerWidth,
  }))
  const odd = text.match(/undefined|NaN|\[object|\{[a-z]\w*\}|Invalid Date|.{0,20}null\b/g) ?? []
  return [...new Set(odd), ...(over > 0 ? [`${over} px too wide`] : [])]
}

async function speak(page: Page, language: string): Promise<void> {
  await page.evaluate((chosen) => {
    localStorage.setItem('language', chosen)
    window.dispatchEvent(new StorageEvent('storage'))
  }, language)
  await page.locator(`html[lang="${language}"]`).waitFor()
}
