import type { Signal } from '@preact/signals'
import { liveQuery } from 'dexie'
import type { Zone } from '../../ui/time/zone.ts'
import { blocked, openError } from './blocked.ts'
import { Database } from './database.ts'
import { followZone } from './follow-zone.ts'

/** Milliseconds; a store that opens at all is open sooner, on an old laptop too. */
const waitsLong = 4_000

/** Opens the store of this page. It is a file of its own, with all of Dexie, so that a page can draw before it. */
export function openStore(zone: Signal<Zone>): { readonly db: Database; readonly live: typeof liveQuery } {
  const db = new Database()
  db.on('blocked', () => {
    blocked.value = true
  })
  // Behind somebody else of this Timbang who waits for the older tab, the background above all, nobody is told so.
  setTimeout(() => {
    if (!db.isOpen()) blocked.value = true
  }, waitsLong)
  void db.open().catch((error: unknown) => {
    openError.value = error
  })
  followZone(db, zone)
  return { db, live: liveQuery }
}
