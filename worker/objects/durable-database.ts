import type { Database } from '../storage/sql.ts'

/** A Durable Object's SQLite behind the interface that the tables know. */
export function durableDatabase(storage: DurableObjectStorage): Database {
  return {
    sql: (statement, ...values) =>
      // Blobs would be the one cell that the tables do not know, and no table has one.
      storage.sql.exec<Record<string, string | number | null>>(statement, ...values).toArray(),
    transaction: (work) => storage.transactionSync(work),
  }
}
