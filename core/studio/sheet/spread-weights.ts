import type { Json, JsonObject } from '../../json.ts'
import { type Exact, toNumber } from '../../logic/exact.ts'
import { add } from '../../logic/exact-arithmetic.ts'
import { spreadRest } from '../../scoring/spread-weights.ts'
import type { Act } from '../act.ts'
import type { ProjectDocuments } from '../project.ts'
import { sheetColumns } from './column.ts'
import { putCells } from './edit-cells.ts'
import { type SheetRef, sheetRows } from './sheet.ts'

/** The weights of one group: they are to total 100. */
export type GroupTotal = { readonly group: string; readonly total: number; readonly rows: readonly number[] }

/** The exact total of each group's weights, in the order in which groups come: `groupTotals(rows)[0]?.total`. */
export function groupTotals(rows: readonly JsonObject[]): readonly GroupTotal[] {
  const groups = Map.groupBy(rows.keys(), (index) => {
    const { group } = rows[index] ?? {}
    return typeof group === 'string' ? group : ''
  })
  return [...groups].map(([group, members]) => {
    const total = members.reduce<Exact>((sum, index) => add(sum, weightOf(rows[index])), 0)
    return { group, total: toNumber(total), rows: members }
  })
}

/**
 * Whether there is something to share among some rows of a group: `canSpread(rows, { rows: [0, 1], among: [1] })`.
 */
export function canSpread(
  all: readonly JsonObject[],
  { rows, among }: { readonly rows: readonly number[]; readonly among: readonly number[] },
): boolean {
  const free = new Set(among)
  const held = rows
    .filter((index) => !free.has(index))
    .reduce<Exact>((sum, index) => add(sum, weightOf(all[index])), 0)
  return among.length > 0 && toNumber(held) <= 100
}

/**
 * Shares what is left of 100 evenly among some rows of a group, to hundredths that total exactly 100; the others keep
 * their weight. Null where nothing is left to share.
 *
 * ```ts
 * spreadWeights(documents, ref, { group: 'effectiveness', among: [1, 2] })
 * ```
 */
export function spreadWeights(
  documents: ProjectDocuments,
  ref: SheetRef,
  { group, among }: { readonly group: string; readonly among: readonly number[] },
): Act | null {
  const rows = sheetRows(documents, ref)
  const members = groupTotals(rows).find((each) => each.group === group)?.rows ?? []
  const free = new Set(among)
  const weights = Object.fromEntries(members.map((index) => [`row ${index}`, weightOf(rows[index])]))
  const kept = new Set(members.filter((index) => !free.has(index)).map((index) => `row ${index}`))
  const spread = spreadRest(weights, kept)
  const column = sheetColumns(documents, ref).find(({ key }) => key === 'weight')
  if (spread === null || column === undefined) return null
  const cells = members.map((row) => ({ row, column, value: spread[`row ${row}`] }))
  return putCells(documents, ref, { cells, label: { id: 'Bagi rata bobot', en: 'Spread weights evenly' } })
}

function weightOf(row: JsonObject | undefined): number {
  const weight: Json | undefined = row?.weight
  return typeof weight === 'number' ? weight : 0
}
