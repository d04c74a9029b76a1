import type { Cell, Database, Row } from '../storage/sql.ts'

/** A Durable Object's SQLite behind the interface that the tables know. */
export function durableDatabase(storage: DurableObjectStorage): Database {
  return {
    sql: (statement, ...values) =>
      storage.sql
        .exec(statement, ...values.map(bound))
        .toArray()
        .map(cells),
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
