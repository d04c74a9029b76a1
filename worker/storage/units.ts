import { type Sql, text, textOrNull } from './sql.ts'

/** Which unit of the office stands below which; a unit that is not in here stands at the top. */
export function unitsTable(sql: Sql) {
  return {
    parents(): ReadonlyMap<string, string | null> {
      return new Map(
        sql('SELECT name, parent FROM units ORDER BY name').map((row) => [
          text(row, 'name'),
          textOrNull(row, 'parent'),
        ]),
      )
    },
    put(name: string, parent: string | null): void {
      sql('INSERT OR REPLACE INTO units VALUES (?, ?)', name, parent)
    },
  }
}
