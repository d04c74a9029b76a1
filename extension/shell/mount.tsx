import { signal } from '@preact/signals'
import { liveQuery } from 'dexie'
import { type ComponentChildren, render } from 'preact'
import { browser } from 'wxt/browser'
import type { Instant } from '../../core/workflow/model.ts'
import type { Zone } from '../../ui/time/zone.ts'
import { type Device, DeviceContext } from '../device.ts'
import { Database } from '../store/database.ts'
import { readMe } from '../store/rows.ts'
import { serverClock } from '../sync/server-clock.ts'
import { followAppearance } from './appearance.ts'

type Mounting = {
  /** How this page goes to a route. */
  readonly go: (route: string) => void
  readonly draw: () => ComponentChildren
}

/** Puts a page together: its device, its looks, and the first word to the background. */
export function mount({ go, draw }: Mounting): void {
  followAppearance(window)
  const db = new Database()
  const online = signal(navigator.onLine)
  const clock = signal(now())
  const zone = signal<Zone>('WIB')
  setInterval(() => {
    clock.value = now()
  }, 30_000)
  liveQuery(() => readMe(db)).subscribe({
    next: (me) => {
      zone.value = me?.region.timeZone ?? zone.value
    },
    // A broken store is told by the page itself.
    error: () => {},
  })
  const device: Device = {
    db,
    wire: {
      fetch: (url, init) => fetch(url, init),
      clock: serverClock(Date.now),
      newId: () => crypto.randomUUID(),
    },
    now,
    clock,
    zone,
    newId: () => crypto.randomUUID(),
    online,
    syncNow,
    go,
    version: browser.runtime.getManifest().version,
  }
  window.addEventListener('online', () => {
    online.value = true
    void syncNow()
  })
  window.addEventListener('offline', () => {
    online.value = false
  })
  const root = document.getElementById('root')
  if (root === null) throw new Error('the page has no root')
  render(<DeviceContext.Provider value={device}>{draw()}</DeviceContext.Provider>, root)
  void syncNow()
}

function now(): Instant {
  return new Date().toISOString()
}

/** The background may be asleep, or just being replaced by a newer version; its alarm will do it then. */
async function syncNow(): Promise<void> {
  await browser.runtime.sendMessage({ kind: 'sync-now' }).catch(() => {})
}
