import { isObject, type Json, type JsonObject } from '../../json.ts'
import type { Text } from '../../text.ts'
import { type Act, type Place, stepOf } from '../act.ts'
import { applyStep } from '../edit.ts'
import type { ProjectDocuments } from '../project.ts'
import { type Column, cellOf } from './column.ts'
import { newRow } from './edit-rows.ts'
import { referencesTo } from './rename-row.ts'
import { rowId, type SheetRef, sheetRows } from './sheet.ts'

/** What shall stand in a cell; undefined to empty it. */
export type CellValue = { readonly row: number; readonly column: Column; readonly value: Json | undefined }

/**
 * Writes cells, as typing, pasting, filling and emptying do; rows that are not there yet are added. A row whose code
 * changes takes along what refers to it; a row that comes back elsewhere is known by its code.
 *
 * ```ts
 * putCells(documents, ref, { cells: [{ row: 0, column: weight, value: 40 }], label: { id: 'Ubah', en: 'Change' } })
 * ```
 */
export function putCells(
  documents: ProjectDocuments,
  ref: SheetRef,
  { cells, label }: { readonly cells: readonly CellValue[]; readonly label: Text },
): Act {
  const rows = sheetRows(documents, ref)
  const codes = codesOf(rows, cells)
  const changed = new Map<number, JsonObject>()
  const startOf = (index: number): JsonObject => {
    const from = cameFrom(codes, index)
    return rows[from ?? rows.length] ?? newRow([...rows, ...changed.values()], ref, rows[index])
  }
  for (const [index, row] of rows.entries()) {
    const start = startOf(index)
    if (start !== row) changed.set(index, start)
  }
  let count = rows.length
  for (const { row, column, value } of cells) {
    for (; count <= row; count++) changed.set(count, startOf(count))
    const before = changed.get(row) ?? rows[row] ?? {}
    if (!hasPlace(before, column)) continue
    if (!sameCell(cellOf(before, column), value)) changed.set(row, withCell(before, column.at, value))
  }
  const renamed = renamesOf(documents, ref, codes)
  if (count > rows.length || changed.size > mostPlaces) {
    const all = Array.from({ length: count }, (_, index) => changed.get(index) ?? rows[index] ?? {})
    return { label, places: [{ document: ref.document, at: [ref.list], after: all }, ...renamed] }
  }
  const places = [...changed].flatMap(([index, row]): readonly Place[] =>
    membersOf(rows[index] ?? {}, row).map((name) => ({
      document: ref.document,
      at: [ref.list, index, name],
      after: row[name],
    })),
  )
  return { label, places: [...places, ...renamed] }
}

/** Of each row by its place, the code before and after; a row that is yet to be added has none before. */
type Codes = { readonly before: readonly string[]; readonly after: readonly string[] }

function codesOf(rows: readonly JsonObject[], cells: readonly CellValue[]): Codes {
  const before = rows.map(rowId)
  const after = [...before]
  for (const { row, column, value } of cells)
    if (column.is === 'code') after[row] = typeof value === 'string' ? value : ''
  return { before, after: Array.from(after, (code) => code ?? '') }
}

/**
 * Which row stands at a place now: what was sorted in a spreadsheet, or has rows put in between, comes back with its
 * codes at other places, and what no column shows goes with the code. Undefined for a row that is new.
 */
function cameFrom({ before, after }: Codes, index: number): number | undefined {
  const [was, is = ''] = [before[index], after[index]]
  if (was === is) return index
  const from = is === '' ? -1 : before.indexOf(is)
  if (from >= 0 && after[from] !== is) return from
  const isElsewhere = was !== '' && after.some((code, at) => code === was && before[at] !== was)
  return was === undefined || isElsewhere ? undefined : index
}

/** What names the rows whose codes are new, one after the other. A code that the sheet has still, or had, is no new one. */
function renamesOf(documents: ProjectDocuments, ref: SheetRef, { before, after }: Codes): readonly Place[] {
  const places: Place[] = []
  let state = documents
  for (const [index, from] of before.entries()) {
    const to = after[index] ?? ''
    if (from === '' || to === '' || after.includes(from) || before.includes(to)) continue
    const made = referencesTo(state, ref, { from, to })
    state = applyStep(state, stepOf(state, { label: { id: '', en: '' }, places: made }))
    places.push(...made)
  }
  return places
}

/** Past it the list is kept as a whole in the history: many small places would weigh more. */
const mostPlaces = 20

/**
 * Fills the cells below the first row of a range with what stands in it, column by column.
 * `fillDown(documents, ref, { from: 0, to: 3, columns: [unit] })` writes the unit of the first row into three more.
 */
export function fillDown(
  documents: ProjectDocuments,
  ref: SheetRef,
  { from, to, columns }: { readonly from: number; readonly to: number; readonly columns: readonly Column[] },
): Act {
  const source = sheetRows(documents, ref)[from] ?? {}
  const below = Array.from({ length: to - from }, (_, index) => from + 1 + index)
  // A code stands for one row alone.
  const filled = columns.filter(({ is }) => is !== 'code')
  const cells = below.flatMap((row) =>
    filled.map((column) => ({ row, column, value: cellOf(source, column) })),
  )
  return putCells(documents, ref, { cells, label: { id: 'Isi ke bawah', en: 'Fill down' } })
}

/**
 * Writes a member of a row as a whole, as its levels: `putMember(ref, { row: 0, name: 'levels', after: [] })`.
 */
export function putMember(
  { document, list }: SheetRef,
  { row, name, after }: { readonly row: number; readonly name: string; readonly after: Json },
): Act {
  const label = { id: 'Ubah tingkat', en: 'Change the levels' }
  return { label, places: [{ document, at: [list, row, name], after }] }
}

/**
 * A row with another value in a cell; a text without words and an object without members are not there.
 * `withCell({ id: 'a' }, ['unit', 'id'], 'jam')` is `{ id: 'a', unit: { id: 'jam' } }`.
 */
export function withCell(row: JsonObject, at: Column['at'], value: Json | undefined): JsonObject {
  const made = put(row, at, value)
  return isObject(made) ? made : row
}

function put(
  json: Json | undefined,
  [name, ...rest]: Column['at'],
  value: Json | undefined,
): Json | undefined {
  if (name === undefined) return value
  if (typeof name === 'number') {
    const list: readonly Json[] = Array.isArray(json) ? json : []
    const item = put(list[name], rest, value)
    if (item !== undefined) return name < list.length ? list.with(name, item) : [...list, item]
    return name < list.length ? list.toSpliced(name, 1) : list
  }
  const known: JsonObject = isObject(json) ? json : {}
  const member = put(Object.hasOwn(known, name) ? known[name] : undefined, rest, value)
  const others = Object.entries(known).filter(([each]) => each !== name)
  if (member !== undefined) return { ...known, [name]: member }
  // The row itself stays, however empty it is.
  return others.length > 0 || Object.hasOwn(known, 'id') ? Object.fromEntries(others) : undefined
}

/**
 * Whether a row has such a cell. An anchor belongs to a level: where the scale is shorter, there is none to write.
 * `hasPlace({ levels: [] }, column)` is false for the anchor of level 1, and true for a name.
 */
export function hasPlace(row: JsonObject, { at }: Column): boolean {
  const [list, index] = at
  if (list !== 'levels' || typeof index !== 'number') return true
  return Array.isArray(row.levels) && index < row.levels.length
}

function sameCell(a: Json | undefined, b: Json | undefined): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}

function membersOf(before: JsonObject, after: JsonObject): readonly string[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return names.filter((name) => before[name] !== after[name])
}
