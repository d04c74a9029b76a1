import type { Recognition } from '../../core/followup/recognition.ts'
import type { PersonId } from '../../core/ids.ts'
import { document, integer, type Sql } from './sql.ts'

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
    /** What somebody got, and what thanks they gave. */
    involving(person: PersonId): readonly Recognition[] {
      return sql(
        `SELECT body FROM recognitions WHERE person = ?1 OR json_extract(body, '$.from') = ?1 ORDER BY id`,
        person,
      ).map((row) => document<Recognition>(row, 'body'))
    },
    /** How many thanks somebody gave on a local date. */
    givenOn(from: PersonId, on: string): number {
      const [row] = sql(
        `SELECT count(*) AS given FROM recognitions
         WHERE json_extract(body, '$.from') = ? AND json_extract(body, '$.on') = ?`,
        from,
        on,
      )
      return row === undefined ? 0 : integer(row, 'given')
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
