import type { Now } from '../../clock.ts'
import { logError, traceOf } from '../../log.ts'
import type { Job } from '../../storage/jobs.ts'
import type { Store } from '../../storage/store.ts'
import { doItem, endJob } from './do-item.ts'

/** Items in one transaction: small enough that nobody waits for long, large enough to be worth it. */
const BATCH = 50
/** Of a kind of which each item takes longer. */
const SMALL_BATCH = 25
const slow: ReadonlySet<Job['kind']> = new Set(['erase-people', 'open-cycle'])
/** Batches before the alarm lets others in; it rings again at once while there is more. */
const BATCHES = 20

type Runner = {
  readonly store: Store
  readonly transact: <T>(work: (store: Store, now: Now) => T) => T
  /** Lets requests in between two batches. */
  readonly pause: () => Promise<void>
}

/**
 * Does some of what jobs have left, each batch with its progress in one transaction: a worker that is killed goes on
 * where it was.
 */
export async function runJobs({ store, transact, pause }: Runner): Promise<void> {
  for (let turn = 0; turn < BATCHES; turn += 1) {
    const job = store.jobs.running()
    if (job === undefined) return
    doBatch(job, transact)
    await pause()
  }
}

/** One batch of a job; what breaks is done alone and put aside, so that it holds up nothing else. */
export function doBatch(job: Job, transact: Runner['transact']): void {
  const size = slow.has(job.kind) ? SMALL_BATCH : BATCH
  try {
    transact((store, now) => doSome(store, { job, size }, now))
  } catch (error) {
    logError('a batch broke', { job: job.id, why: traceOf(error) })
    for (let n = 0; n < size && job.done + n < job.total; n += 1) doAlone(job, job.done + n, transact)
  }
}

function doAlone(job: Job, n: number, transact: Runner['transact']): void {
  const at = { ...job, done: n }
  try {
    transact((store, now) => doSome(store, { job: at, size: 1 }, now))
  } catch (error) {
    logError('an item of a job broke', { job: job.id, n, why: traceOf(error) })
    transact((store, now) => {
      store.jobs.setTrouble(job.id, n, 'broken')
      store.jobs.advance(job.id, { items: 1, failed: 1 })
      endIfDone(store, { ...at, done: n + 1 }, now)
    })
  }
}

/** Does so many items of a job in the transaction at hand. */
export function doSome(
  store: Store,
  { job, size }: { readonly job: Job; readonly size: number },
  now: Now,
): void {
  const items = store.jobs.itemsFrom(job.id, job.done, size)
  let failed = 0
  for (const [offset, item] of items.entries()) {
    const trouble = doItem(store, { job, item }, now)
    if (trouble === null) continue
    failed += 1
    store.jobs.setTrouble(job.id, job.done + offset, trouble)
  }
  store.jobs.advance(job.id, { items: items.length, failed })
  endIfDone(store, { ...job, done: job.done + items.length }, now)
}

function endIfDone(store: Store, job: Job, now: Now): void {
  if (job.done < job.total) return
  endJob(store, job, now)
  store.jobs.setState(job.id, 'done', now.office)
}
