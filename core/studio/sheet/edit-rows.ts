import { isObject, type Json, type JsonObject } from '../../json.ts'
import type { Text } from '../../text.ts'
import type { Act } from '../act.ts'
import type { ProjectDocuments } from '../project.ts'
import { rowId, type SheetRef, sheetRows } from './sheet.ts'

/** Rows that stand together; both ends are among them. */
export type RowSpan = { readonly from: number; readonly to: number }

/**
 * Puts new rows in before the one at a place: `insertRows(documents, ref, { at: 0, count: 2 })`.
 */
export function insertRows(
  documents: ProjectDocuments,
  ref: SheetRef,
  { at, count }: { readonly at: number; readonly count: number },
): Act {
  const rows = sheetRows(documents, ref)
  const made: JsonObject[] = []
  for (let n = 0; n < count; n++) made.push(newRow([...rows, ...made], ref, rows[Math.max(0, at - 1)]))
  const label =
    count === 1 ? { id: 'Sisipkan baris', en: 'Insert a row' } : labelOf('Sisipkan', 'Insert', count)
  return listAct(ref, label, rows.toSpliced(at, 0, ...made))
}

/** Takes rows out: `removeRows(documents, ref, { from: 1, to: 2 })`. */
export function removeRows(documents: ProjectDocuments, ref: SheetRef, { from, to }: RowSpan): Act {
  const rows = sheetRows(documents, ref)
  const count = to - from + 1
  const [only] = rows.slice(from, to + 1)
  const label =
    count === 1
      ? { id: `Hapus baris ${rowId(only ?? {})}`, en: `Remove the row ${rowId(only ?? {})}` }
      : labelOf('Hapus', 'Remove', count)
  return listAct(ref, label, rows.toSpliced(from, count))
}

/**
 * Moves rows up or down by one; null where they are at the end already.
 * `moveRows(documents, ref, { from: 1, to: 2 }, -1)` puts the first row behind them.
 */
export function moveRows(
  documents: ProjectDocuments,
  ref: SheetRef,
  { from, to }: RowSpan,
  by: -1 | 1,
): Act | null {
  const rows = sheetRows(documents, ref)
  if (from + by < 0 || to + by >= rows.length) return null
  const moved = rows.slice(from, to + 1)
  const others = rows.toSpliced(from, moved.length)
  const label = { id: 'Pindahkan baris', en: 'Move rows' }
  return listAct(ref, label, others.toSpliced(from + by, 0, ...moved))
}

/**
 * A row with what any row needs and nobody has to think of; what must be thought of is left empty.
 * `newRow([], ref)` is `{ id: 'indikator-1', range: { minimum: 0, places: 2 } }`. Levels and group are those of a neighbour.
 */
export function newRow(
  rows: readonly JsonObject[],
  { list }: SheetRef,
  beside: JsonObject | undefined = rows.at(-1),
): JsonObject {
  const group = typeof beside?.group === 'string' ? { group: beside.group } : {}
  if (list === 'indicators') {
    return { id: freeCode(rows, 'indikator'), ...group, range: { minimum: 0, places: 2 } }
  }
  const levels = Array.isArray(beside?.levels) ? beside.levels.map(bareLevel) : []
  return { id: freeCode(rows, list === 'behaviours' ? 'perilaku' : 'butir'), ...group, guides: [], levels }
}

/** A list as a whole in place of what a sheet has. `listAct(ref, label, []).places[0]?.at` is `[ref.list]`. */
export function listAct(ref: SheetRef, label: Text, rows: readonly JsonObject[]): Act {
  return { label, places: [{ document: ref.document, at: [ref.list], after: rows }] }
}

/** The same scale, whose anchors are still to be written. */
function bareLevel(level: Json): Json {
  if (!isObject(level)) return level
  const { value = 0, label = {} } = level
  return { value, label }
}

function freeCode(rows: readonly JsonObject[], stem: string): string {
  const taken = new Set(rows.map(rowId))
  let n = rows.length + 1
  while (taken.has(`${stem}-${n}`)) n++
  return `${stem}-${n}`
}

function labelOf(id: string, en: string, count: number): Text {
  return { id: `${id} ${count} baris`, en: `${en} ${count} rows` }
}
