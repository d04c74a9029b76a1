import { mostColumns } from '../limits.ts'
import type { Place } from '../problem.ts'
import { brokenCell } from '../table/read-sheet.ts'
import { columnName } from '../workbook/column-name.ts'
import type { Sheet } from '../workbook/model.ts'
import { type Header, readHeader } from './columns.ts'
import { type Findings, finding } from './findings.ts'

/** A sheet with a row of headers: each row's cells by the column's meaning. */
export type SheetTable = {
  readonly sheet: string
  readonly columns: readonly Column[]
  /** The same by what they mean. */
  readonly byKey: ReadonlyMap<string, readonly Column[]>
  readonly rows: readonly TableRow[]
}

export type Column = Header & { readonly index: number; readonly title: string }

export type TableRow = {
  /** As Excel shows it. */
  readonly number: number
  readonly cells: ReadonlyMap<number, string>
}

/**
 * Reads the first row as headers; a column that is there twice is a problem at the second one.
 * `sheetTable(sheet, findings).rows[0]?.number` is 2.
 */
export function sheetTable(sheet: Sheet, { problems }: Findings): SheetTable {
  const [head, ...rest] = sheet.rows
  const byTitle = new Map<string, Column>()
  for (const [index, { text }] of head?.cells ?? []) {
    const title = text.trim()
    if (title === '') continue
    const at = { sheet: sheet.name, row: (head?.index ?? 0) + 1, title, index }
    const first = byTitle.get(plainTitle(title))
    if (first) problems.push(twice({ ...at, first }))
    else byTitle.set(plainTitle(title), { ...readHeader(title), index, title })
    if (byTitle.size > mostColumns) {
      problems.push(tooMany(at))
      break
    }
  }
  const columns = [...byTitle.values()]
  const titled = new Set(head?.cells.keys())
  for (const { index, cells } of sheet.rows) {
    for (const [column, { kind, text }] of cells) {
      // What stands beside the table is left out, and told, whatever it shows.
      if (kind !== 'error' || !titled.has(column)) continue
      const place = { kind: 'cell', sheet: sheet.name, row: index + 1, column: columnName(column) } as const
      problems.push(finding('cell-error', place, brokenCell(text)))
    }
  }
  const rows = rest.map(({ index, cells }) => ({
    number: index + 1,
    cells: new Map(
      [...cells]
        .map(([column, { text }]) => [column, text.trim()] as const)
        .filter(([, text]) => text !== ''),
    ),
  }))
  const byKey = Map.groupBy(columns, ({ key }) => key)
  return { sheet: sheet.name, columns, byKey, rows: rows.filter(({ cells }) => cells.size > 0) }
}

/** What a row has in a column without a language; '' where it has nothing: `cellOf(table, row, 'type')`. */
export function cellOf(table: SheetTable, row: TableRow, key: string): string {
  // One meaning may have several columns, by its old names; one of them is filled.
  const filled = table.byKey
    .get(key)
    ?.find(({ language, index }) => language === null && row.cells.has(index))
  return filled === undefined ? '' : (row.cells.get(filled.index) ?? '')
}

/**
 * The place of a cell, or of the first one in its row where the sheet has no such column:
 * `placeOfCell(table, row, 'type')` is `{ kind: 'cell', sheet: 'survey', row: 3, column: 'A' }`.
 */
export function placeOfCell(table: SheetTable, row: TableRow, key: string): Place {
  const columns = table.byKey.get(key) ?? []
  const column = columns.find(({ index }) => row.cells.has(index)) ?? columns[0]
  // Where the sheet has no such column, its row is found by what it begins with.
  const index = column?.index ?? (row.cells.size === 0 ? undefined : Math.min(...row.cells.keys()))
  return {
    kind: 'cell',
    sheet: table.sheet,
    row: row.number,
    ...(index === undefined ? {} : { column: columnName(index) }),
  }
}

function plainTitle(title: string): string {
  return title
    .toLowerCase()
    .replaceAll(/[\s_]+/g, ' ')
    .replaceAll(/:+/g, ':')
}

type Titled = {
  readonly sheet: string
  readonly row: number
  readonly title: string
  readonly index: number
}

function tooMany({ sheet, row, index }: Titled) {
  return finding(
    'too-many-columns',
    { kind: 'cell', sheet, row, column: columnName(index) },
    {
      id: `Lembar ini punya lebih dari ${mostColumns} kolom berjudul. Hapus kolom yang tidak diperlukan.`,
      en: `This sheet has more than ${mostColumns} titled columns. Delete those that are not needed.`,
    },
  )
}

type Twice = Titled & { readonly first: Column }

function twice({ sheet, row, title, index, first }: Twice) {
  const column = columnName(index)
  const other = columnName(first.index)
  return finding(
    'duplicate-column',
    { kind: 'cell', sheet, row, column },
    {
      id: `Kolom “${title}” sudah ada di kolom ${other} (“${first.title}”). Hapus atau ganti nama salah satunya.`,
      en: `The column “${title}” is in column ${other} already (“${first.title}”). Delete or rename one of them.`,
    },
  )
}
