import { type CaseId, caseId, type PersonId } from '../../core/ids.ts'
import type { Names } from './names.ts'
import { integer, type Sql, text } from './sql.ts'

/** The newest result of somebody's appraisal, by its number. */
export type ResultOf = { readonly case: CaseId; readonly result: number }

/** Which results of others somebody's devices have been given, each once. */
export function resultLooksTable(sql: Sql, names: Names) {
  // As no id is spelled, so that it is told from those of rows from before.
  const numbered = (person: PersonId): string => `#${names.number(person)}`
  return {
    forget(id: CaseId): void {
      sql('DELETE FROM result_looks WHERE case_id = ?', id)
    },
    /** Of these appraisals those of other people that have a result, which this person has not been given before. */
    unseen(person: PersonId, cases: readonly string[]): readonly ResultOf[] {
      return sql(
        `SELECT case_id, result FROM (
            SELECT r.case_id, count(*) AS result FROM results r JOIN cases c ON c.id = r.case_id
              WHERE r.case_id IN (SELECT value FROM json_each(?)) AND c.person <> ? GROUP BY r.case_id) AS newest
          WHERE NOT EXISTS (SELECT 1 FROM result_looks AS seen
            WHERE seen.person IN (?, ?) AND seen.case_id = newest.case_id AND seen.result = newest.result)
          ORDER BY case_id`,
        JSON.stringify(cases),
        person,
        person,
        numbered(person),
      ).map((row) => ({ case: caseId(text(row, 'case_id')), result: integer(row, 'result') }))
    },
    add(person: PersonId, { case: of, result }: ResultOf): void {
      sql('INSERT OR IGNORE INTO result_looks VALUES (?, ?, ?)', numbered(person), of, result)
    },
  }
}
