import type { PersonId } from '../../core/ids.ts'
import type { Instant } from '../../core/workflow/model.ts'
import { integer, type Sql } from './sql.ts'

/** When people asked for a code for another device of theirs; kept no longer than it counts. */
export function deviceCodeAsksTable(sql: Sql) {
  return {
    countSince(person: PersonId, since: Instant): number {
      const [row] = sql(
        'SELECT count(*) AS asks FROM device_code_asks WHERE person = ? AND at > ?',
        person,
        since,
      )
      return row === undefined ? 0 : integer(row, 'asks')
    },
    add(person: PersonId, now: Instant): void {
      sql('INSERT INTO device_code_asks VALUES (?, ?)', person, now)
    },
    forgetBefore(since: Instant): void {
      sql('DELETE FROM device_code_asks WHERE at <= ?', since)
    },
  }
}
