import { canonicalJson } from '../../canonical-json.ts'
import type { Json, JsonObject } from '../../json.ts'
import type { Act } from '../act.ts'
import type { ProjectDocuments } from '../project.ts'
import { type Column, cellOf } from './column.ts'
import { type CellValue, putCells } from './edit-cells.ts'
import { listAct } from './edit-rows.ts'
import { rowId, type SheetRef, sheetRows } from './sheet.ts'

/** Who says a row: the base, the region, or the base with changes of the region. */
export type RowLayer = 'base' | 'changed' | 'own'

/** The rows of the base that a sheet is laid over, by their codes. */
export type BaseRows = ReadonlyMap<string, JsonObject>

/** `baseRows(under, ref).get('quality')` is the row as the base has it; empty for a pack that is built on none. */
export function baseRows(under: ProjectDocuments, ref: SheetRef): BaseRows {
  return new Map(sheetRows(under, ref).map((row) => [rowId(row), row]))
}

/** `rowLayer(row, base)` is `own` for a row that the base does not have. */
export function rowLayer(row: JsonObject, base: BaseRows): RowLayer {
  const below = base.get(rowId(row))
  if (below === undefined) return 'own'
  return same(row, below) ? 'base' : 'changed'
}

/** Whether the region says something else in a cell than the base: `isCellChanged(row, weight, base)`. */
export function isCellChanged(row: JsonObject, column: Column, base: BaseRows): boolean {
  const below = base.get(rowId(row))
  return below !== undefined && !same(cellOf(row, column), cellOf(below, column))
}

/**
 * Lets the base count again in these cells; cells of rows that the base does not have stay as they are.
 * `resetCells(documents, ref, { base, cells: [{ row: 0, column: weight }] })`.
 */
export function resetCells(
  documents: ProjectDocuments,
  ref: SheetRef,
  { base, cells }: { readonly base: BaseRows; readonly cells: readonly Omit<CellValue, 'value'>[] },
): Act {
  const rows = sheetRows(documents, ref)
  const found = cells.flatMap(({ row, column }): readonly CellValue[] => {
    const below = base.get(rowId(rows[row] ?? {}))
    return below === undefined ? [] : [{ row, column, value: cellOf(below, column) }]
  })
  const label = { id: 'Kembalikan sel ke paket dasar', en: 'Reset cells to the base' }
  return putCells(documents, ref, { cells: found, label })
}

/** Lets the base count again in whole rows: `resetRows(documents, ref, { base, from: 0, to: 3 })`. */
export function resetRows(
  documents: ProjectDocuments,
  ref: SheetRef,
  { base, from, to }: { readonly base: BaseRows; readonly from: number; readonly to: number },
): Act {
  const label = { id: 'Kembalikan baris ke paket dasar', en: 'Reset rows to the base' }
  const rows = sheetRows(documents, ref)
  return listAct(
    ref,
    label,
    rows.map((row, index) => (index < from || index > to ? row : (base.get(rowId(row)) ?? row))),
  )
}

/** Codes of the base that the sheet does without: `missingRows(documents, ref, base)`. */
export function missingRows(
  documents: ProjectDocuments,
  ref: SheetRef,
  base: BaseRows,
): readonly JsonObject[] {
  const there = new Set(sheetRows(documents, ref).map(rowId))
  return [...base.values()].filter((row) => !there.has(rowId(row)))
}

/** Takes a row of the base in again, at the end: `restoreRow(documents, ref, row)`. */
export function restoreRow(documents: ProjectDocuments, ref: SheetRef, row: JsonObject): Act {
  const label = { id: `Ambil lagi ${rowId(row)}`, en: `Take ${rowId(row)} in again` }
  return listAct(ref, label, [...sheetRows(documents, ref), row])
}

function same(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true
  if (a === undefined || b === undefined) return false
  return canonicalJson(a) === canonicalJson(b)
}
