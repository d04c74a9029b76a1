import type { RegionId } from '../../../core/ids.ts'
import { type Now, shifted } from '../../clock.ts'
import { logError, traceOf } from '../../log.ts'
import type { Erased } from '../../storage/erasures.ts'
import type { Store } from '../../storage/store.ts'

/** How long a directory that cannot be reached is left alone. */
const AGAIN_AFTER = 10 * 60_000
const AT_ONCE = 500

type Telling = {
  readonly store: Store
  readonly transact: <T>(work: (store: Store, now: Now) => T) => T
  readonly tell: (region: RegionId, erased: readonly Erased[]) => Promise<void>
}

/**
 * Tells the directory who was erased, by ids that lead to nobody: it outlives this database, so that an older one that is
 * put in its place is told (RS1). The same twice is one. True where there is nothing left to tell.
 */
export async function tellErasures({ store, transact, tell }: Telling): Promise<boolean> {
  const region = store.region.find()
  if (region === undefined) return true
  for (;;) {
    const untold = transact((at, now) => at.erasures.untold(now.office, AT_ONCE))
    if (untold.length === 0) return true
    const people = untold.map(({ person }) => person)
    try {
      await tell(region.id, untold)
      transact((at) => at.erasures.tellAt(people, null))
    } catch (error) {
      logError('the directory could not be told who was erased', { why: traceOf(error) })
      transact((at, now) => at.erasures.tellAt(people, shifted(now.office, AGAIN_AFTER)))
      return false
    }
  }
}
