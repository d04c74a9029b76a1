import type { Submission } from '../../core/case/model.ts'
import type { CaseId } from '../../core/ids.ts'
import { submissionDictionary } from './dictionaries.ts'
import { heldUpTo } from './held.ts'
import type { Names } from './names.ts'
import { chained, packText } from './packed.ts'
import type { Sql } from './sql.ts'

/** As many characters stay unpacked in memory; what they are parsed to takes some times of that. */
const MOST_HELD = 3_000_000

/** What people submitted, in the order in which it came. Never changed. */
export function submissionsTable(sql: Sql, names: Names) {
  const held = heldUpTo<CaseId, readonly Submission[]>(MOST_HELD)
  return {
    ofCase(id: CaseId): readonly Submission[] {
      const known = held.get(id)
      if (known !== undefined) return known
      const number = names.find(id)
      if (number === undefined) return []
      const first = number * MOST
      const rows = sql('SELECT body FROM submitted WHERE n >= ? AND n < ? ORDER BY n', first, first + MOST)
      // Only `keep` writes them.
      const bodies = chained(rows, submissionDictionary)
      const submissions = bodies.map((body) => JSON.parse(body) as Submission)
      // One that has sent nothing in yet takes its place as well.
      held.put(
        id,
        submissions,
        bodies.reduce((sum, { length }) => sum + length, 200),
      )
      return submissions
    },
    /** What was read may no longer be so: a transaction was undone. */
    forgetAll: held.clear,
    forget(id: CaseId): void {
      held.drop(id)
      const number = names.find(id)
      if (number === undefined) return
      sql('DELETE FROM submitted WHERE n >= ? AND n < ?', number * MOST, (number + 1) * MOST)
    },
    /** Keeps those of an appraisal that came after the first `from`, which lie here already. */
    keep(id: CaseId, submissions: readonly Submission[], from: number): void {
      if (submissions.length > MOST) throw new Error(`appraisal ${id} is full`)
      held.drop(id)
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
