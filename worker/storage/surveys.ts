import type { PackKey } from '../../core/case/pack-version.ts'
import type { JsonObject } from '../../core/json.ts'
import type { SurveyPlan } from '../../core/protocol/survey.ts'
import { document, integer, type Row, type Sql, text } from './sql.ts'

/** A survey, and the version of the pack whose form it asks with. */
export type StoredSurvey = Omit<SurveyPlan, 'protocol'> & { readonly id: string; readonly pack: PackKey }

/** Surveys of the public, and what was answered. */
export function surveysTable(sql: Sql) {
  return {
    find(id: string): StoredSurvey | undefined {
      const [row] = sql('SELECT body FROM surveys WHERE id = ?', id)
      return row === undefined ? undefined : document<StoredSurvey>(row, 'body')
    },
    /** The last to open first. */
    all(): readonly StoredSurvey[] {
      return sql('SELECT body FROM surveys ORDER BY opens_at DESC, id').map((row: Row) =>
        document<StoredSurvey>(row, 'body'),
      )
    },
    put(survey: StoredSurvey): void {
      sql(
        'INSERT OR REPLACE INTO surveys VALUES (?, ?, ?)',
        survey.id,
        survey.opensAt,
        JSON.stringify(survey),
      )
    },
    countAnswers(id: string): number {
      const [row] = sql('SELECT count(*) AS n FROM survey_answers WHERE survey = ?', id)
      return row === undefined ? 0 : integer(row, 'n')
    },
    answersTo(id: string): readonly JsonObject[] {
      return sql('SELECT body FROM survey_answers WHERE survey = ? ORDER BY id', id).map((row) =>
        document<JsonObject>(row, 'body'),
      )
    },
    /** Neither who nor when: an answer has the random id that its page chose, and nothing else. */
    addAnswer(survey: string, { id, answers }: { readonly id: string; readonly answers: JsonObject }): void {
      sql('INSERT INTO survey_answers VALUES (?, ?, ?)', survey, id, JSON.stringify(answers))
    },
    /** What stands under that id, as it was written. */
    answer(survey: string, id: string): string | undefined {
      const [row] = sql('SELECT body FROM survey_answers WHERE survey = ? AND id = ?', survey, id)
      return row === undefined ? undefined : text(row, 'body')
    },
  }
}
