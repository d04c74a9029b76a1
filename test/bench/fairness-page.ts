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
    await page.locator('.sync:not(.sync-busy)').waitFor({ timeout: 60_000 })
    const { drawn, tasks } = await page.evaluate(watchOpening)
    return { drawn, tasks, officials: screen.officials.length }
  } finally {
    await browser.close()
    await office.stop()
  }
}

/** Goes there, in the page itself: until the last figure stands there, and each task over 50 ms on the way. */
async function watchOpening(): Promise<{ drawn: number; tasks: number[] }> {
  const tasks: number[] = []
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tasks.push(duration)
  }).observe({ type: 'longtask' })
  const start = performance.now()
  location.hash = '#/fairness/2025'
  await new Promise<void>((resolve) => {
    const look = () => {
      if (document.querySelector('main a.button[href="#/calibration"]')) resolve()
      else requestAnimationFrame(look)
    }
    look()
  })
  const drawn = performance.now() - start
  // What is laid out late would still hold it up.
  await new Promise((soon) => setTimeout(soon, 1_000))
  return { drawn, tasks }
}
