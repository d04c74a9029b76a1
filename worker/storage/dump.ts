import { type Cell, type Database, integer, type Row, type Sql, text } from './sql.ts'

/** What is worth nothing in another place: proofs and wrong codes that were counted for minutes, work half done. */
const passing = new Set([
  'migrations',
  'proofs',
  'code_tries',
  'sign_in_attempts',
  'live_tickets',
  'fairness_runs',
  'fairness_parts',
  'import_changes',
])

/** Characters of lines that one page has, more or less: a page has to fit into an object's answer. */
const PAGE = 4_000_000
const ROWS = 500

/** Where a dump goes on: after this row of this table. */
export type DumpCursor = { readonly table: string; readonly after: readonly Cell[] }

export type DumpPage = { readonly lines: readonly string[]; readonly next: DumpCursor | null }

/**
 * A region's rows as lines of JSON, `["people","ani","{…}"]`, table by table in the order of their keys; bytes as
 * `{"base64":"…"}`. The same rows give the same lines. After the last comes a line that counts the rows of each table.
 */
export function dumpPage(sql: Sql, from: DumpCursor | null): DumpPage {
  const tables = dumpedTables(sql)
  const lines: string[] = []
  let size = 0
  const first = from === null ? 0 : tables.indexOf(from.table)
  if (first < 0) throw new Error(`a dump cannot go on at ${from?.table}`)
  for (const [n, table] of tables.slice(first).entries()) {
    let after = n === 0 ? (from?.after ?? []) : []
    for (;;) {
      const page = rowsAfter(sql, table, after)
      for (const { cells, key } of page) {
        const line = JSON.stringify([table, ...cells.map(written)])
        lines.push(line)
        size += line.length
        after = key
        if (size >= PAGE) return { lines, next: { table, after } }
      }
      if (page.length < ROWS) break
    }
  }
  const counts = tables.map((table) => [table, countOf(sql, table)] as const)
  const end = { rows: Object.fromEntries(counts), sequences: sequencesOf(sql) }
  return { lines: [...lines, JSON.stringify(end)], next: null }
}

/** The ids of the migrations that a database has been through. */
export function migrationsOf(sql: Sql): readonly string[] {
  return sql('SELECT id FROM migrations ORDER BY n').map((row) => text(row, 'id'))
}

/** Puts a line of `dumpPage` back; one that is none of this database's tables and columns is a reason not to go on. */
export function restoreLine(sql: Sql, line: readonly unknown[]): void {
  const [table, ...cells] = line
  if (typeof table !== 'string' || !dumpedTables(sql).includes(table)) throw new NotADump('table')
  if (cells.length !== columnsOf(sql, table).length) throw new NotADump(table)
  const values = cells.map((cell) => read(cell, table))
  sql(`INSERT INTO "${table}" VALUES (${values.map(() => '?').join(', ')})`, ...values)
}

/** Whether these are the rows that there are now. */
export function isWhole(sql: Sql, rows: { readonly [table: string]: unknown }): boolean {
  const tables = dumpedTables(sql)
  return (
    Object.keys(rows).length === tables.length && tables.every((table) => rows[table] === countOf(sql, table))
  )
}

/** Numbers that a table never gives twice, although the row that had the highest may be gone. */
function sequencesOf(sql: Sql): { readonly [table: string]: number } {
  const hasAny = sql("SELECT 1 FROM sqlite_master WHERE name = 'sqlite_sequence'").length > 0
  const rows = hasAny ? sql('SELECT name, seq FROM sqlite_sequence ORDER BY name') : []
  return Object.fromEntries(rows.map((row) => [text(row, 'name'), integer(row, 'seq')]))
}

/** Has tables go on counting where they were. */
export function restoreSequences(sql: Sql, sequences: { readonly [table: string]: unknown }): void {
  for (const [table, seq] of Object.entries(sequences)) {
    if (typeof seq !== 'number') throw new NotADump('sequences')
    sql('DELETE FROM sqlite_sequence WHERE name = ?', table)
    sql('INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)', table, seq)
  }
}

/** Takes everything away; the tables too. */
export function dropAll({ sql, transaction }: Database): void {
  transaction(() => {
    for (const table of [...dumpedTables(sql), ...passing]) sql(`DROP TABLE IF EXISTS "${table}"`)
  })
}

/** What does not fit says so with the table that it was to go into. */
export class NotADump extends Error {}

function dumpedTables(sql: Sql): readonly string[] {
  return sql("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    .map((row) => text(row, 'name'))
    .filter((name) => !name.startsWith('_') && !name.startsWith('sqlite_') && !passing.has(name))
}

function columnsOf(sql: Sql, table: string): readonly Row[] {
  return sql(`SELECT name, pk FROM pragma_table_info('${table}') ORDER BY cid`)
}

function countOf(sql: Sql, table: string): number {
  const [row] = sql(`SELECT count(*) AS n FROM "${table}"`)
  return row === undefined ? 0 : integer(row, 'n')
}

/** In the order of the primary key, or as they were written where there is none. */
function rowsAfter(sql: Sql, table: string, after: readonly Cell[]) {
  const columns = columnsOf(sql, table)
  const keys = columns
    .filter(({ pk }) => pk !== 0)
    .toSorted((a, b) => Number(a.pk) - Number(b.pk))
    .map((row) => `"${text(row, 'name')}"`)
  const names = keys.length === 0 ? ['rowid'] : keys
  const beyond =
    after.length === 0 ? '' : `WHERE (${names.join(', ')}) > (${names.map(() => '?').join(', ')})`
  const extra = keys.length === 0 ? ', rowid AS "rowid"' : ''
  const found = sql(
    `SELECT *${extra} FROM "${table}" ${beyond} ORDER BY ${names.join(', ')} LIMIT ${ROWS}`,
    ...after,
  )
  return found.map((row) => ({
    cells: columns.map((column) => row[text(column, 'name')] ?? null),
    key: names.map((name) => row[name.replaceAll('"', '')] ?? null),
  }))
}

function written(cell: Cell): unknown {
  if (!(cell instanceof Uint8Array)) return cell
  return { base64: btoa(Array.from(cell, (byte) => String.fromCharCode(byte)).join('')) }
}

function read(cell: unknown, table: string): Cell {
  if (cell === null || typeof cell === 'string' || typeof cell === 'number') return cell
  if (typeof cell !== 'object' || !('base64' in cell) || typeof cell.base64 !== 'string')
    throw new NotADump(table)
  return Uint8Array.from(atob(cell.base64), (sign) => sign.charCodeAt(0))
}
