import type { Migration } from './migrate.ts'

/** The history of the directory's tables. Append only. */
export const directoryMigrations: readonly Migration[] = [
  {
    id: '0001-regions',
    statements: [
      'CREATE TABLE regions (id TEXT PRIMARY KEY, name TEXT NOT NULL, listed_at TEXT NOT NULL) WITHOUT ROWID',
    ],
  },
  {
    id: '0002-roll-ups',
    statements: [
      `CREATE TABLE roll_ups (
        region TEXT NOT NULL, cycle TEXT NOT NULL, closed_at TEXT NOT NULL, body TEXT NOT NULL,
        PRIMARY KEY (region, cycle)) WITHOUT ROWID`,
      `CREATE TABLE readers (
        id TEXT PRIMARY KEY, hash TEXT NOT NULL, name TEXT NOT NULL, regions TEXT NOT NULL, made_at TEXT NOT NULL,
        expires_at TEXT NOT NULL) WITHOUT ROWID`,
    ],
  },
  {
    id: '0003-erasures',
    statements: [
      'CREATE TABLE erasure_lists (region TEXT PRIMARY KEY, since TEXT NOT NULL) WITHOUT ROWID',
      'INSERT INTO erasure_lists SELECT id, listed_at FROM regions',
      `CREATE TABLE erasures (
        region TEXT NOT NULL, person TEXT NOT NULL, at TEXT NOT NULL, PRIMARY KEY (region, person)) WITHOUT ROWID`,
    ],
  },
]
