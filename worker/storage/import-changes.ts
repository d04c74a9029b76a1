import type { PersonId } from '../../core/ids.ts'
import type { PreparedView } from './prepared-view.ts'
import { integer, type Sql } from './sql.ts'

/** What a list makes of one person, ready to be taken over as it lies here. */
export type ImportChange = {
  readonly person: PersonId
  /** JSON text of the person as they will be. */
  readonly body: string
  /** The file and row. */
  readonly source: string
  /** JSON text of what differs. */
  readonly fields: string
  /** What they will see of themself, and others of them; null where that stays. */
  readonly me: PreparedView | null
  readonly colleague: PreparedView | null
}

/**
 * What lists of staff will do once they are taken in, a row a person. Nobody sees any of it before `takeFrom` of the tables
 * that it is for, in one transaction.
 */
export function importChangesTable(sql: Sql) {
  return {
    /** How many lie here; they are numbered from 0. */
    count(id: string): number {
      const [row] = sql('SELECT ifnull(max(n) + 1, 0) AS found FROM import_changes WHERE import = ?', id)
      return row === undefined ? 0 : integer(row, 'found')
    },
    add(id: string, n: number, { person, body, source, fields, me, colleague }: ImportChange): void {
      sql(
        'INSERT INTO import_changes VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
        id,
        n,
        person,
        body,
        source,
        fields,
        Number(me !== null),
        me?.body ?? null,
        me?.size ?? null,
        Number(colleague !== null),
        colleague?.body ?? null,
        colleague?.size ?? null,
      )
    },
    /** Throws so many away, the last first; false once none is left. */
    drop(id: string, most: number): boolean {
      sql(
        `DELETE FROM import_changes WHERE import = ? AND n >= (
          SELECT max(n) + 1 - ? FROM import_changes WHERE import = ?)`,
        id,
        most,
        id,
      )
      return sql('SELECT 1 FROM import_changes WHERE import = ? LIMIT 1', id).length > 0
    },
  }
}
