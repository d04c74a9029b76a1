import { unpackText } from './packed.ts'

/** What a cell of a table holds. Instants are ISO texts, documents are JSON texts; bytes are texts that were packed. */
export type Cell = string | number | null | Uint8Array
export type Row = { readonly [column: string]: Cell }

/** Runs one statement with its values and gives its rows: the same for a Durable Object's SQLite and for Node's. */
export type Sql = (statement: string, ...values: readonly Cell[]) => readonly Row[]

/** A SQLite database. `transaction` keeps all that `work` wrote, or nothing if it throws. */
export type Database = {
  readonly sql: Sql
  transaction<T>(work: () => T): T
}

/** The text in a column; a missing or other cell is a broken invariant. */
export function text(row: Row, column: string): string {
  const cell = row[column]
  if (typeof cell !== 'string') throw new Error(`column ${column} holds ${typeof cell}, not text`)
  return cell
}

/** The whole number in a column. */
export function integer(row: Row, column: string): number {
  const cell = row[column]
  if (typeof cell !== 'number') throw new Error(`column ${column} holds ${typeof cell}, not a number`)
  return cell
}

/** The text in a column that may be empty. */
export function textOrNull(row: Row, column: string): string | null {
  return row[column] === null ? null : text(row, column)
}

/** The document in a column, as this very table wrote it, packed or not. */
export function document<T>(row: Row, column: string, dictionary = ''): T {
  // The cast is safe as long as only the table's own functions write the column, from a value of this type.
  return JSON.parse(unpackText(row[column], dictionary)) as T
}

/** The whole number in a column that may be empty. */
export function integerOrNull(row: Row, column: string): number | null {
  return row[column] === null ? null : integer(row, column)
}
