import type { Cell, Database, Row } from '../storage/sql.ts'

/** Rows that the platform has counted since the object started, and charges for. */
export type RowsCounted = { readonly read: number; readonly written: number }

/** A Durable Object's SQLite behind the interface that the tables know. */
export function durableDatabase(storage: DurableObjectStorage): Database & { counted(): RowsCounted } {
  const counted = { read: 0, written: 0 }
  // Asked for once: each time it is, the platform looks for it.
  const { sql } = storage
  return {
    sql(statement, ...values) {
      const cursor = sql.exec(statement, ...values.map(bound))
      const rows = givesRows(statement) ? cursor.toArray().map(cells) : []
      counted.read += cursor.rowsRead
      counted.written += cursor.rowsWritten
      return rows
    },
    counted: () => ({ ...counted }),
    transaction: (work) => storage.transactionSync(work),
  }
}

const rowGiving = new Map<string, boolean>()

/** What only writes is done when it is asked for. */
function givesRows(statement: string): boolean {
  const known = rowGiving.get(statement)
  if (known !== undefined) return known
  const gives = !/^\s*(?:INSERT|UPDATE|DELETE|REPLACE)\b/i.test(statement) || /\bRETURNING\b/i.test(statement)
  // Statements are few, and stand in the code; those that are put together are not worth keeping.
  if (rowGiving.size < 2_000) rowGiving.set(statement, gives)
  return gives
}

/** The platform takes and gives bytes as buffers. */
function bound(cell: Cell): SqlStorageValue {
  if (!(cell instanceof Uint8Array)) return cell
  const { buffer, byteLength } = cell
  return buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? buffer : cell.slice().buffer
}

function cells(row: Record<string, SqlStorageValue>): Row {
  let found: Record<string, Cell> | undefined
  for (const column in row) {
    const value = row[column]
    if (!(value instanceof ArrayBuffer)) continue
    found ??= { ...row } as Record<string, Cell>
    found[column] = new Uint8Array(value)
  }
  // Without a buffer in it, it is a row as it is.
  return found ?? (row as Row)
}
