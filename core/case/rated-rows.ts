import { isObject, type Json, own } from '../json.ts'
import type { Pack } from '../pack/model.ts'
import type { Behaviour } from '../scoring/model.ts'

/** Levels that one form gives, by row: `behaviours/loyal`, in the order in which the pack has the rows. */
export type Levels = { readonly [row: string]: number }

/** A row that people are rated on, by levels. */
export type RatedRow = { readonly key: string; readonly row: Behaviour }

const known = new WeakMap<Pack, readonly RatedRow[]>()

/** All rows of a pack that have levels: behaviours, then its sets. `ratedRows(pack)[0]?.key` is `'behaviours/loyal'`. */
export function ratedRows(pack: Pack): readonly RatedRow[] {
  const found = known.get(pack)
  if (found) return found
  const sets: readonly (readonly [string, readonly Behaviour[]])[] = [
    ['behaviours', pack.behaviours],
    ...Object.entries(pack.sets ?? {}),
  ]
  const rows = sets.flatMap(([set, list]) =>
    list.flatMap((row) => (row.levels.length > 1 ? [{ key: `${set}/${row.id}`, row }] : [])),
  )
  known.set(pack, rows)
  return rows
}

/**
 * The levels that a form's answers give: those of an object whose members are rows of one of the pack's sets. A number
 * that is no level of its row is a figure of another kind, and left out.
 * `levelsIn(pack, { behaviours: { loyal: 4 } })` is `{ 'behaviours/loyal': 4 }`.
 */
export function levelsIn(pack: Pack, answers: { readonly [name: string]: Json }): Levels {
  const groups = Object.values(answers).filter(isObject)
  return Object.fromEntries(
    ratedRows(pack).flatMap(({ key, row }) => {
      for (const group of groups) {
        const value = own(group, row.id)
        if (typeof value === 'number' && row.levels.some((level) => level.value === value)) {
          return [[key, value] as const]
        }
      }
      return []
    }),
  )
}
