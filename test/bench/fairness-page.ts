import { existsSync } from 'node:fs'
import { screenCycle } from '../../core/calibration/screen-cycle.ts'
import { finish } from '../../core/fairness/in-steps.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import { launchExtension, newProfile } from '../support/extension.ts'
import { figuresOffice } from '../support/figures-office.ts'
import { signInAs } from '../support/person.ts'
import { aCycle, policy } from './fairness-cycle.ts'

/**
 * Opens the page of how a cycle was rated, in Chromium, with the screen of ten thousand people in place of the small
 * office's: until it is drawn, and each task of the page that took longer than 50 ms. Null where nothing is built.
 */
export async function openFairnessPage() {
  if (!existsSync(new URL('../../dist/extension', import.meta.url))) return null
  const screen = finish(screenCycle(aCycle(), policy))
  const names = Object.fromEntries(
    screen.officials.map(({ rater }) => [
      rater,
      { name: `Pejabat ${rater}`, post: 'Kepala Bidang', unit: 'Unit' },
    ]),
  )
  const office = await figuresOffice({ people: 40, units: 4 })
  const browser = await launchExtension({ profile: newProfile() })
  try {
    const page = await signInAs(browser, office, 'nurul')
    await page.context().route('**/fairness/*', (route) => {
      const id = route.request().url().split('/').at(-1) ?? ''
      const body = {
        protocol: PROTOCOL,
        cycle: { id, name: 'Penilaian' },
        pack: 'kotabumi@1',
        run: null,
        looked: { at: '2026-01-05T05:00:00.000Z', screen },
        again: 'same',
        fresh: 0,
        names,
      }
      return route.fulfill({ json: body, headers: { 'access-control-allow-origin': '*' } })
    })
    await page.evaluate(() => {
      const found: number[] = []
      Object.assign(window, { found })
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) found.push(duration)
      }).observe({ type: 'longtask' })
    })
    const start = performance.now()
    await page.evaluate(() => {
      location.hash = '#/fairness/2025'
    })
    await page.getByRole('heading', { name: 'Kemurahan nilai tiap pejabat' }).waitFor()
    const drawn = performance.now() - start
    await page.waitForTimeout(500)
    const tasks = await page.evaluate(() => (Object(window).found ?? []) as number[])
    return { drawn, tasks, officials: screen.officials.length }
  } finally {
    await browser.close()
    await office.stop()
  }
}
