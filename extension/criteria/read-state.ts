import type { PackView } from '../../core/case/view.ts'
import { mutationId } from '../../core/ids.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import type { Device } from '../device.ts'
import type { Database } from '../store/database.ts'
import { enqueue, readUnsettled } from '../store/outbox.ts'
import { readMe, readPack, readRows, readTasks } from '../store/rows.ts'
import type { ReadingState } from './reading-state.ts'

export type KnownReading = { readonly pack: PackView; readonly state: ReadingState }

/** Where the person of this device stands with a pack's criteria, or with the newest one's. */
export async function readReadingState(db: Database, id: string | null): Promise<KnownReading | null> {
  const [pack, me] = await Promise.all([readPack(db, id), readMe(db)])
  if (pack === undefined || me === undefined) return null
  const [packs, all, outbox, tasks] = await Promise.all([
    readRows(db, 'pack'),
    readRows(db, 'reading'),
    readUnsettled(db),
    readTasks(db, 'open'),
  ])
  const readings = all.filter(({ person }) => person === me.person.id)
  // What compares two texts comes in a file of its own, after the last row is read: every screen asks this.
  const { readingStateOf } = await import('./reading-state.ts')
  return { pack, state: readingStateOf({ pack, packs, readings, outbox, tasks }) }
}

/** Puts into the outbox that the person has read what is on their screen. Needs no network. */
export async function sayRead({ db, now, newId, syncNow }: Device, pack: PackView): Promise<void> {
  const at = now()
  const { fingerprintOf } = await import('../../core/case/criteria-reading.ts')
  const [name = '', version = ''] = pack.id.split('@')
  const mutation = {
    protocol: PROTOCOL,
    kind: 'read-criteria',
    id: mutationId(newId()),
    pack: { id: name, version: Number(version) },
    criteria: fingerprintOf(pack),
    readAt: at,
  } as const
  await enqueue(db, mutation, at)
  void syncNow()
}
