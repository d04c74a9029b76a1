import type { Migration } from './migrate.ts'

/** The history of the directory's tables. Append only. */
export const directoryMigrations: readonly Migration[] = [
  {
    id: '0001-regions',
    statements: [
      'CREATE TABLE regions (id TEXT PRIMARY KEY, name TEXT NOT NULL, listed_at TEXT NOT NULL) WITHOUT ROWID',
    ],
  },
]
