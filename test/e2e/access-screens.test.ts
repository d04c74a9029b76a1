import { chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { browserPath } from '../../scripts/browser.ts'
import { type FullOffice, fullOffice } from '../screens/full-office.ts'
import { publicScreens } from '../screens/public-screens.ts'
import { walk } from '../screens/walk.ts'
import { violationsOf } from '../support/axe.ts'
import { glance } from '../support/looks.ts'

let office: FullOffice
beforeAll(async () => {
  office = await fullOffice()
})
afterAll(() => office?.stop())

test('[U16] [LK1] no screen of the tab, the popup or the panel breaks a rule of accessibility or is wider than its window', async () => {
  const found: string[] = []
  const see = async (page: Page, name: string) => {
    found.push(...(await glance(page, name)))
  }
  found.push(...(await walk({ office, see })))
  expect(found).toEqual([])
  // Some eighty screens, one after the other.
}, 900_000)

test('[U16] no page of the portal breaks one either', async () => {
  const browser = await chromium.launch({
    executablePath: await browserPath('chromium'),
    args: ['--no-sandbox'],
  })
  const found: string[] = []
  const page = await (await browser.newContext({ viewport: { width: 320, height: 640 } })).newPage()
  for (const { name, at, ready } of publicScreens) {
    await page.goto(`${office.server}${at}`)
    await page.locator(ready).first().waitFor()
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      found.push(...(await violationsOf(page)).map((each) => `${name}, ${colorScheme}: ${each}`))
    }
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    if (over > 0) found.push(`${name}: ${over} px too wide at 320`)
  }
  await browser.close()
  expect(found).toEqual([])
})
