import type { PersonId } from '../../../core/ids.ts'
import { own } from '../../../core/json.ts'
import type { Store } from '../../storage/store.ts'

/** Whose appraisals are under way: in a cycle that is not closed, and not in a stage that ends them. */
export function openAppraisals(store: Store): ReadonlySet<PersonId> {
  const open = new Set<PersonId>()
  for (const cycle of store.cycles.all()) {
    if (cycle.closedAt !== undefined) continue
    const states = store.packs.find(cycle.pack)?.workflow.states ?? {}
    for (const { person, state, stopped } of store.cases.standings(cycle.id))
      if (!stopped && own(states, state)?.kind !== 'final') open.add(person)
  }
  return open
}
