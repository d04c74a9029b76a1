import type { Instant } from '../../core/workflow/model.ts'
import { integer, type Sql } from './sql.ts'

/** How much there is of what, and how much of it waits: figures for whoever runs the server, of nobody in particular. */
export function countsTable(sql: Sql) {
  const count = (from: string, ...values: readonly string[]): number => {
    const [row] = sql(`SELECT count(*) AS n FROM ${from}`, ...values)
    return row === undefined ? 0 : integer(row, 'n')
  }
  const openTasks = (): number => {
    const [row] = sql("SELECT coalesce(sum(standing ->> '$.tasks'), 0) AS n FROM cases")
    return row === undefined ? 0 : integer(row, 'n')
  }
  /** What is left to do of jobs that go on: of ten thousand appraisals, say, those that come yet. */
  const jobItems = (): number => {
    const [row] = sql("SELECT coalesce(sum(total - done), 0) AS n FROM jobs WHERE state = 'running'")
    return row === undefined ? 0 : integer(row, 'n')
  }
  return {
    read: (now: Instant) => ({
      people: count('people'),
      devices: count('devices WHERE revoked_at IS NULL'),
      cycles: count('cycles'),
      appraisals: count('cases'),
      tasks: openTasks(),
      submissions: count('submitted'),
      results: count('results'),
      files: count('evidence'),
      log: count('audit'),
      waiting: {
        deadlines: count('cases WHERE wake_at <= ?', now),
        signatures: count('receipts WHERE sign_at IS NOT NULL'),
        files: count("evidence WHERE state = 'coming'"),
        trash: count('evidence_trash'),
        jobs: count("jobs WHERE state = 'running'"),
        jobItems: jobItems(),
        erasures: count('erasures WHERE tell_at IS NOT NULL'),
      },
    }),
  }
}
