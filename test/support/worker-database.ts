import { DatabaseSync } from 'node:sqlite'
import type { Database, Row } from '../../worker/storage/sql.ts'

/** A database in memory behind the same interface that a Durable Object's has. */
export function aDatabase(): Database {
  const database = new DatabaseSync(':memory:')
  return {
    sql: (statement, ...values) => database.prepare(statement).all(...values) as Row[],
    transaction(work) {
      database.exec('SAVEPOINT work')
      try {
        const value = work()
        database.exec('RELEASE work')
        return value
      } catch (error) {
        database.exec('ROLLBACK TO work; RELEASE work')
        throw error
      }
    },
  }
}
