import type { ResultRecord } from '../../core/case/model.ts'
import type { CaseId } from '../../core/ids.ts'
import { chained, packText } from './packed.ts'
import type { Skeletons } from './skeletons.ts'
import { integerOrNull, type Sql } from './sql.ts'

/** Every result there was, with what went in, oldest first. Never changed. */
export function resultsTable(sql: Sql, skeletons: Skeletons) {
  const bodiesOf = (id: CaseId) => {
    const rows = sql('SELECT skeleton, body FROM results WHERE case_id = ? ORDER BY n', id)
    const [first] = rows
    return chained(rows, first && skeletons.read(integerOrNull(first, 'skeleton')))
  }
  return {
    ofCase(id: CaseId): readonly ResultRecord[] {
      // Only `add` writes them.
      return bodiesOf(id).map((body) => JSON.parse(body) as ResultRecord)
    },
    /** `pack` is the one that the case is appraised by. */
    add(id: CaseId, result: ResultRecord, pack: string): void {
      const body = JSON.stringify(result)
      const before = bodiesOf(id).at(-1)
      const skeleton = before === undefined ? skeletons.ensure(`${pack}/result`, body) : null
      sql(
        'INSERT INTO results (case_id, skeleton, body) VALUES (?, ?, ?)',
        id,
        skeleton,
        packText(body, before ?? skeletons.read(skeleton)),
      )
    },
  }
}
