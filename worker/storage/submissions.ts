import type { Submission } from '../../core/case/model.ts'
import type { CaseId } from '../../core/ids.ts'
import { submissionDictionary } from './dictionaries.ts'
import { chained, packText } from './packed.ts'
import type { Sql } from './sql.ts'

/** What people submitted, in the order in which it came. Never changed. */
export function submissionsTable(sql: Sql) {
  const bodiesOf = (id: CaseId) =>
    chained(sql('SELECT body FROM submissions WHERE case_id = ? ORDER BY n', id), submissionDictionary)
  return {
    ofCase(id: CaseId): readonly Submission[] {
      // Only `add` writes them.
      return bodiesOf(id).map((body) => JSON.parse(body) as Submission)
    },
    add(id: CaseId, submission: Submission): void {
      sql(
        'INSERT INTO submissions (id, case_id, body) VALUES (?, ?, ?)',
        submission.id,
        id,
        packText(JSON.stringify(submission), bodiesOf(id).at(-1) ?? submissionDictionary),
      )
    },
  }
}
