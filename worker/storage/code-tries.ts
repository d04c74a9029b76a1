import type { Instant } from '../../core/workflow/model.ts'
import { integer, type Sql } from './sql.ts'

/** Wrong activation codes by the client that tried them; kept no longer than they count. */
export function codeTriesTable(sql: Sql) {
  return {
    countSince(client: string, since: Instant): number {
      const [row] = sql('SELECT count(*) AS tries FROM code_tries WHERE client = ? AND at > ?', client, since)
      return row === undefined ? 0 : integer(row, 'tries')
    },
    add(client: string, now: Instant): void {
      sql('INSERT INTO code_tries VALUES (?, ?)', client, now)
    },
    forgetBefore(since: Instant): void {
      sql('DELETE FROM code_tries WHERE at <= ?', since)
    },
  }
}
