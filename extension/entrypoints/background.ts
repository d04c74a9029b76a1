import { browser } from 'wxt/browser'
import { defineBackground } from 'wxt/utils/define-background'
import { readInbox } from '../inbox/read-inbox.ts'
import { Database } from '../store/database.ts'
import { readWaiting } from '../store/outbox.ts'
import { readSession } from '../store/session.ts'
import { browserWire } from '../sync/browser-wire.ts'
import { nextTurnAt } from '../sync/next-turn.ts'
import { syncDeps } from '../sync/sync-deps.ts'
import { isMessage } from '../sync/sync-now.ts'
import { synchronise } from '../sync/synchronise.ts'
import { turns } from '../sync/turns.ts'

/** Syncs when a page asks, when the line returns, and by the alarm; shows on the toolbar how much waits. */
export default defineBackground({
  type: 'module',
  main() {
    const db = new Database()
    const deps = syncDeps(db, browserWire(), () => navigator.onLine)
    let timer: ReturnType<typeof setTimeout> | undefined

    const turn = turns(async (eager) => {
      if ((await readSession(db)) === undefined) {
        await showBadge(0)
        return
      }
      const health = await synchronise(deps, { eager })
      await showBadge((await readInbox(db)).open.length)
      await schedule(nextTurnAt(health, await readWaiting(db), Date.now()))
    })
    const attempt = (eager: boolean) =>
      turn(eager).catch((error) => console.error('a turn of syncing broke', error))

    // The alarm wakes a worker that was put to sleep; the timer serves what is due before an alarm may ring.
    const schedule = async (at: number) => {
      const wait = Math.max(0, at - Date.now())
      clearTimeout(timer)
      if (wait < shortestAlarm) timer = setTimeout(() => void attempt(false), wait)
      await browser.alarms.create('sync', { when: Date.now() + Math.max(wait, shortestAlarm) })
    }

    // Listeners stand before anything is awaited, or the event that woke this worker would be missed.
    browser.runtime.onMessage.addListener((message, _sender, respond) => {
      if (!isMessage(message)) return false
      void attempt(true).then(() => respond(true))
      return true
    })
    browser.alarms.onAlarm.addListener(() => void attempt(false))
    browser.runtime.onStartup.addListener(() => void attempt(true))
    browser.runtime.onInstalled.addListener(() => void attempt(true))
    self.addEventListener('online', () => void attempt(true))
  },
})

/** Milliseconds; Chrome rings no alarm sooner. */
const shortestAlarm = 30_000

async function showBadge(count: number): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: '#00786a' })
  await browser.action.setBadgeText({ text: count === 0 ? '' : String(count) })
}
