import { type ReadonlySignal, signal } from '@preact/signals'
import { liveQuery } from 'dexie'
import type { Zone } from '../../ui/time/zone.ts'
import type { Database } from '../store/database.ts'
import { readMe } from '../store/rows.ts'

/** The time zone of the person's region; Jakarta's until the first sync has told. */
export function followZone(db: Database): ReadonlySignal<Zone> {
  const zone = signal<Zone>('WIB')
  liveQuery(() => readMe(db)).subscribe({
    next: (me) => {
      zone.value = me?.region.timeZone ?? zone.value
    },
    // A broken store is told by the page itself.
    error: () => {},
  })
  return zone
}
