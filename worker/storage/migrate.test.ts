import { describe, expect, test } from 'vitest'
import { aDatabase } from '../../test/support/worker-database.ts'
import { directoryMigrations } from './directory-migrations.ts'
import { fingerprint, isMigrated, type Migration, migrate } from './migrate.ts'
import { regionMigrations } from './region-migrations.ts'

const noon = '2026-01-05T05:00:00.000Z'
const first: Migration = { id: '0001-a', statements: ['CREATE TABLE a (x)'] }
const second: Migration = { id: '0002-b', statements: ['CREATE TABLE b (x)', 'INSERT INTO b VALUES (1)'] }

describe('migrate', () => {
  test('runs what a database has not been through, once, in order', () => {
    const database = aDatabase()
    expect(isMigrated(database.sql)).toBe(false)
    migrate(database, [first], noon)
    database.sql("INSERT INTO a VALUES ('kept')")
    migrate(database, [first, second], noon)
    migrate(database, [first, second], noon)
    expect(isMigrated(database.sql)).toBe(true)
    expect(database.sql('SELECT x FROM a UNION ALL SELECT x FROM b').map(({ x }) => x)).toEqual(['kept', 1])
    expect(database.sql('SELECT id FROM migrations ORDER BY n').map(({ id }) => id)).toEqual([
      '0001-a',
      '0002-b',
    ])
  })

  test('refuses to start on a history that was edited, or that a newer version wrote', () => {
    const database = aDatabase()
    migrate(database, [first, second], noon)
    const edited = { ...first, statements: ['CREATE TABLE a (x, y)'] }
    expect(() => migrate(database, [edited, second], noon)).toThrow('0001-a')
    expect(() => migrate(database, [first], noon)).toThrow('0002-b')
  })

  test('leaves nothing of a migration that fails in the middle', () => {
    const database = aDatabase()
    const broken = { id: '0002-c', statements: ['CREATE TABLE c (x)', 'INSERT INTO nowhere VALUES (1)'] }
    expect(() => migrate(database, [first, broken], noon)).toThrow('nowhere')
    migrate(database, [first, second], noon)
    expect(database.sql("SELECT name FROM sqlite_master WHERE name = 'c'")).toEqual([])
  })

  test('released migrations are never edited: a change is a new one at the end of the list', () => {
    const history = [...regionMigrations, ...directoryMigrations].map((one) => [
      one.id,
      fingerprint(one).slice(0, 12),
    ])
    expect(history).toMatchInlineSnapshot(`
      [
        [
          "0001-first-tables",
          "131dab0b0ccb",
        ],
        [
          "0002-receipts",
          "0d0a65e59e84",
        ],
        [
          "0003-submission-receipts",
          "a48d605a316b",
        ],
        [
          "0004-criteria-readings",
          "784694b0057e",
        ],
        [
          "0005-refusals",
          "fb347331688c",
        ],
        [
          "0006-evidence",
          "ae288535c61e",
        ],
        [
          "0007-drafts",
          "670f969093cb",
        ],
        [
          "0008-device-codes",
          "a7bea801984b",
        ],
        [
          "0009-result-looks",
          "d2f2696da445",
        ],
        [
          "0010-people",
          "a7ab37036cad",
        ],
        [
          "0011-pack-versions",
          "6b8094dfadc8",
        ],
        [
          "0012-surveys",
          "297ee86d339c",
        ],
        [
          "0013-packed",
          "effbe0129722",
        ],
        [
          "0014-care",
          "6deeda2d9e3d",
        ],
        [
          "0020-jobs",
          "2048911c7e52",
        ],
        [
          "0021-api-keys",
          "33ded81f88c1",
        ],
        [
          "0022-identity-provider",
          "23306cf86c05",
        ],
        [
          "0030-case-facts",
          "745cb55496fc",
        ],
        [
          "0031-measurements",
          "3ee89ae5ab67",
        ],
        [
          "0032-follow-up",
          "7e9ffed2768a",
        ],
        [
          "0033-fairness",
          "54354d051f92",
        ],
        [
          "0040-shown",
          "2bdbef9147d5",
        ],
        [
          "0041-numbered",
          "fc7223fa8165",
        ],
        [
          "0042-positions",
          "597c3c25712b",
        ],
        [
          "0043-mail",
          "8d408c7fc1f8",
        ],
        [
          "0042-publications",
          "9f3f51beadfb",
        ],
        [
          "0045-unsent-roll-ups",
          "0fb41b7a42d8",
        ],
        [
          "0050-unit-changes",
          "6d46d7f9a688",
        ],
        [
          "0060-retention",
          "114a6e2d0bba",
        ],
        [
          "0061-webhooks",
          "9e927a4abab6",
        ],
        [
          "0070-unit-needs",
          "a9086f41024b",
        ],
        [
          "0071-erasures",
          "554623737766",
        ],
        [
          "0072-proofs-by-time",
          "257f31f0b79e",
        ],
        [
          "0073-sent-roll-ups",
          "7673e7c99b7d",
        ],
        [
          "0074-import-changes",
          "4b767a56ee94",
        ],
        [
          "0001-regions",
          "ad87222640a3",
        ],
        [
          "0002-roll-ups",
          "782d6f5862e5",
        ],
        [
          "0003-erasures",
          "5122c34431fe",
        ],
      ]
    `)
  })
})
