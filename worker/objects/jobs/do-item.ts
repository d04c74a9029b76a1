import { cycleId } from '../../../core/ids.ts'
import { assertNever } from '../../../core/result.ts'
import type { Now } from '../../clock.ts'
import type { Job } from '../../storage/jobs.ts'
import type { Store } from '../../storage/store.ts'
import { showWithout } from '../erase-person.ts'
import { endErasure, eraseOne } from '../retention/erase-case.ts'
import { eraseLeaver } from '../retention/erase-leaver.ts'
import { settlePositions } from '../settle-positions.ts'
import { noteEvent } from '../webhooks/note-event.ts'
import { followOne } from './follow-one.ts'
import { openOne } from './open-one.ts'
import { assignOne, closeOne, extendOne, remindOne, showOne } from './steer-one.ts'

export type JobItem = { readonly job: Job; readonly item: string }

/** Does one item of a job; null when it is done, else a stable name of what was in the way. */
export function doItem(store: Store, about: JobItem, now: Now): string | null {
  const { kind } = about.job
  switch (kind) {
    case 'open-cycle':
      return openOne(store, about, now)
    case 'follow-people':
      return followOne(store, about, now)
    case 'remind':
      return remindOne(store, about, now)
    case 'extend':
      return extendOne(store, about, now)
    case 'assign-raters':
      return assignOne(store, about, now)
    case 'close-cycle':
      return closeOne(store, about, now)
    case 'show-cycle':
      return showOne(store, about, now)
    case 'erase-cycle':
      return eraseOne(store, about, now)
    case 'erase-people':
      return eraseLeaver(store, about, now)
    default:
      return assertNever(kind)
  }
}

/** What is left to do when all items are behind a job. */
export function endJob(store: Store, job: Job, now: Now): void {
  if (job.kind === 'erase-cycle') endErasure(store, job, now)
  if (job.kind === 'erase-people') showWithout(store, now)
  if (job.kind !== 'close-cycle') return
  const cycle = store.cycles.find(cycleId(String(job.body.cycle)))
  if (cycle === undefined) return
  store.cycles.update({ ...cycle, closedAt: now.office })
  const { id, name, period } = cycle
  noteEvent(store, { type: 'cycle.closed', data: { cycle: { id, name, period }, closedAt: now.office } }, now)
  settlePositions(store, cycle)
  // Everybody is told in batches: an office may have ten thousand.
  const cases = store.cases.ofCycle(cycle.id)
  const show = { id: `${job.id}-shown`, kind: 'show-cycle', body: { cycle: cycle.id }, by: job.by } as const
  store.jobs.add({ ...show, at: now.office }, cases)
}
