import type { CaseId } from '../../core/ids.ts'
import type { Instant } from '../../core/workflow/model.ts'
import { type Sql, text } from './sql.ts'

/** When human resources last reminded somebody of an appraisal. */
export function remindersTable(sql: Sql) {
  return {
    forget(id: CaseId): void {
      sql('DELETE FROM reminders WHERE case_id = ?', id)
    },
    at(id: CaseId): Instant | null {
      const [row] = sql('SELECT at FROM reminders WHERE case_id = ?', id)
      return row === undefined ? null : text(row, 'at')
    },
    set(id: CaseId, now: Instant): void {
      sql('INSERT OR REPLACE INTO reminders VALUES (?, ?)', id, now)
    },
  }
}
