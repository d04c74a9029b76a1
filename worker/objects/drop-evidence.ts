import { may } from '../../core/case/permissions.ts'
import type { RegionId } from '../../core/ids.ts'
import { err } from '../../core/result.ts'
import type { Blobs } from '../blobs/blobs.ts'
import { type Now, shifted } from '../clock.ts'
import { logError, traceOf } from '../log.ts'
import type { EvidenceRow } from '../storage/evidence.ts'
import type { Store } from '../storage/store.ts'
import type { Asking, EvidenceAnswer } from './evidence.ts'
import { contentKey, partKeys } from './evidence-keys.ts'
import { tell } from './evidence-parts.ts'

/** The owner has taken a file out of their draft. What a submission names stays. */
export function dropEvidence(
  store: Store,
  asking: Asking<{ readonly id: string }>,
  now: Now,
): EvidenceAnswer {
  const row = store.evidence.find(asking.ask.id)
  const isOwn = may('evidence.drop', row?.person === asking.person.id ? ['self'] : [])
  if (row === undefined || !isOwn) return err({ kind: 'unknown-evidence' })
  if (row.dropAt === null) return tell(store, row)
  drop(store, row, { region: asking.region, now })
  return tell(store, { ...row, state: 'refused' })
}

/** How many files one alarm lets go of before it lets others in. */
const FILES_PER_ALARM = 100

/** Lets go of the files that no submission has named in time. */
export function dropUnused(store: Store, region: RegionId, now: Now): void {
  for (const row of store.evidence.toDrop(now.office, FILES_PER_ALARM)) drop(store, row, { region, now })
}

/** Lets go of a file, its bytes with the next emptying. */
export function drop(
  store: Store,
  row: EvidenceRow,
  { region, now }: { readonly region: RegionId; readonly now: Now },
) {
  store.evidence.remove(row.id)
  store.evidenceTrash.add([contentKey(region, row), ...partKeys(region, row)], now.office)
}

type Emptying = {
  readonly store: Store
  readonly blobs: () => Blobs
  readonly now: Now
  readonly transact: (work: (store: Store) => void) => void
}

/** Takes away the blobs that nothing names any more; where the disk does not answer, again after a minute. */
export async function emptyTrash({ store, blobs, now, transact }: Emptying): Promise<void> {
  const keys = store.evidenceTrash.due(now.office, 1_000)
  if (keys.length === 0) return
  try {
    await blobs().remove(keys)
    transact((tables) => tables.evidenceTrash.remove(keys))
  } catch (error) {
    logError('files could not be taken away', { files: keys.length, why: traceOf(error) })
    transact((tables) => tables.evidenceTrash.postpone(shifted(now.office, 60_000)))
  }
}
