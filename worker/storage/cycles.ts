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
    all(): readonly Cycle[] {
      return sql('SELECT body FROM cycles ORDER BY id').map((row) => document<Cycle>(row, 'body'))
    },
    /** What it goes on by changes; nothing else of a cycle does. */
    setPack(id: CycleId, pack: Cycle['pack']): void {
      const found = this.find(id)
      if (found === undefined) throw new Error(`there is no cycle ${id}`)
      sql('UPDATE cycles SET body = ? WHERE id = ?', JSON.stringify({ ...found, pack }), id)
    },
    update(cycle: Cycle): void {
      sql('UPDATE cycles SET body = ? WHERE id = ?', JSON.stringify(cycle), cycle.id)
    },
    add(cycle: Cycle): void {
      sql('INSERT INTO cycles VALUES (?, ?)', cycle.id, JSON.stringify(cycle))
    },
  }
}
