import type { Page } from 'playwright-core'
import { type ExtensionBrowser, launchExtension, newProfile } from '../support/extension.ts'
import { signInAs } from '../support/person.ts'
import type { FullOffice } from './full-office.ts'
import type { Ids, Screen } from './screen.ts'
import { screens } from './screens.ts'
import { settled } from './settled.ts'

type Walk = {
  readonly office: FullOffice
  /** Is called on each screen once it is drawn. */
  readonly see: (page: Page, name: string) => Promise<void>
  /** Only screens whose name begins as one of these. */
  readonly only?: readonly string[]
  /** Only those of this part. */
  readonly part?: ScreenPart
}

/** Goes to every screen of the tab, everybody in a browser of their own. Returns what the pages complained of. */
export async function walk({ office, see, only = [''], part }: Walk): Promise<readonly string[]> {
  const complaints: string[] = []
  const all = Object.values(screens)
    .flat()
    .filter(({ name }) => only.some((start) => name.startsWith(start)))
    .filter((screen) => part === undefined || partOf(screen) === part)
  for (const person of new Set(all.map(({ as }) => as))) {
    const browser = await launchExtension({ profile: newProfile() })
    try {
      const page = await signIn(browser, office, person, see)
      const theirs = all.filter(({ as }) => as === person)
      const ids = await idsOf(page, office, theirs.some(isOfStudio))
      for (const screen of theirs) {
        const wrong = await goTo(page, screen, ids)
        if (wrong === null) await see(page, screen.name)
        else complaints.push(`${screen.name}: ${wrong}`)
      }
      if (person === 'siti' && only.some((start) => 'popup panel'.includes(start))) await windows(page, see)
      complaints.push(...browser.complaints.map((each) => `${person}: ${each}`))
    } finally {
      await browser.close()
    }
  }
  return complaints
}

/** The screens in three heaps of about one size, which can be gone through side by side. */
export type ScreenPart = 'staff' | 'office' | 'studio'

function partOf(screen: Screen): ScreenPart {
  if (screen.as !== 'nurul') return 'staff'
  return isOfStudio(screen) ? 'studio' : 'office'
}

function isOfStudio({ name }: Screen): boolean {
  return name.startsWith('studio')
}

/** The screen, drawn, with what is opened on it; why it could not be drawn, or null. */
async function goTo(page: Page, screen: Screen, ids: Ids): Promise<string | null> {
  try {
    const hash = await screen.at(ids)
    // An act may have left something open where the next screen has the same address.
    if (new URL(page.url()).hash === hash) await page.reload()
    else await page.goto(`${page.url().split('#')[0]}${hash}`)
    await page.locator(screen.ready).first().waitFor()
    await settled(page)
    if (screen.act === undefined) return null
    await screen.act(page)
    await settled(page)
    return null
  } catch (error) {
    return String(error)
  }
}

/** The toolbar's window and the browser's panel: what they draw is the same as in the tab, in other room. */
async function windows(page: Page, see: Walk['see']): Promise<void> {
  for (const [name, path] of [
    ['popup', 'popup.html'],
    ['panel', 'sidepanel.html'],
  ] as const) {
    await page.goto(new URL(path, page.url()).href)
    await page.locator('.cards').first().waitFor()
    await settled(page)
    await see(page, name)
  }
}

async function signIn(
  browser: ExtensionBrowser,
  office: FullOffice,
  person: string,
  see: Walk['see'],
): Promise<Page> {
  if (person === 'siti') {
    const door = await browser.open()
    await door.getByLabel('Alamat peladen').fill(office.server)
    await settled(door)
    await see(door, 'sign-in')
    await door.close()
  }
  const code = await office.codeFor(person)
  return signInAs(browser, { server: office.server, codeOf: () => code }, person)
}

async function idsOf(page: Page, office: FullOffice, writes: boolean): Promise<Ids> {
  const { idOf, taskOf } = office
  const project = writes ? await beginProject(page) : ''
  return { idOf, taskOf, project: () => project }
}

/** Begins a project of the region's pack in the studio; its id. */
async function beginProject(page: Page): Promise<string> {
  await page.goto(`${page.url().split('#')[0]}#/studio`)
  await page.locator('main .page-head .button-main').click()
  await page.locator('form.sheet button[type=submit]').first().click()
  await page.locator('.studio-parts').waitFor()
  return page.url().split('#/studio/')[1]?.split('/')[0] ?? ''
}
