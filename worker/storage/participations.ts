import type { Programme } from '../../core/followup/programme.ts'
import type { PersonId } from '../../core/ids.ts'
import { type Sql, text } from './sql.ts'

/** Who took part in a training, for looking up by person; the whole of it stands with the programme. */
export function participationsTable(sql: Sql) {
  return {
    replace({ id, competency, from, participants }: Programme): void {
      sql('DELETE FROM participations WHERE programme = ?', id)
      for (const { person, attended } of participants) {
        if (attended === true)
          sql('INSERT INTO participations VALUES (?, ?, ?, ?)', id, person, competency, from)
      }
    },
    /** What somebody took a training for between two local dates, both included. */
    competenciesOf(
      person: PersonId,
      { from, to }: { readonly from: string; readonly to: string },
    ): readonly string[] {
      return sql(
        'SELECT DISTINCT competency FROM participations WHERE person = ? AND since BETWEEN ? AND ? ORDER BY competency',
        person,
        from,
        to,
      ).map((row) => text(row, 'competency'))
    },
    /** In which programmes somebody took part. */
    programmesOf(person: PersonId): readonly string[] {
      return sql('SELECT programme FROM participations WHERE person = ? ORDER BY programme', person).map(
        (row) => text(row, 'programme'),
      )
    },
  }
}
