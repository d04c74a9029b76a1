import type { CalibrationRefusal } from '../../core/calibration/calibrate.ts'
import type { RowFacts } from '../../core/calibration/row-facts.ts'
import type { Session, SessionRow } from '../../core/calibration/session.ts'
import type { CaseId, PersonId } from '../../core/ids.ts'
import { packText } from './packed.ts'
import { document, type Sql, text } from './sql.ts'

/** What a result is, and what it would be if what is proposed counted; `refused` where it can't count any more. */
export type RowLook = {
  readonly facts: RowFacts
  readonly after: {
    readonly facts: RowFacts | null
    readonly refused: CalibrationRefusal['kind'] | null
  } | null
}

/** How a result was when it was last looked at, so that it is not read again while nothing has changed. */
export type KeptLook = { readonly key: string; readonly look: RowLook }

/** A session, and whom the log has already as a reader of it. */
export type StoredSession = Session & { readonly readers?: readonly PersonId[] }

/** Sessions of calibration with their rows. */
export function calibrationsTable(sql: Sql) {
  return {
    forgetCase(id: CaseId): void {
      sql('DELETE FROM calibration_rows WHERE case_id = ?', id)
    },
    find(id: string): StoredSession | undefined {
      const [row] = sql('SELECT body FROM calibrations WHERE id = ?', id)
      return row === undefined ? undefined : document<StoredSession>(row, 'body')
    },
    /** The newest first. */
    all(): readonly StoredSession[] {
      return sql('SELECT body FROM calibrations ORDER BY opened_at DESC, id').map((row) =>
        document<StoredSession>(row, 'body'),
      )
    },
    put(session: StoredSession): void {
      const { id, cycle, openedAt } = session
      sql(
        'INSERT OR REPLACE INTO calibrations VALUES (?, ?, ?, ?)',
        id,
        cycle,
        openedAt,
        packText(JSON.stringify(session)),
      )
    },
    rowsOf(id: string): readonly SessionRow[] {
      return sql('SELECT body FROM calibration_rows WHERE calibration = ? ORDER BY case_id', id).map((row) =>
        document<SessionRow>(row, 'body'),
      )
    },
    row(id: string, of: CaseId): SessionRow | undefined {
      const [row] = sql('SELECT body FROM calibration_rows WHERE calibration = ? AND case_id = ?', id, of)
      return row === undefined ? undefined : document<SessionRow>(row, 'body')
    },
    putRow(id: string, row: SessionRow): void {
      sql(
        `INSERT INTO calibration_rows (calibration, case_id, body) VALUES (?, ?, ?)
          ON CONFLICT (calibration, case_id) DO UPDATE SET body = excluded.body`,
        id,
        row.case,
        packText(JSON.stringify(row)),
      )
    },
    looksOf(id: string): ReadonlyMap<string, KeptLook> {
      const rows = sql(
        'SELECT case_id, look FROM calibration_rows WHERE calibration = ? AND look IS NOT NULL',
        id,
      )
      return new Map(rows.map((row) => [text(row, 'case_id'), document<KeptLook>(row, 'look')]))
    },
    keepLook(id: string, of: CaseId, look: KeptLook): void {
      sql(
        'UPDATE calibration_rows SET look = ? WHERE calibration = ? AND case_id = ?',
        packText(JSON.stringify(look)),
        id,
        of,
      )
    },
  }
}
