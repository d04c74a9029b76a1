import type { Submission } from '../../core/case/model.ts'
import type { CaseId } from '../../core/ids.ts'
import { document, type Sql } from './sql.ts'

/** What people submitted, in the order in which it came. Never changed. */
export function submissionsTable(sql: Sql) {
  return {
    ofCase(id: CaseId): readonly Submission[] {
      return sql('SELECT body FROM submissions WHERE case_id = ? ORDER BY n', id).map((row) =>
        document<Submission>(row, 'body'),
      )
    },
    add(id: CaseId, submission: Submission): void {
      sql(
        'INSERT INTO submissions (id, case_id, body) VALUES (?, ?, ?)',
        submission.id,
        id,
        JSON.stringify(submission),
      )
    },
  }
}
