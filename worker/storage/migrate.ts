import type { Instant } from '../../core/workflow/model.ts'
import { digest } from './digest.ts'
import { type Database, integer, type Sql, text } from './sql.ts'

/** One step of the tables' history. Never edited once it has been released: a change is a new migration. */
export type Migration = { readonly id: string; readonly statements: readonly string[] }

/**
 * Brings a database up to the last migration, each in a transaction of its own, and refuses to start on one whose
 * history is not ours: an edited migration, or tables that a newer version wrote.
 */
export function migrate(database: Database, migrations: readonly Migration[], now: Instant): void {
  const { sql } = database
  sql(
    'CREATE TABLE IF NOT EXISTS migrations (n INTEGER PRIMARY KEY, id TEXT, fingerprint TEXT, applied_at TEXT)',
  )
  const applied = sql('SELECT id, fingerprint FROM migrations ORDER BY n')
  for (const [n, row] of applied.entries()) {
    const migration = migrations[n]
    if (migration === undefined || fingerprint(migration) !== text(row, 'fingerprint')) {
      throw new Error(`migration ${text(row, 'id')} is not the one that this database has been through`)
    }
  }
  for (const [offset, migration] of migrations.slice(applied.length).entries()) {
    const n = applied.length + offset
    database.transaction(() => {
      for (const statement of migration.statements) sql(statement)
      sql('INSERT INTO migrations VALUES (?, ?, ?, ?)', n, migration.id, fingerprint(migration), now)
    })
  }
}

/** True for a database that has been migrated at least once; asking writes nothing. */
export function isMigrated(sql: Sql): boolean {
  const [row] = sql("SELECT count(*) AS tables FROM sqlite_master WHERE name = 'migrations'")
  return row !== undefined && integer(row, 'tables') === 1
}

/** What the history holds of a migration. */
export function fingerprint(migration: Migration): string {
  return digest(migration.statements.join(';\n'))
}
