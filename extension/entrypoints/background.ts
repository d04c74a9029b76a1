import { browser } from 'wxt/browser'
import { defineBackground } from 'wxt/utils/define-background'
import { enShell } from '../../ui/text/en-shell.ts'
import { grouped } from '../../ui/text/grouped.ts'
import { idShell } from '../../ui/text/id-shell.ts'
import { followCaptureMenu } from '../evidence/capture-menu.ts'
import { keepLook } from '../inbox/keep-look.ts'
import { readInbox } from '../inbox/read-inbox.ts'
import { badgeOf } from '../notify/badge.ts'
import { clearNotifications, followNotifications, showNotification } from '../notify/browser-notifications.ts'
import { tell } from '../notify/tell.ts'
import { Database } from '../store/database.ts'
import { withoutLook } from '../store/look-place.ts'
import { readWaiting } from '../store/outbox.ts'
import { readPreferences } from '../store/preferences.ts'
import { pruneEvidence } from '../store/prune-evidence.ts'
import { readMe } from '../store/rows.ts'
import { readSession } from '../store/session.ts'
import { browserWire } from '../sync/browser-wire.ts'
import { nextTurnAt } from '../sync/next-turn.ts'
import { syncDeps } from '../sync/sync-deps.ts'
import { isMessage } from '../sync/sync-now.ts'
import { type SyncDeps, synchronise } from '../sync/synchronise.ts'
import { takesUpdates } from '../sync/take-update.ts'
import { turns } from '../sync/turns.ts'
import { upload } from '../sync/upload.ts'
import { uploadDeps } from '../sync/upload-deps.ts'

/** Syncs when a page asks, when the line returns, and by the alarm; shows on the toolbar how much waits. */
export default defineBackground({
  main() {
    const db = new Database()
    const wire = browserWire()
    const deps = followedByLook(syncDeps(db, wire, () => navigator.onLine))
    let timer: ReturnType<typeof setTimeout> | undefined

    const turn = turns(async (eager) => {
      await keepLook(db)
      if ((await readSession(db)) === undefined) return showNobody()
      const health = await synchronise(deps, { eager })
      await keepLook(db)
      await showBadge(db)
      await tell(db, new Date().toISOString(), showNotification)
      await schedule(nextTurnAt(health, await readWaiting(db), Date.now()))
      // Apart from the turn: a large file must hold up no form.
      if (health.kind === 'ok') void sendFiles(eager)
    })
    const files = turns(async (eager) => {
      await upload(uploadDeps(db, wire), { eager })
      await pruneEvidence(db)
    })
    const sendFiles = (eager: boolean) =>
      files(eager).catch((error) => console.error('sending files broke', error))
    const attempt = (eager: boolean) =>
      turn(eager)
        .catch((error) => {
          console.error('a turn of syncing broke', error)
          // On a full disk, say: whoever waits must not have to ask for the next one.
          return schedule(Date.now() + afterBroken)
        })
        .then(() => updates.look())

    // The alarm wakes a worker that was put to sleep; the timer serves what is due before an alarm may ring.
    const schedule = async (at: number) => {
      const wait = Math.max(0, at - Date.now())
      clearTimeout(timer)
      if (wait < shortestAlarm) timer = setTimeout(() => void attempt(false), wait)
      await browser.alarms.create('sync', { when: Date.now() + Math.max(wait, shortestAlarm) })
    }

    // Chrome waits by itself while a page is open; Firefox would close it.
    const updates = takesUpdates({
      isAlone: () => browser.extension.getViews().every((view) => view === self),
      restart: () => browser.runtime.reload(),
    })
    if (import.meta.env.FIREFOX) browser.runtime.onUpdateAvailable.addListener(updates.announced)

    // Listeners stand before anything is awaited, or the event that woke this worker would be missed.
    browser.runtime.onMessage.addListener((message, _sender, respond) => {
      if (!isMessage(message)) return false
      // At once: the turn may have to wait for the server, and whoever asks has perhaps just sent something.
      void keepLook(db)
      void attempt(true).then(() => respond(true))
      return true
    })
    browser.alarms.onAlarm.addListener(() => void attempt(false))
    browser.runtime.onStartup.addListener(() => void attempt(true))
    browser.runtime.onInstalled.addListener(() => void attempt(true))
    followCaptureMenu(db, (route) => void openTab(route))
    followNotifications((route) => void openTab(route))
    self.addEventListener('online', () => void attempt(true))
  },
})

/** Milliseconds; Chrome rings no alarm sooner. */
const shortestAlarm = 30_000

/** Milliseconds until the turn after one that broke. */
const afterBroken = 60_000

/** A session that ends is seen by no page that begins after that. */
function followedByLook(deps: SyncDeps): SyncDeps {
  return {
    ...deps,
    end: (health) => (health.kind === 'signed-out' ? withoutLook(() => deps.end(health)) : deps.end(health)),
  }
}

/** Nobody is signed in: what stood outside of the pages of whoever was goes, too. */
async function showNobody(): Promise<void> {
  await browser.action.setBadgeText({ text: '' })
  await browser.action.setTitle({ title: browser.runtime.getManifest().name })
  await clearNotifications()
}

async function showBadge(db: Database): Promise<void> {
  const [inbox, me, { language }] = await Promise.all([readInbox(db), readMe(db), readPreferences(db)])
  const { text, tone, title } = badgeOf(inbox, {
    now: new Date().toISOString(),
    zone: me?.region.timeZone ?? 'WIB',
    words: grouped(language === 'id' ? idShell : enShell, language),
  })
  await browser.action.setBadgeBackgroundColor({ color: badgeColours[tone] })
  await browser.action.setBadgeText({ text })
  await browser.action.setTitle({ title })
}

/** The toolbar knows no style sheet; these are the accent and the trouble of `ui/colours.css`. */
const badgeColours = { calm: '#00786a', pressing: '#c6361f' } as const

async function openTab(route: string): Promise<void> {
  await browser.tabs.create({ url: `${self.location.origin}/app.html${route}` })
}
