import type { Recognition } from '../../core/followup/recognition.ts'
import type { PersonId } from '../../core/ids.ts'
import { document, type Sql } from './sql.ts'

/** Awards that were granted, and whether their people share them. */
export function recognitionsTable(sql: Sql) {
  return {
    find(id: string): Recognition | undefined {
      const [row] = sql('SELECT body FROM recognitions WHERE id = ?', id)
      return row && document<Recognition>(row, 'body')
    },
    all(): readonly Recognition[] {
      return sql('SELECT body FROM recognitions ORDER BY id').map((row) => document<Recognition>(row, 'body'))
    },
    ofPerson(person: PersonId): readonly Recognition[] {
      return sql('SELECT body FROM recognitions WHERE person = ? ORDER BY id', person).map((row) =>
        document<Recognition>(row, 'body'),
      )
    },
    put(one: Recognition): void {
      sql(
        'INSERT OR REPLACE INTO recognitions (id, person, body) VALUES (?, ?, ?)',
        one.id,
        one.person,
        JSON.stringify(one),
      )
    },
    drop(id: string): void {
      sql('DELETE FROM recognitions WHERE id = ?', id)
    },
  }
}
