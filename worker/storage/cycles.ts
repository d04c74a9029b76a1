import type { Cycle } from '../../core/case/model.ts'
import type { CycleId } from '../../core/ids.ts'
import { document, type Sql } from './sql.ts'

/** The appraisal cycles of a region. */
export function cyclesTable(sql: Sql) {
  // Few, and each step of an appraisal asks for its own half a dozen times.
  let known: readonly Cycle[] | undefined
  const all = (): readonly Cycle[] => {
    known ??= sql('SELECT body FROM cycles ORDER BY id').map((row) => document<Cycle>(row, 'body'))
    return known
  }
  return {
    find: (id: CycleId): Cycle | undefined => all().find((cycle) => cycle.id === id),
    /** The same list until one of them changes. */
    all,
    /** What was read may no longer be so: a transaction was undone. */
    forget(): void {
      known = undefined
    },
    /** What it goes on by changes; nothing else of a cycle does. */
    setPack(id: CycleId, pack: Cycle['pack']): void {
      const found = this.find(id)
      if (found === undefined) throw new Error(`there is no cycle ${id}`)
      known = undefined
      sql('UPDATE cycles SET body = ? WHERE id = ?', JSON.stringify({ ...found, pack }), id)
    },
    update(cycle: Cycle): void {
      known = undefined
      sql('UPDATE cycles SET body = ? WHERE id = ?', JSON.stringify(cycle), cycle.id)
    },
    add(cycle: Cycle): void {
      known = undefined
      sql('INSERT INTO cycles VALUES (?, ?)', cycle.id, JSON.stringify(cycle))
    },
  }
}
