import type { Page } from 'playwright-core'
import { readPack } from '../cli/read-pack.ts'
import type { PeriodResult } from '../core/case/period-results.ts'
import { caseId } from '../core/ids.ts'
import { launchExtension, newProfile } from '../test/support/extension.ts'
import { openOffice } from '../test/support/office.ts'
import { signInAs } from '../test/support/person.ts'
import { playPack, putRows, rowsOfPlay } from '../test/support/put-rows.ts'

type Shoot = (page: Page, name: string) => Promise<void>

const wide = { width: 1280, height: 800 }
const narrow = { width: 360, height: 740 }

/** What stands beside a cycle: the needs of units before it, and in a year what became of its quarters. */
export async function picturePeriods(shoot: Shoot): Promise<void> {
  await pictureNeeds(shoot)
  await pictureQuarters(shoot)
}

async function pictureNeeds(shoot: Shoot): Promise<void> {
  const office = await openOffice({ region: 'wanggar' })
  const browser = await launchExtension({ profile: newProfile(), ...wide, scale: 1 })
  try {
    const page = await signInAs(browser, office, 'ester')
    await page.goto(`${page.url().split('#')[0]}#/hr/needs`)
    await page.getByRole('button', { name: 'Minta 6 unit menulis' }).click()
    await page.getByText('Semua unit sudah diminta.').waitFor()
    await page.getByRole('button', { name: 'Seksi Pelayanan Umum' }).click()
    await shoot(page, 'unit-needs')
    await page.setViewportSize(narrow)
    await shoot(page, 'unit-needs-360')
  } finally {
    await browser.close()
    await office.stop()
  }
}

async function pictureQuarters(shoot: Shoot): Promise<void> {
  const browser = await launchExtension({ profile: newProfile(), ...wide, scale: 1 })
  try {
    const page = await browser.open()
    await page.locator('input').first().waitFor()
    const play = playPack(readPack('nasional'), { state: 'shared' })
    await putRows(page, rowsOfPlay(play, play.case.person, { periods: quarters }))
    await page.goto(`${page.url().split('#')[0]}#/case/${play.case.id}`)
    await page.reload()
    const panel = page.getByRole('region', { name: 'Hasil periode yang lebih pendek' })
    for (const [size, name] of [
      [wide, 'periods'],
      [narrow, 'periods-360'],
    ] as const) {
      await page.setViewportSize(size)
      await panel.evaluate((part) => part.scrollIntoView({ block: 'center' }))
      await shoot(page, name)
    }
  } finally {
    await browser.close()
  }
}

const good = { predicate: 'good', word: { id: 'Baik', en: 'Good' } }
const nothing = { at: null, score: null, predicate: null, word: null }

const quarters: readonly PeriodResult[] = [
  {
    ...days('01-01', '03-31'),
    status: 'final',
    ...from('I'),
    at: '2026-04-14T03:00:00.000Z',
    score: 91.25,
    ...good,
  },
  {
    ...days('04-01', '06-30'),
    status: 'final',
    ...from('II'),
    at: '2026-07-10T03:00:00.000Z',
    score: 98.4,
    ...good,
  },
  { ...days('07-01', '09-30'), status: 'open', ...from('III'), ...nothing },
  { ...days('10-01', '12-31'), status: 'none', source: null, ...nothing },
]

function days(first: string, last: string) {
  return { from: `2026-${first}`, to: `2026-${last}` }
}

function from(quarter: string) {
  return { source: { case: caseId(`q-${quarter}`), cycle: `Penilaian Kinerja Triwulan ${quarter} 2026` } }
}
