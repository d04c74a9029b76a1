import type { ResultRecord } from '../../core/case/model.ts'
import type { CaseId } from '../../core/ids.ts'
import { document, type Sql } from './sql.ts'

/** Every result there was, with what went in, oldest first. Never changed. */
export function resultsTable(sql: Sql) {
  return {
    ofCase(id: CaseId): readonly ResultRecord[] {
      return sql('SELECT body FROM results WHERE case_id = ? ORDER BY n', id).map((row) =>
        document<ResultRecord>(row, 'body'),
      )
    },
    add(id: CaseId, result: ResultRecord): void {
      sql('INSERT INTO results (case_id, body) VALUES (?, ?)', id, JSON.stringify(result))
    },
  }
}
