import type { Submission } from '../../core/case/model.ts'
import type { CaseId } from '../../core/ids.ts'
import { submissionDictionary } from './dictionaries.ts'
import type { Names } from './names.ts'
import { chained, packText } from './packed.ts'
import type { Sql } from './sql.ts'

/** What people submitted, in the order in which it came. Never changed. */
export function submissionsTable(sql: Sql, names: Names) {
  return {
    ofCase(id: CaseId): readonly Submission[] {
      const number = names.find(id)
      if (number === undefined) return []
      const first = number * MOST
      const rows = sql('SELECT body FROM submitted WHERE n >= ? AND n < ? ORDER BY n', first, first + MOST)
      // Only `keep` writes them.
      return chained(rows, submissionDictionary).map((body) => JSON.parse(body) as Submission)
    },
    forget(id: CaseId): void {
      const number = names.find(id)
      if (number === undefined) return
      sql('DELETE FROM submitted WHERE n >= ? AND n < ?', number * MOST, (number + 1) * MOST)
    },
    /** Keeps those of an appraisal that came after the first `from`, which lie here already. */
    keep(id: CaseId, submissions: readonly Submission[], from: number): void {
      if (submissions.length > MOST) throw new Error(`appraisal ${id} is full`)
      for (const [n, submission] of submissions.entries()) {
        if (n < from) continue
        const before = submissions[n - 1]
        const dictionary = before === undefined ? submissionDictionary : JSON.stringify(before)
        const key = names.number(id) * MOST + n
        sql('INSERT INTO submitted VALUES (?, ?)', key, packText(JSON.stringify(submission), dictionary))
      }
    },
  }
}

/** An appraisal's number times this, and the place among its submissions, make the key of a row. */
const MOST = 65_536
