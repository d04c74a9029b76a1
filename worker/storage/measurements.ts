import type { Measurement } from '../../core/case/measurement.ts'
import type { Cycle } from '../../core/case/model.ts'
import type { Instant } from '../../core/workflow/model.ts'
import type { AuditActor } from './audit.ts'
import { document, integer, type Row, type Sql, text, textOrNull } from './sql.ts'

export type StoredMeasurement = Measurement & {
  readonly n: number
  readonly at: Instant
  readonly by: AuditActor
  /** When a correction took its place; null for the one that counts. */
  readonly replacedAt: Instant | null
}

/** What other systems have measured. A correction is another row; nothing is written over (ME3). */
export function measurementsTable(sql: Sql) {
  return {
    add(one: Measurement, { at, by }: Pick<StoredMeasurement, 'at' | 'by'>): void {
      const { of, indicator, from, to, value, measure, source, measuredAt } = one
      sql(
        `UPDATE measurements SET replaced_at = ?
          WHERE of = ? AND indicator = ? AND from_date = ? AND to_date = ? AND replaced_at IS NULL`,
        at,
        of,
        indicator,
        from,
        to,
      )
      sql(
        `INSERT INTO measurements (of, indicator, from_date, to_date, value, measure, source, measured_at, at, by)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        of,
        indicator,
        from,
        to,
        value,
        measure,
        source,
        measuredAt,
        at,
        JSON.stringify(by),
      )
    },
    find({ of, indicator, from, to }: Pick<Measurement, 'of' | 'indicator' | 'from' | 'to'>) {
      const [row] = sql(
        `SELECT * FROM measurements
          WHERE of = ? AND indicator = ? AND from_date = ? AND to_date = ? AND replaced_at IS NULL`,
        of,
        indicator,
        from,
        to,
      )
      return row === undefined ? undefined : measurementOf(row)
    },
    /** Whether there is none at all, which is asked with every step of an appraisal. */
    isEmpty: (): boolean => sql('SELECT 1 AS one FROM measurements LIMIT 1').length === 0,
    /** Those that count of somebody or of a unit in a period. */
    inPeriod(of: string, { from, to }: Cycle['period']): readonly StoredMeasurement[] {
      return sql(
        'SELECT * FROM measurements WHERE of = ? AND from_date = ? AND to_date = ? AND replaced_at IS NULL',
        of,
        from,
        to,
      ).map(measurementOf)
    },
    /** Those that count of somebody or of a unit in shorter periods within one. */
    within(of: string, { from, to }: Cycle['period']): readonly StoredMeasurement[] {
      return sql(
        `SELECT * FROM measurements WHERE of = ? AND from_date >= ? AND to_date <= ?
          AND NOT (from_date = ? AND to_date = ?) AND replaced_at IS NULL ORDER BY from_date`,
        of,
        from,
        to,
        from,
        to,
      ).map(measurementOf)
    },
    /** The newest first, from below that number on; 0 for the beginning. */
    list(before: number, limit: number): readonly StoredMeasurement[] {
      return sql(
        'SELECT * FROM measurements WHERE ? = 0 OR n < ? ORDER BY n DESC LIMIT ?',
        before,
        before,
        limit,
      ).map(measurementOf)
    },
    /** A unit has another name by now. */
    rename(of: string, to: string): void {
      sql('UPDATE measurements SET of = ? WHERE of = ?', to, of)
    },
    forget(of: string): void {
      sql('DELETE FROM measurements WHERE of = ?', of)
    },
  }
}

function measurementOf(row: Row): StoredMeasurement {
  return {
    n: integer(row, 'n'),
    of: text(row, 'of'),
    indicator: text(row, 'indicator'),
    from: text(row, 'from_date'),
    to: text(row, 'to_date'),
    value: text(row, 'value'),
    measure: text(row, 'measure'),
    source: text(row, 'source'),
    measuredAt: text(row, 'measured_at'),
    at: text(row, 'at'),
    by: document<AuditActor>(row, 'by'),
    replacedAt: textOrNull(row, 'replaced_at'),
  }
}
