import type { AskedColumn, ReadRow } from '../../exchange/table/read-sheet.ts'
import type { WrittenTable } from '../../exchange/table/write-sheet.ts'
import type { Json, JsonObject } from '../../json.ts'
import type { Language } from '../../text.ts'
import type { Act } from '../act.ts'
import type { ProjectDocuments } from '../project.ts'
import { type Column, cellOf } from './column.ts'
import { withCell } from './edit-cells.ts'
import { listAct, newRow } from './edit-rows.ts'
import { codeFrom, rowId, type SheetRef, sheetRows } from './sheet.ts'

/**
 * The columns of a sheet as a file is asked for them: by their titles in either language, choices by their words.
 * `askedColumns(columns)[0]` is `{ key: 'id', titles: ['Kode', 'Code'], is: 'text', required: true }`.
 */
export function askedColumns(columns: readonly Column[]): readonly AskedColumn[] {
  return columns.map(({ key, is, title, choices = [] }): AskedColumn => {
    const titles = [...new Set([title.id, title.en])]
    if (is === 'number') return { key, titles, is: 'number' }
    if (is === 'choice') {
      const words = choices.map(({ value, label }) => [value, [value, label.id, label.en]] as const)
      return { key, titles, is: 'text', choices: Object.fromEntries(words) }
    }
    if (is === 'code') return { key, titles, is: 'text', required: true, alone: importedCode }
    return { key, titles, is: 'text', required: false }
  })
}

/** A sheet as a table to write, titled in a language: `sheetTable(rows, columns, { name: 'Indikator', language: 'id' })`. */
export function sheetTable(
  rows: readonly JsonObject[],
  columns: readonly Column[],
  { name, language }: { readonly name: string; readonly language: Language },
): WrittenTable {
  return {
    name,
    titles: columns.map(({ title }) => title[language]),
    rows: rows.map((row) => columns.map((column) => written(column, cellOf(row, column), language))),
    // As the reader's Excel expects it: in Indonesia it takes 33.333 for thirty-three thousand.
    decimal: language === 'id' ? ',' : '.',
  }
}

function written({ choices }: Column, value: Json | undefined, language: Language): string | number | null {
  if (typeof value === 'number') return value
  if (typeof value !== 'string') return null
  const choice = choices?.find((each) => each.value === value)
  return choice === undefined ? value : choice.label[language]
}

/** A code as a file has it; what no code can be made of stays, and is told in the sheet. */
function importedCode(text: string): string {
  return codeFrom(text) || text
}

/** What a file would do to a row. */
export type ImportedRow = {
  /** As Excel numbers it; null for a row of the sheet that the file does not have. */
  readonly number: number | null
  readonly id: string
  readonly kind: 'new' | 'changed' | 'same' | 'absent'
  /** The columns whose cells would change. */
  readonly columns: readonly string[]
  readonly row: JsonObject
}

/**
 * What a file would do to a sheet, row by row: rows are the same by their codes, and a cell that the file leaves empty
 * stays as it is.
 *
 * ```ts
 * compareRows(rows, read.rows, { columns, ref }).filter(({ kind }) => kind === 'new')
 * ```
 */
export function compareRows(
  rows: readonly JsonObject[],
  read: readonly ReadRow[],
  { columns, ref }: { readonly columns: readonly Column[]; readonly ref: SheetRef },
): readonly ImportedRow[] {
  const known = new Map(rows.map((row) => [rowId(row), row]))
  const found = read.map(({ number, cells }): ImportedRow => {
    const id = importedCode(String(cells.id ?? ''))
    const before = known.get(id)
    const start = before ?? { ...newRow([], ref), id }
    const changed = columns.filter((column) => {
      const value = cells[column.key]
      return column.key !== 'id' && value !== undefined && cellOf(start, column) !== value
    })
    const row = changed.reduce((made, { key, at }) => withCell(made, at, cells[key]), start)
    const kind = before === undefined ? 'new' : changed.length > 0 ? 'changed' : 'same'
    return { number, id, kind, columns: changed.map(({ key }) => key), row }
  })
  const named = new Set(found.map(({ id }) => id))
  const absent = rows.filter((row) => !named.has(rowId(row)))
  return [
    ...found,
    ...absent.map((row) => ({ number: null, id: rowId(row), kind: 'absent' as const, columns: [], row })),
  ]
}

/**
 * Takes over what a file says: rows that it changes change where they stand, new ones follow; those that it does not
 * have stay, or go where `replace` says so. `importRows(documents, ref, { compared, replace: false })`.
 */
export function importRows(
  documents: ProjectDocuments,
  ref: SheetRef,
  { compared, replace }: { readonly compared: readonly ImportedRow[]; readonly replace: boolean },
): Act {
  const label = { id: 'Impor tabel', en: 'Import a table' }
  const read = compared.filter(({ kind }) => kind !== 'absent')
  if (replace)
    return listAct(
      ref,
      label,
      read.map(({ row }) => row),
    )
  const byId = new Map(read.map(({ id, row }) => [id, row]))
  const rows = sheetRows(documents, ref)
  const added = read.filter(({ kind }) => kind === 'new').map(({ row }) => row)
  return listAct(ref, label, [...rows.map((row) => byId.get(rowId(row)) ?? row), ...added])
}
