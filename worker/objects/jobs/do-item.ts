import type { Now } from '../../clock.ts'
import type { Job } from '../../storage/jobs.ts'
import type { Store } from '../../storage/store.ts'
import { openOne } from './open-one.ts'

export type JobItem = { readonly job: Job; readonly item: string }

/** Does one item of a job; null when it is done, else a stable name of what was in the way. */
export function doItem(store: Store, about: JobItem, now: Now): string | null {
  switch (about.job.kind) {
    case 'open-cycle':
      return openOne(store, about, now)
    default:
      return 'broken'
  }
}

/** What is left to do when all items are behind a job. */
export function endJob(_store: Store, _job: Job, _now: Now): void {}
