import type { ResultRecord } from '../../core/case/model.ts'
import type { CaseId } from '../../core/ids.ts'
import { heldUpTo } from './held.ts'
import { chained, packText } from './packed.ts'
import type { Skeletons } from './skeletons.ts'
import { integerOrNull, type Sql } from './sql.ts'

/** As many characters stay unpacked in memory; what they are parsed to takes some times of that. */
const MOST_HELD = 3_000_000

/** Every result there was, with what went in, oldest first. Never changed. */
export function resultsTable(sql: Sql, skeletons: Skeletons) {
  const held = heldUpTo<CaseId, readonly ResultRecord[]>(MOST_HELD)
  return {
    ofCase(id: CaseId): readonly ResultRecord[] {
      const known = held.get(id)
      if (known !== undefined) return known
      const rows = sql('SELECT skeleton, body FROM results WHERE case_id = ? ORDER BY n', id)
      const [first] = rows
      const bodies = chained(rows, first && skeletons.read(integerOrNull(first, 'skeleton')))
      // Only `keep` writes them.
      const results = bodies.map((body) => JSON.parse(body) as ResultRecord)
      // One without any takes its place as well.
      held.put(
        id,
        results,
        bodies.reduce((sum, { length }) => sum + length, 200),
      )
      return results
    },
    /** What was read may no longer be so: a transaction was undone. */
    forgetAll: held.clear,
    forget(id: CaseId): void {
      held.drop(id)
      sql('DELETE FROM results WHERE case_id = ?', id)
    },
    /** Keeps those of an appraisal that came after the first `from`. `pack` is the one that it is appraised by. */
    keep(id: CaseId, results: readonly ResultRecord[], { from, pack }: Kept): void {
      held.drop(id)
      for (const [n, result] of results.entries()) {
        if (n < from) continue
        const body = JSON.stringify(result)
        const before = results[n - 1]
        const skeleton = before === undefined ? skeletons.ensure(`${pack}/result`, body) : null
        sql(
          'INSERT INTO results (case_id, skeleton, body) VALUES (?, ?, ?)',
          id,
          skeleton,
          packText(body, before === undefined ? skeletons.read(skeleton) : JSON.stringify(before)),
        )
      }
    },
  }
}

type Kept = { readonly from: number; readonly pack: string }
