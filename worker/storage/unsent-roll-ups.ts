import { type CycleId, cycleId } from '../../core/ids.ts'
import type { Instant } from '../../core/workflow/model.ts'
import { type Sql, text } from './sql.ts'

/** Closed cycles whose figures have still to go to the directory. */
export function unsentRollUpsTable(sql: Sql) {
  return {
    put(cycle: CycleId, dueAt: Instant): void {
      sql(
        'INSERT INTO unsent_roll_ups VALUES (?, ?) ON CONFLICT (cycle) DO UPDATE SET due_at = excluded.due_at',
        cycle,
        dueAt,
      )
    },
    remove(cycle: CycleId): void {
      sql('DELETE FROM unsent_roll_ups WHERE cycle = ?', cycle)
    },
    due(now: Instant): readonly CycleId[] {
      return sql('SELECT cycle FROM unsent_roll_ups WHERE due_at <= ? ORDER BY due_at, cycle', now).map(
        (row) => cycleId(text(row, 'cycle')),
      )
    },
    next(): Instant | null {
      const [row] = sql('SELECT due_at FROM unsent_roll_ups ORDER BY due_at LIMIT 1')
      return row === undefined ? null : text(row, 'due_at')
    },
  }
}
