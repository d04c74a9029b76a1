import type { PersonId } from '../../../core/ids.ts'
import type { Now } from '../../clock.ts'
import type { Store } from '../../storage/store.ts'
import type { Following } from '../staff/cases-to-follow.ts'
import { doSome } from './run-jobs.ts'

/** As many appraisals are shown at once; more in batches. */
const AT_ONCE = 50

type Followed = { readonly cases: ReadonlySet<string>; readonly by: PersonId; readonly job: string }

/** Shows these appraisals anew, after something that their forms show is another by now. */
export function followCases(store: Store, { cases, by, job: id }: Followed, now: Now): void {
  if (cases.size === 0) return
  const items = [...cases].map((one) => {
    const item: Following = { case: one, handovers: [], gone: [] }
    return JSON.stringify(item)
  })
  store.jobs.add({ id, kind: 'follow-people', body: {}, by, at: now.office }, items)
  const job = store.jobs.find(id)
  if (job !== undefined && items.length <= AT_ONCE) doSome(store, { job, size: AT_ONCE }, now)
}
