import type { Cycle } from '../../core/case/model.ts'
import type { CycleId } from '../../core/ids.ts'
import { document, type Sql } from './sql.ts'

/** The appraisal cycles of a region. */
export function cyclesTable(sql: Sql) {
  return {
    find(id: CycleId): Cycle | undefined {
      const [row] = sql('SELECT body FROM cycles WHERE id = ?', id)
      return row === undefined ? undefined : document<Cycle>(row, 'body')
    },
    add(cycle: Cycle): void {
      sql('INSERT INTO cycles VALUES (?, ?)', cycle.id, JSON.stringify(cycle))
    },
  }
}
