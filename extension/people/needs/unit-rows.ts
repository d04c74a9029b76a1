import type { ComingCycle, NeedState } from '../../../core/people/needs/unit-need.ts'
import type { UnitNeedLine, UnitNeedList } from '../../../core/protocol/unit-needs.ts'

/** A unit for one coming cycle: what was asked of it, or whom one would ask. */
export type UnitRow = {
  readonly unit: string
  readonly people: number
  readonly state: NeedState | 'not-asked'
  readonly need: UnitNeedLine | null
  readonly head: NonNullable<UnitNeedLine['head']> | null
}

/** Every unit for a period, by name; `unitRows(list, period)` has those as well that were asked and have nobody any more. */
export function unitRows(list: UnitNeedList, { from, to }: ComingCycle['period']): readonly UnitRow[] {
  const asked = new Map(
    list.needs
      .filter(({ cycle: { period } }) => period.from === from && period.to === to)
      .map((need) => [need.unit, need]),
  )
  const known = list.units.map(({ unit, people, head }): UnitRow => {
    const need = asked.get(unit) ?? null
    asked.delete(unit)
    const proposed = head && { ...head, gone: false }
    return { unit, people, state: need?.state ?? 'not-asked', need, head: need?.head ?? proposed }
  })
  const left = [...asked.values()].map(
    (need): UnitRow => ({ unit: need.unit, people: 0, state: need.state, need, head: need.head }),
  )
  return [...known, ...left].toSorted((a, b) => (a.unit < b.unit ? -1 : 1))
}

/** Those that were never asked, and whom to ask. */
export function toAsk(rows: readonly UnitRow[]) {
  return rows.flatMap(({ unit, state, head }) =>
    state === 'not-asked' && head !== null ? [{ unit, head: head.id }] : [],
  )
}
