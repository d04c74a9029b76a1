import type { Page } from 'playwright-core'
import { glance } from '../support/looks.ts'
import type { FullOffice } from './full-office.ts'
import { type ScreenPart, walk } from './walk.ts'

/** What the screens of a part break of what axe can tell, of what fits into a window, and of a focus that is seen. */
export async function judgeScreens(office: FullOffice, part: ScreenPart): Promise<readonly string[]> {
  const found: string[] = []
  const see = async (page: Page, name: string) => {
    found.push(...(await glance(page, name)))
  }
  const complaints = await walk({ office, see, part })
  return [...found, ...complaints]
}
