import type { Signal } from '@preact/signals'
import { liveQuery } from 'dexie'
import type { Zone } from '../../ui/time/zone.ts'
import type { Database } from './database.ts'
import { readMe } from './rows.ts'

/** Keeps the time zone that of the person's region. */
export function followZone(db: Database, zone: Signal<Zone>): void {
  liveQuery(() => readMe(db)).subscribe({
    next: (me) => {
      zone.value = me?.region.timeZone ?? zone.value
    },
    // A broken store is told by the page itself.
    error: () => {},
  })
}
