import { isGone } from '../../case/absence.ts'
import type { Person } from '../../case/model.ts'
import { presentById } from '../../case/people.ts'
import { headsOf } from '../../followup/affected.ts'
import type { PersonId } from '../../ids.ts'

/** A unit whose needs are asked for: how many of its people are appraised, and who would be asked. */
export type UnitToAsk = {
  readonly unit: string
  readonly people: number
  /** Null where nobody answers for it. */
  readonly head: PersonId | null
}

/**
 * Every unit with somebody who is appraised, by name, with whoever answers for it (ND2): who leads it from within, and
 * where nobody does, the superior of most of its people. `unitsToAsk(people)[0]` is `{ unit: 'Dinas', people: 12, head }`.
 */
export function unitsToAsk(people: readonly Person[]): readonly UnitToAsk[] {
  const heads = headsOf(people)
  const known = presentById(people)
  const appraised = people.filter((one) => one.appraised && !isGone(one))
  return [...Map.groupBy(appraised, ({ unit }) => unit)]
    .map(([unit, all]) => ({
      unit,
      people: all.length,
      head:
        heads.get(unit)?.[0] ?? commonSuperior(all.filter(({ superior }) => superior && known.has(superior))),
    }))
    .toSorted((a, b) => (a.unit < b.unit ? -1 : 1))
}

function commonSuperior(people: readonly Person[]): PersonId | null {
  const counts = new Map<PersonId, number>()
  for (const { superior } of people) if (superior) counts.set(superior, (counts.get(superior) ?? 0) + 1)
  const [first] = [...counts].toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
  return first?.[0] ?? null
}
