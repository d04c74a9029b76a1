import type { Instant } from '../workflow/model.ts'
import type { UnitEdit } from './change-unit.ts'
import type { FieldChange } from './person-changes.ts'
import type { ImportPlan } from './plan-import.ts'
import { allUnits, type Units } from './units.ts'

/** What somebody of human resources did by hand, and why. */
export type ByHand = { readonly at: Instant; readonly by: string; readonly reason: string }

/** What a list would do to the tree of units; `hand` where it would take back what was done by hand. */
export type UnitDifference = {
  /** `renamed`: the list still has the name that a unit had before. */
  readonly kind: 'new' | 'moved' | 'renamed'
  readonly unit: string
  readonly before: string | null
  readonly after: string | null
  /** How many people the list has in it. */
  readonly people: number
  readonly hand: ByHand | null
}

/** A change of a unit, oldest first in a history. */
export type PastUnitChange = { readonly unit: string; readonly edit: UnitEdit; readonly hand: ByHand | null }

/**
 * What taking a list in would make of the units: new ones, those that come to stand elsewhere, and names that were
 * changed since. `compareUnits(plan, { units, people, history })` is empty for a list that says nothing of units.
 */
export function compareUnits(
  { fresh, changed, units: told }: Pick<ImportPlan, 'fresh' | 'changed' | 'units'>,
  {
    units,
    people,
    history,
  }: {
    readonly units: Units
    readonly people: Parameters<typeof allUnits>[0]
    readonly history: readonly PastUnitChange[]
  },
): readonly UnitDifference[] {
  const known = allUnits(people, units)
  const rows = [...fresh, ...changed].map(({ after }) => after.unit)
  const counts = new Map<string, number>()
  for (const unit of rows) counts.set(unit, (counts.get(unit) ?? 0) + 1)
  const named = new Set([...told.keys(), ...rows, ...[...told.values()].filter((one) => one !== null)])
  const placed = lastPlaced(history)
  return [...named].toSorted().flatMap((unit): readonly UnitDifference[] => {
    const [now, after] = [known.get(unit), told.get(unit)]
    const count = counts.get(unit) ?? 0
    if (now === undefined) {
      const gone = history.findLast(({ unit: one, edit }) => one === unit && edit.kind === 'rename')
      if (gone?.edit.kind === 'rename' && known.has(gone.edit.to))
        return [{ kind: 'renamed', unit, before: gone.edit.to, after: unit, people: count, hand: gone.hand }]
      return [{ kind: 'new', unit, before: null, after: after ?? null, people: count, hand: null }]
    }
    if (after === undefined || after === now.parent) return []
    const past = placed.get(unit)
    const hand = past !== undefined && past.parent === now.parent ? past.hand : null
    return [{ kind: 'moved', unit, before: now.parent, after, people: count, hand }]
  })
}

/** Who last put each unit where it stands; one that was renamed since is known by its new name. */
function lastPlaced(history: readonly PastUnitChange[]) {
  const placed = new Map<string, { readonly parent: string | null; readonly hand: ByHand | null }>()
  for (const { unit, edit, hand } of history) {
    if ('parent' in edit) placed.set(unit, { parent: edit.parent, hand })
    if (edit.kind !== 'rename') continue
    const before = placed.get(unit)
    placed.delete(unit)
    if (before !== undefined) placed.set(edit.to, before)
    for (const [name, one] of placed) if (one.parent === unit) placed.set(name, { ...one, parent: edit.to })
  }
  return placed
}

/** Who last set a field of somebody by hand to what it is; by field. */
export type FieldsByHand = ReadonlyMap<string, ByHand & { readonly value: string | null }>

/** A field that differs; with `hand`, what was set by hand and would be taken back. */
export type ImportedField = FieldChange & { readonly hand?: ByHand }

/**
 * The fields that a list changes, each with who set by hand what it would take back.
 * `markByHand(fields, new Map())` are the fields as they are.
 */
export function markByHand(
  fields: readonly FieldChange[],
  past: FieldsByHand | undefined,
): readonly ImportedField[] {
  return fields.map((field) => {
    const hand = past?.get(field.field)
    if (hand === undefined || hand.value !== field.before) return field
    const { at, by, reason } = hand
    return { ...field, hand: { at, by, reason } }
  })
}
