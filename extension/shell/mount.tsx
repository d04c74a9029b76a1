import { effect, signal } from '@preact/signals'
import { type ComponentChildren, render } from 'preact'
import { browser } from 'wxt/browser'
import type { Instant } from '../../core/workflow/model.ts'
import { language } from '../../ui/text/messages.ts'
import type { Zone } from '../../ui/time/zone.ts'
import { type Device, DeviceContext } from '../device.ts'
import { pageLook } from '../inbox/page-look.ts'
import { askForNotifications } from '../notify/browser-notifications.ts'
import { browserPanel } from '../panel/browser-panel.ts'
import { blocked, openError } from '../store/blocked.ts'
import { Database } from '../store/database.ts'
import { changePreferences } from '../store/preferences.ts'
import { browserWire } from '../sync/browser-wire.ts'
import { followAppearance } from './appearance.ts'
import { followZone } from './follow-zone.ts'

type Mounting = {
  /** How this page goes to a route. */
  readonly go: (route: string) => void
  readonly place: Device['place']
  readonly draw: () => ComponentChildren
}

/** Milliseconds; a store that opens at all is open sooner, on an old laptop too. */
const waitsLong = 4_000

/** Puts a page together: its device, its looks, and the first word to the background. */
export async function mount({ go, place, draw }: Mounting): Promise<void> {
  const spoken = followAppearance(window, place === 'popup' ? 'shell' : 'whole')
  let first = await pageLook()
  const db = new Database()
  db.on('blocked', () => {
    blocked.value = true
  })
  // Behind somebody else of this Timbang who waits for the older tab, the background above all, nobody is told so.
  setTimeout(() => {
    if (!db.isOpen()) blocked.value = true
  }, waitsLong)
  // Jakarta's until the first sync has told.
  const zone = signal<Zone>(first?.me?.region.timeZone ?? 'WIB')
  const open = () => {
    void db.open().catch((error: unknown) => {
      openError.value = error
    })
    followZone(db, zone)
  }
  // Where there is something to show already, nothing comes before that.
  if (first === undefined) open()
  const online = signal(navigator.onLine)
  const clock = signal(now())
  setInterval(() => {
    clock.value = now()
  }, 30_000)
  const device: Device = {
    db,
    wire: browserWire(),
    now,
    clock,
    zone,
    look: () => first,
    newId: () => crypto.randomUUID(),
    online,
    syncNow,
    go,
    place,
    openTab: (route) => void browser.tabs.create({ url: `${location.origin}/app.html${route}` }),
    panel: browserPanel,
    allowNotifications: askForNotifications,
    version: browser.runtime.getManifest().version,
  }
  window.addEventListener('online', () => {
    online.value = true
    void syncNow()
  })
  window.addEventListener('offline', () => {
    online.value = false
  })
  await spoken
  const root = document.getElementById('root')
  if (root === null) throw new Error('the page has no root')
  render(<DeviceContext.Provider value={device}>{draw()}</DeviceContext.Provider>, root)
  if (first !== undefined) {
    // What is drawn later asks the store.
    first = undefined
    await painted()
    open()
  }
  // The background can't read what pages keep in local storage. A broken store is told by the page itself.
  effect(() => {
    void changePreferences(db, { language: language.value }).catch(() => {})
  })
  void syncNow()
}

/** Ends once what was drawn can be seen; in a page that nobody sees, soon. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve))
    setTimeout(resolve, 200)
  })
}

function now(): Instant {
  return new Date().toISOString()
}

/** The background may be asleep, or just being replaced by a newer version; its alarm will do it then. */
async function syncNow(): Promise<void> {
  await browser.runtime.sendMessage({ kind: 'sync-now' }).catch(() => {})
}
