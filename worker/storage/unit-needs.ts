import { type CaseId, caseId } from '../../core/ids.ts'
import type { Period, UnitNeed } from '../../core/people/needs/unit-need.ts'
import { digest } from './digest.ts'
import { document, type Row, type Sql } from './sql.ts'

/** What units need in coming cycles, one row a unit and period. */
export function unitNeedsTable(sql: Sql) {
  const one = (rows: readonly Row[]): UnitNeed | undefined => {
    const [row] = rows
    return row && document<UnitNeed>(row, 'body')
  }
  return {
    find(id: CaseId): UnitNeed | undefined {
      return one(sql('SELECT body FROM unit_needs WHERE id = ?', id))
    },
    of(unit: string, { from, to }: Period): UnitNeed | undefined {
      return one(
        sql(
          'SELECT body FROM unit_needs WHERE unit = ? AND period_from = ? AND period_to = ?',
          unit,
          from,
          to,
        ),
      )
    },
    /** Of a unit, those of periods that hold this one, the shortest period first. */
    covering(unit: string, { from, to }: Period): readonly UnitNeed[] {
      return sql(
        `SELECT body FROM unit_needs WHERE unit = ? AND period_from <= ? AND period_to >= ?
         ORDER BY julianday(period_to) - julianday(period_from), id`,
        unit,
        from,
        to,
      ).map((row) => document<UnitNeed>(row, 'body'))
    },
    /** The newest period first, then by unit. */
    all(): readonly UnitNeed[] {
      return sql('SELECT body FROM unit_needs ORDER BY period_from DESC, period_to, unit').map((row) =>
        document<UnitNeed>(row, 'body'),
      )
    },
    /** An id for one that is not there yet. A unit that was renamed keeps its own, and another may have its name by now. */
    newId(unit: string, period: Period): CaseId {
      for (let again = 0; ; again++) {
        const id = needIdOf(unit, period, again)
        if (this.find(id) === undefined) return id
      }
    },
    put(need: UnitNeed): void {
      const { from, to } = need.cycle.period
      sql(
        'INSERT OR REPLACE INTO unit_needs (id, unit, period_from, period_to, body) VALUES (?, ?, ?, ?, ?)',
        need.id,
        need.unit,
        from,
        to,
        JSON.stringify(need),
      )
    },
  }
}

/** Short, for the ids of tasks begin with it, and telling nothing. */
function needIdOf(unit: string, { from, to }: Period, again: number): CaseId {
  return caseId(`n${digest(`needs/${again}/${from}/${to}/${unit}`).slice(0, 23)}`)
}
