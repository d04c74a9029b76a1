import type { PersonId } from '../../../core/ids.ts'
import { covers } from '../../../core/people/needs/missing-needs.ts'
import type { UnitNeed } from '../../../core/people/needs/unit-need.ts'
import type { Now } from '../../clock.ts'
import type { Store } from '../../storage/store.ts'
import { followCases } from '../jobs/follow-cases.ts'

type Followed = { readonly needs: readonly UnitNeed[]; readonly by: PersonId; readonly job: string }

/** Shows the open appraisals of these units anew: their forms may show what the unit needs. */
export function followUnits(store: Store, { needs, by, job }: Followed, now: Now): void {
  const cases = new Set<string>()
  for (const cycle of store.cycles.all()) {
    const mine = needs.filter((need) => covers(need.cycle.period, cycle.period))
    if (mine.length === 0 || cycle.closedAt !== undefined) continue
    const units = new Set(mine.map(({ unit }) => unit))
    for (const { id, unit } of store.people.all()) {
      const found = units.has(unit) ? store.cases.findOf(cycle.id, id) : undefined
      if (found !== undefined) cases.add(found.id)
    }
  }
  followCases(store, { cases, by, job }, now)
}
