import type { ResultRecord } from '../../core/case/model.ts'
import type { CaseId } from '../../core/ids.ts'
import { chained, packText } from './packed.ts'
import type { Skeletons } from './skeletons.ts'
import { integerOrNull, type Sql } from './sql.ts'

/** Every result there was, with what went in, oldest first. Never changed. */
export function resultsTable(sql: Sql, skeletons: Skeletons) {
  return {
    ofCase(id: CaseId): readonly ResultRecord[] {
      const rows = sql('SELECT skeleton, body FROM results WHERE case_id = ? ORDER BY n', id)
      const [first] = rows
      const bodies = chained(rows, first && skeletons.read(integerOrNull(first, 'skeleton')))
      // Only `keep` writes them.
      return bodies.map((body) => JSON.parse(body) as ResultRecord)
    },
    forget(id: CaseId): void {
      sql('DELETE FROM results WHERE case_id = ?', id)
    },
    /** Keeps those of an appraisal that came after the first `from`. `pack` is the one that it is appraised by. */
    keep(id: CaseId, results: readonly ResultRecord[], { from, pack }: Kept): void {
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
