import type { Looked } from '../../core/calibration/look-again.ts'
import type { RatedCase } from '../../core/calibration/rated-case.ts'
import type { CycleScreen } from '../../core/calibration/screen.ts'
import { type CycleId, cycleId, type PersonId } from '../../core/ids.ts'
import type { Instant } from '../../core/workflow/model.ts'
import { packText } from './packed.ts'
import { document, integer, type Sql, text } from './sql.ts'

/** A cycle that is being looked at: how far its appraisals have been gathered, for whom, and over which results. */
export type FairnessRun = {
  readonly cycle: CycleId
  readonly by: PersonId
  readonly looked: Looked
  readonly done: number
  /** How often it broke; after the third time it is given up. */
  readonly tries: number
}

export type StoredScreen = {
  readonly looked: Looked
  readonly screen: CycleScreen
  /** Whom the log has already as a reader of it. */
  readonly readers: readonly PersonId[]
}

/** How cycles were rated: what was found, and while it is being found, what is gathered for it. */
export function fairnessTable(sql: Sql) {
  // A worker that starts anew knows nobody who looks, and takes it that somebody does.
  const looked = new Map<CycleId, number>()
  return {
    /** Somebody looks how far it is; milliseconds since 1970. */
    look(cycle: CycleId, at: number): void {
      looked.set(cycle, at)
    },
    /** When somebody looked last; since it is known. */
    lastLook(cycle: CycleId, now: number): number {
      const last = looked.get(cycle) ?? now
      looked.set(cycle, last)
      return last
    },
    forgetCycle(cycle: CycleId): void {
      sql('DELETE FROM fairness_screens WHERE cycle = ?', cycle)
    },
    find(cycle: CycleId): StoredScreen | undefined {
      const [row] = sql('SELECT body FROM fairness_screens WHERE cycle = ?', cycle)
      return row === undefined ? undefined : document<StoredScreen>(row, 'body')
    },
    put(cycle: CycleId, screen: StoredScreen): void {
      sql('INSERT OR REPLACE INTO fairness_screens VALUES (?, ?)', cycle, packText(JSON.stringify(screen)))
    },
    /** Begins, or goes on from another place. */
    run({ cycle, ...run }: FairnessRun): void {
      const at: Instant = run.looked.at
      sql('INSERT OR REPLACE INTO fairness_runs VALUES (?, ?, ?)', cycle, at, packText(JSON.stringify(run)))
    },
    running(cycle: CycleId): FairnessRun | undefined {
      const [row] = sql('SELECT body FROM fairness_runs WHERE cycle = ?', cycle)
      return row === undefined ? undefined : { ...document<Omit<FairnessRun, 'cycle'>>(row, 'body'), cycle }
    },
    /** The oldest that is not done. */
    next(): FairnessRun | undefined {
      const [row] = sql('SELECT cycle, body FROM fairness_runs ORDER BY at, cycle LIMIT 1')
      return row === undefined
        ? undefined
        : { ...document<Omit<FairnessRun, 'cycle'>>(row, 'body'), cycle: cycleId(text(row, 'cycle')) }
    },
    gather(cycle: CycleId, from: number, cases: readonly RatedCase[]): void {
      sql(
        'INSERT OR REPLACE INTO fairness_parts VALUES (?, ?, ?)',
        cycle,
        from,
        packText(JSON.stringify(cases)),
      )
    },
    gathered(cycle: CycleId): readonly RatedCase[] {
      return sql('SELECT body FROM fairness_parts WHERE cycle = ? ORDER BY n', cycle).flatMap((row) =>
        document<readonly RatedCase[]>(row, 'body'),
      )
    },
    /** What was gathered names raters: it is kept no longer than it is needed. */
    end(cycle: CycleId): void {
      looked.delete(cycle)
      sql('DELETE FROM fairness_runs WHERE cycle = ?', cycle)
      sql('DELETE FROM fairness_parts WHERE cycle = ?', cycle)
    },
    /** Each appraisal of a cycle that has a result, with how many there were of it, in the order of their ids. */
    results(cycle: CycleId): readonly string[] {
      return sql(
        `SELECT cases.id AS id, count(*) AS n FROM cases JOIN results ON results.case_id = cases.id
          WHERE cases.cycle = ? GROUP BY cases.id ORDER BY cases.id`,
        cycle,
      ).map((row) => `${text(row, 'id')} ${integer(row, 'n')}`)
    },
  }
}
