import { signal } from '@preact/signals'
import { type ComponentChildren, render } from 'preact'
import { browser } from 'wxt/browser'
import { type Device, DeviceContext } from '../device.ts'
import { Database } from '../store/database.ts'
import { followAppearance } from './appearance.ts'

type Mounting = {
  /** How this page goes to a route. */
  readonly go: (route: string) => void
  readonly draw: () => ComponentChildren
}

/** Puts a page together: its device, its looks, and the first word to the background. */
export function mount({ go, draw }: Mounting): void {
  followAppearance(window)
  const online = signal(navigator.onLine)
  const device: Device = {
    db: new Database(),
    wire: { fetch: (url, init) => fetch(url, init), now: Date.now, newId: () => crypto.randomUUID() },
    now: () => new Date().toISOString(),
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

/** The background may be asleep, or just being replaced by a newer version; its alarm will do it then. */
async function syncNow(): Promise<void> {
  await browser.runtime.sendMessage({ kind: 'sync-now' }).catch(() => {})
}
