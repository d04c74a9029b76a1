import type { UnitRecord, Units } from '../../core/people/units.ts'
import { type Sql, text, textOrNull } from './sql.ts'

/** Which unit of the office stands below which; a unit that is not in here stands at the top and is open. */
export function unitsTable(sql: Sql) {
  let known: ReadonlyMap<string, string | null> | undefined
  return {
    /** What was read may no longer be so: a transaction was undone. */
    forget(): void {
      known = undefined
    },
    all(): Units {
      return new Map(
        sql('SELECT name, parent, closed_on FROM units ORDER BY name').map((row) => [
          text(row, 'name'),
          { parent: textOrNull(row, 'parent'), closedOn: textOrNull(row, 'closed_on') },
        ]),
      )
    },
    /** The same map until a unit changes. */
    parents(): ReadonlyMap<string, string | null> {
      known ??= new Map(
        sql('SELECT name, parent FROM units ORDER BY name').map((row) => [
          text(row, 'name'),
          textOrNull(row, 'parent'),
        ]),
      )
      return known
    },
    put(name: string, { parent, closedOn }: UnitRecord): void {
      known = undefined
      sql('INSERT OR REPLACE INTO units (name, parent, closed_on) VALUES (?, ?, ?)', name, parent, closedOn)
    },
    drop(name: string): void {
      known = undefined
      sql('DELETE FROM units WHERE name = ?', name)
    },
  }
}
