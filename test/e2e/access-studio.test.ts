import { chromium } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { browserPath } from '../../scripts/browser.ts'
import { type FullOffice, fullOffice } from '../screens/full-office.ts'
import { judgeScreens } from '../screens/judge-screens.ts'
import { publicScreens } from '../screens/public-screens.ts'
import { violationsOf } from '../support/axe.ts'

let office: FullOffice
beforeAll(async () => {
  office = await fullOffice()
})
afterAll(() => office?.stop())

test('[U16] [LK1] no room of the studio breaks a rule of accessibility or is wider than its window', async () => {
  expect(await judgeScreens(office, 'studio')).toEqual([])
}, 600_000)

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
