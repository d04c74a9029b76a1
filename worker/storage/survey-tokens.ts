import { integer, type Sql } from './sql.ts'

/** Single-use tokens of surveys, by their hashes: whether one was used, and neither when nor for which answer. */
export function surveyTokensTable(sql: Sql) {
  return {
    add(survey: string, hash: string): void {
      sql('INSERT INTO survey_tokens (survey, hash, used) VALUES (?, ?, 0)', survey, hash)
    },
    /** `unknown` also for one of another survey. */
    stateOf(survey: string, hash: string): 'unknown' | 'fresh' | 'used' {
      const [row] = sql('SELECT used FROM survey_tokens WHERE survey = ? AND hash = ?', survey, hash)
      if (row === undefined) return 'unknown'
      return integer(row, 'used') === 0 ? 'fresh' : 'used'
    },
    use(survey: string, hash: string): void {
      sql('UPDATE survey_tokens SET used = 1 WHERE survey = ? AND hash = ?', survey, hash)
    },
    count(survey: string): number {
      const [row] = sql('SELECT count(*) AS n FROM survey_tokens WHERE survey = ?', survey)
      return row === undefined ? 0 : integer(row, 'n')
    },
  }
}
