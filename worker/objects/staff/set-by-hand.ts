import { byId } from '../../../core/case/people.ts'
import type { PersonId } from '../../../core/ids.ts'
import {
  type ByHand,
  compareUnits,
  type FieldsByHand,
  type UnitDifference,
} from '../../../core/people/compare-units.ts'
import type { ImportPlan } from '../../../core/people/plan-import.ts'
import type { Instant } from '../../../core/workflow/model.ts'
import type { Store } from '../../storage/store.ts'

/** As far back as a change of the units is known as one by hand. */
const MOST_HISTORY = 5_000

/** What a list would make of the units, with what was done by hand and would be taken back. */
export function differences(store: Store, plan: ImportPlan): readonly UnitDifference[] {
  const hand = handOf(store)
  const history = store.unitChanges
    .history(MOST_HISTORY)
    .map(({ unit, edit, source, ...one }) => ({ unit, edit, hand: source === 'hand' ? hand(one) : null }))
  return compareUnits(plan, { units: store.units.all(), people: store.people.all(), history })
}

/** Of everybody, what was last set by hand, field by field. */
export function setByHand(store: Store): ReadonlyMap<PersonId, FieldsByHand> {
  const hand = handOf(store)
  const found = new Map<PersonId, Map<string, ByHand & { readonly value: string | null }>>()
  for (const { person, fields, ...one } of store.personChanges.byHand()) {
    const known = found.get(person) ?? new Map()
    for (const { field, after } of fields) known.set(field, { ...hand(one), value: after })
    found.set(person, known)
  }
  return found
}

function handOf(store: Store) {
  const people = byId(store.people.all())
  return ({
    at,
    by,
    reason,
  }: {
    readonly at: Instant
    readonly by: PersonId
    readonly reason: string
  }): ByHand => ({
    at,
    by: people.get(by)?.name ?? by,
    reason,
  })
}
