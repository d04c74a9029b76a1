import type { Duty } from '../../core/followup/duty.ts'
import type { PersonId } from '../../core/ids.ts'
import { document, type Sql } from './sql.ts'

/** What people have to do beside appraisals. */
export function dutiesTable(sql: Sql) {
  return {
    find(id: string): Duty | undefined {
      const [row] = sql('SELECT body FROM duties WHERE id = ?', id)
      return row && document<Duty>(row, 'body')
    },
    /** Of a change of policy, or of a programme. */
    of(what: string): readonly Duty[] {
      return sql('SELECT body FROM duties WHERE of = ? ORDER BY id', what).map((row) =>
        document<Duty>(row, 'body'),
      )
    },
    put(duty: Duty): void {
      sql(
        'INSERT OR REPLACE INTO duties (id, person, of, body) VALUES (?, ?, ?, ?)',
        duty.id,
        duty.person,
        duty.of,
        JSON.stringify(duty),
      )
    },
    drop(id: string): void {
      sql('DELETE FROM duties WHERE id = ?', id)
    },
    forget(person: PersonId): void {
      sql('DELETE FROM duties WHERE person = ?', person)
    },
  }
}
