import { type Sql, text } from './sql.ts'

/** The last local day on which it was looked for what is past its time. */
export function retentionRunsTable(sql: Sql) {
  return {
    lastDay(): string | null {
      const [row] = sql('SELECT day FROM retention_runs')
      return row === undefined ? null : text(row, 'day')
    },
    note(day: string): void {
      sql('INSERT OR REPLACE INTO retention_runs VALUES (1, ?)', day)
    },
  }
}
