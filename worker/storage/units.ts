import type { UnitRecord, Units } from '../../core/people/units.ts'
import { type Sql, text, textOrNull } from './sql.ts'

/** Which unit of the office stands below which; a unit that is not in here stands at the top and is open. */
export function unitsTable(sql: Sql) {
  return {
    all(): Units {
      return new Map(
        sql('SELECT name, parent, closed_on FROM units ORDER BY name').map((row) => [
          text(row, 'name'),
          { parent: textOrNull(row, 'parent'), closedOn: textOrNull(row, 'closed_on') },
        ]),
      )
    },
    parents(): ReadonlyMap<string, string | null> {
      return new Map(
        sql('SELECT name, parent FROM units ORDER BY name').map((row) => [
          text(row, 'name'),
          textOrNull(row, 'parent'),
        ]),
      )
    },
    put(name: string, { parent, closedOn }: UnitRecord): void {
      sql('INSERT OR REPLACE INTO units (name, parent, closed_on) VALUES (?, ?, ?)', name, parent, closedOn)
    },
    drop(name: string): void {
      sql('DELETE FROM units WHERE name = ?', name)
    },
  }
}
