import 'fake-indexeddb/auto'
import { signal } from '@preact/signals'
import { liveQuery } from 'dexie'
import type { Device } from '../../extension/device.ts'
import type { Database } from '../../extension/store/database.ts'
import { serverClock } from '../../extension/sync/server-clock.ts'

let ids = 0

/** What a page stands on in a test that draws it: a store, and nobody who answers. */
export function aPageDevice(db: Database, over: Partial<Device> = {}): Device {
  return {
    db,
    live: liveQuery,
    wire: {
      fetch: () => Promise.reject(new TypeError('there is no network')),
      clock: serverClock(Date.now),
      newId: () => `proof-${++ids}`,
    },
    notes: { length: 0, key: () => null, getItem: () => null, setItem: () => {}, removeItem: () => {} },
    now: () => '2026-01-05T03:00:00.000Z',
    newId: () => `id-${++ids}`,
    online: signal(true),
    clock: signal('2026-01-05T03:00:00.000Z'),
    zone: signal('WIB'),
    syncNow: async () => {},
    go: () => {},
    place: 'tab',
    openTab: () => {},
    panel: async () => null,
    allowNotifications: async () => false,
    version: '0.0.0',
    look: () => undefined,
    ...over,
  }
}
