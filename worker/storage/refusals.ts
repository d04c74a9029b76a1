import type { Instant } from '../../core/workflow/model.ts'
import { integer, type Sql } from './sql.ts'

/** Refusals that were written down, by who was refused; kept no longer than they count. */
export function refusalsTable(sql: Sql) {
  return {
    countSince(who: string, since: Instant): number {
      const [row] = sql('SELECT count(*) AS refusals FROM refusals WHERE who = ? AND at > ?', who, since)
      return row === undefined ? 0 : integer(row, 'refusals')
    },
    add(who: string, now: Instant): void {
      sql('INSERT INTO refusals VALUES (?, ?)', who, now)
    },
    forgetBefore(since: Instant): void {
      sql('DELETE FROM refusals WHERE at <= ?', since)
    },
  }
}
