import type { Position } from '../../core/case/position.ts'
import type { CycleId, PersonId } from '../../core/ids.ts'
import { personId } from '../../core/ids.ts'
import { document, type Sql, text } from './sql.ts'

/**
 * Where people stand in their groups, laid down once when their cycle is closed. While it is being closed, the scores
 * that it takes stand here too; afterwards nobody's is needed any more.
 */
export function positionsTable(sql: Sql) {
  return {
    forget(cycle: CycleId, person: PersonId): void {
      sql('DELETE FROM positions WHERE cycle = ? AND person = ?', cycle, person)
    },
    note(cycle: CycleId, person: PersonId, score: number): void {
      sql('INSERT OR REPLACE INTO positions (cycle, person, score) VALUES (?, ?, ?)', cycle, person, score)
    },
    noted(cycle: CycleId): readonly { readonly person: PersonId; readonly score: number }[] {
      return sql(
        'SELECT person, score FROM positions WHERE cycle = ? AND score IS NOT NULL ORDER BY person',
        cycle,
      ).map((row) => ({ person: personId(text(row, 'person')), score: Number(row.score) }))
    },
    /** Keeps what was found, and lets go of the scores. */
    settle(cycle: CycleId, positions: ReadonlyMap<string, Position>): void {
      sql('DELETE FROM positions WHERE cycle = ?', cycle)
      for (const [person, position] of positions) {
        sql(
          'INSERT INTO positions (cycle, person, body) VALUES (?, ?, ?)',
          cycle,
          person,
          JSON.stringify(position),
        )
      }
    },
    find(cycle: CycleId, person: PersonId): Position | undefined {
      const [row] = sql(
        'SELECT body FROM positions WHERE cycle = ? AND person = ? AND body IS NOT NULL',
        cycle,
        person,
      )
      return row === undefined ? undefined : document<Position>(row, 'body')
    },
  }
}
