import { isGone } from '../../../core/case/absence.ts'
import { groupRoles } from '../../../core/case/course.ts'
import { byId } from '../../../core/case/people.ts'
import { type Handover, reassign } from '../../../core/case/reassign.ts'
import { caseId } from '../../../core/ids.ts'
import type { Now } from '../../clock.ts'
import type { Store } from '../../storage/store.ts'
import { loadCase, packOf, saveCase } from '../case-record.ts'
import { showCase } from '../show.ts'
import type { Following } from '../staff/cases-to-follow.ts'
import type { JobItem } from './do-item.ts'

/** Brings one appraisal to what the office is now: duties pass on as the pack's policy says, and it is shown anew. */
export function followOne(store: Store, { item }: JobItem, now: Now): string | null {
  // Only `casesToFollow` writes items of this kind.
  const following = JSON.parse(item) as Following
  const before = loadCase(store, caseId(following.case))
  if (before === undefined) return null
  const pack = packOf(store, before)
  const people = store.people.all()
  const known = byId(people)
  const oldFinishes = pack.policies.staff?.newSuperior === 'old-finishes'
  const passing = following.handovers.filter(({ from }) => {
    const old = known.get(from)
    // Who has left can finish nothing.
    return !oldFinishes || (old !== undefined && isGone(old))
  })
  const leaving = [...groupRoles(pack.workflow)].flatMap((role) =>
    following.gone.map((from): Handover => ({ role, from, to: null })),
  )
  const handovers = [...passing, ...leaving]
  const moved = handovers.length > 0 ? reassign(pack, before, { handovers, people, at: now.office }) : null
  const after = moved?.case ?? before
  if (moved !== null) saveCase(store, { pack, before, after }, now)
  showCase(store, after, now)
  return null
}
