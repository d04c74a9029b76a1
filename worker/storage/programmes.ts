import type { Programme } from '../../core/followup/programme.ts'
import { document, type Sql } from './sql.ts'

/** Trainings that are held for named people. */
export function programmesTable(sql: Sql) {
  return {
    find(id: string): Programme | undefined {
      const [row] = sql('SELECT body FROM programmes WHERE id = ?', id)
      return row && document<Programme>(row, 'body')
    },
    all(): readonly Programme[] {
      return sql('SELECT body FROM programmes ORDER BY id').map((row) => document<Programme>(row, 'body'))
    },
    put(one: Programme): void {
      sql('INSERT OR REPLACE INTO programmes (id, body) VALUES (?, ?)', one.id, JSON.stringify(one))
    },
  }
}
