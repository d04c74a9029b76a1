import type { Cell, Database, Row } from '../storage/sql.ts'

/** Rows that the platform has counted since the object started, and charges for. */
export type RowsCounted = { readonly read: number; readonly written: number }

/** A Durable Object's SQLite behind the interface that the tables know. */
export function durableDatabase(storage: DurableObjectStorage): Database & { counted(): RowsCounted } {
  const counted = { read: 0, written: 0 }
  return {
    sql(statement, ...values) {
      const cursor = storage.sql.exec(statement, ...values.map(bound))
      const rows = cursor.toArray()
      counted.read += cursor.rowsRead
      counted.written += cursor.rowsWritten
      return rows.map(cells)
    },
    counted: () => ({ ...counted }),
    transaction: (work) => storage.transactionSync(work),
  }
}

/** The platform takes and gives bytes as buffers. */
function bound(cell: Cell): SqlStorageValue {
  return cell instanceof Uint8Array ? cell.slice().buffer : cell
}

function cells(row: Record<string, SqlStorageValue>): Row {
  const found: Record<string, Cell> = {}
  for (const [column, value] of Object.entries(row)) {
    found[column] = value instanceof ArrayBuffer ? new Uint8Array(value) : value
  }
  return found
}
