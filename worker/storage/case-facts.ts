import type { CaseFact, Place } from '../../core/dashboard/case-fact.ts'
import type { TrendCell } from '../../core/dashboard/trend-point.ts'
import { type CaseId, type CycleId, caseId, type PersonId } from '../../core/ids.ts'
import { factDictionary } from './dictionaries.ts'
import { packResting } from './packed.ts'
import { document, integer, type Sql, text, textOrNull } from './sql.ts'

/** Cycles whose facts stay in memory, the last asked for: two of ten thousand people take some tens of megabytes. */
const MOST_CYCLES = 2

/** What dashboards count of each appraisal, beside the packed rows that it follows from. */
export function caseFactsTable(sql: Sql) {
  // Each filter counts all of them; reading ten thousand rows anew each time would cost more than the counting.
  const known = new Map<CycleId, Held>()
  const cells = new Map<CycleId, readonly TrendCell[]>()
  /** Cycles of which each appraisal has its facts: they are written with it, and only old ones lack them. */
  const whole = new Set<CycleId>()
  let version = 0

  const read = (cycle: CycleId): Held => {
    const found = known.get(cycle) ?? { byCase: new Map<CaseId, CaseFact>(), list: null }
    if (!known.has(cycle)) {
      for (const row of sql('SELECT case_id, body FROM case_facts WHERE cycle = ? ORDER BY case_id', cycle)) {
        found.byCase.set(caseId(text(row, 'case_id')), document<CaseFact>(row, 'body', factDictionary))
      }
    }
    known.delete(cycle)
    known.set(cycle, found)
    for (const oldest of known.keys()) if (known.size > MOST_CYCLES) known.delete(oldest)
    return found
  }

  return {
    /** An appraisal is past its time. */
    remove(id: CaseId): void {
      sql('DELETE FROM case_facts WHERE case_id = ?', id)
      known.clear()
      cells.clear()
      version += 1
    },
    /** The same list until one of them changes: what is worked out of it hangs on it. */
    ofCycle(cycle: CycleId): readonly CaseFact[] {
      const held = read(cycle)
      held.list ??= [...held.byCase.values()]
      return held.list
    },
    ofPerson(cycle: CycleId, person: PersonId): CaseFact | undefined {
      const [row] = sql('SELECT body FROM case_facts WHERE cycle = ? AND person = ?', cycle, person)
      return row === undefined ? undefined : document<CaseFact>(row, 'body', factDictionary)
    },
    /** The appraisals of a cycle that nothing was written of yet: those from before there was such a table. */
    missing(cycle: CycleId): readonly CaseId[] {
      if (whole.has(cycle)) return []
      const missing = sql(
        `SELECT id FROM cases WHERE cycle = ? AND NOT EXISTS (SELECT 1 FROM case_facts WHERE case_id = cases.id)
          ORDER BY id`,
        cycle,
      ).map((row) => caseId(text(row, 'id')))
      if (missing.length === 0) whole.add(cycle)
      return missing
    },
    /** A cycle by place and outcome. */
    cells(cycle: CycleId): readonly TrendCell[] {
      const found = cells.get(cycle) ?? readCells(sql, cycle)
      cells.set(cycle, found)
      return found
    },
    /** True where something is different from before. Whose appraisal it is, and in which cycle, never changes. */
    put(cycle: CycleId, fact: CaseFact): boolean {
      const { unit, postKind, grade } = fact.place
      const changed = sql(
        `INSERT INTO case_facts VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
          ON CONFLICT (case_id) DO UPDATE SET
            unit = excluded.unit, post_kind = excluded.post_kind, grade = excluded.grade,
            predicate = excluded.predicate, score = excluded.score, body = excluded.body
          WHERE body IS NOT excluded.body
          RETURNING 1 AS changed`,
        fact.case,
        cycle,
        fact.person,
        unit,
        postKind,
        grade,
        fact.predicate,
        fact.score === null ? null : Math.round(fact.score * 1e6),
        // Once it has a predicate, little of it changes any more.
        packResting(JSON.stringify(fact), { dictionary: factDictionary, rests: fact.predicate !== null }),
      )
      if (changed.length === 0) return false
      const held = known.get(cycle)
      if (held) {
        held.byCase.set(fact.case, fact)
        held.list = null
      }
      cells.delete(cycle)
      version += 1
      return true
    },
    /** Another number after each change: what has been seen before can be told from what has not. */
    version(): number {
      return version
    },
    forget(): void {
      known.clear()
      cells.clear()
      whole.clear()
    },
  }
}

type Held = { readonly byCase: Map<CaseId, CaseFact>; list: readonly CaseFact[] | null }

/** Cells of one place stand beside one another, and share it. */
function readCells(sql: Sql, cycle: CycleId): readonly TrendCell[] {
  const rows = sql(
    `SELECT unit, post_kind, grade, predicate, count(*) AS people, count(score) AS scores,
        coalesce(sum(score), 0) AS total
      FROM case_facts WHERE cycle = ? GROUP BY unit, post_kind, grade, predicate
      ORDER BY unit, post_kind, grade, predicate`,
    cycle,
  )
  let place: Place | undefined
  return rows.map((row) => {
    const [unit, postKind, grade] = [
      text(row, 'unit'),
      textOrNull(row, 'post_kind'),
      textOrNull(row, 'grade'),
    ]
    if (place?.unit !== unit || place.postKind !== postKind || place.grade !== grade)
      place = { unit, postKind, grade }
    return {
      place,
      predicate: textOrNull(row, 'predicate'),
      people: integer(row, 'people'),
      scores: integer(row, 'scores'),
      sum: integer(row, 'total'),
    }
  })
}
