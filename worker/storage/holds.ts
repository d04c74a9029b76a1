import { type CaseId, caseId, type PersonId, personId } from '../../core/ids.ts'
import type { Instant } from '../../core/workflow/model.ts'
import { type Sql, text } from './sql.ts'

/** An appraisal that is kept past its time, as one in dispute is. */
export type Hold = {
  readonly case: CaseId
  readonly at: Instant
  readonly by: PersonId
  readonly reason: string
}

/** What human resources keeps past its time; who let go of it is in the log. */
export function holdsTable(sql: Sql) {
  return {
    all(): readonly Hold[] {
      return sql('SELECT * FROM holds ORDER BY at, case_id').map((row) => ({
        case: caseId(text(row, 'case_id')),
        at: text(row, 'at'),
        by: personId(text(row, 'by_person')),
        reason: text(row, 'reason'),
      }))
    },
    put({ case: of, at, by, reason }: Hold): void {
      sql('INSERT OR REPLACE INTO holds VALUES (?, ?, ?, ?)', of, at, by, reason)
    },
    drop(of: CaseId): void {
      sql('DELETE FROM holds WHERE case_id = ?', of)
    },
  }
}
