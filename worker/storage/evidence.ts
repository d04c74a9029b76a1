import type { MediaType } from '../../core/evidence/media-types.ts'
import type { Arrival } from '../../core/evidence/model.ts'
import { type CaseId, caseId, type PersonId, personId } from '../../core/ids.ts'
import type { Instant } from '../../core/workflow/model.ts'
import { integer, type Row, type Sql, text, textOrNull } from './sql.ts'

/** A file that somebody has announced, or named in a submission before it was announced. */
export type EvidenceRow = {
  readonly id: string
  readonly case: CaseId
  readonly person: PersonId
  readonly sha256: string
  readonly name: string
  readonly type: MediaType
  readonly bytes: number
  readonly state: Arrival
  readonly openedAt: Instant
  /** When it is thrown away; null once a submission names it. */
  readonly dropAt: Instant | null
}

/** The files of a region, without their bytes: those lie with the blobs, under keys that `evidence-keys.ts` makes. */
export function evidenceTable(sql: Sql) {
  return {
    all(): readonly EvidenceRow[] {
      return sql('SELECT * FROM evidence ORDER BY id').map(evidenceRow)
    },
    ofCase(of: CaseId): readonly EvidenceRow[] {
      return sql('SELECT * FROM evidence WHERE case_id = ? ORDER BY id', of).map(evidenceRow)
    },
    find(id: string): EvidenceRow | undefined {
      const [row] = sql('SELECT * FROM evidence WHERE id = ?', id)
      return row === undefined ? undefined : evidenceRow(row)
    },
    add(row: EvidenceRow): void {
      const { id, person, sha256, name, type, bytes, state, openedAt, dropAt } = row
      sql(
        'INSERT INTO evidence VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
        id,
        row.case,
        person,
        sha256,
        name,
        type,
        bytes,
        state,
        openedAt,
        dropAt,
      )
    },
    setState(id: string, state: Arrival): void {
      sql('UPDATE evidence SET state = ? WHERE id = ?', state, id)
    },
    /** A submission names it: from now on it stays. */
    use(id: string): void {
      sql('UPDATE evidence SET drop_at = NULL WHERE id = ?', id)
    },
    remove(id: string): void {
      sql('DELETE FROM evidence WHERE id = ?', id)
      sql('DELETE FROM evidence_parts WHERE id = ?', id)
    },
    /** What a person has brought to a case already. */
    held({ case: of, person }: Pick<EvidenceRow, 'case' | 'person'>): {
      readonly files: number
      readonly bytes: number
    } {
      const [row] = sql(
        `SELECT count(*) AS files, ifnull(sum(bytes), 0) AS bytes FROM evidence
          WHERE case_id = ? AND person = ? AND state <> 'refused'`,
        of,
        person,
      )
      return row === undefined
        ? { files: 0, bytes: 0 }
        : { files: integer(row, 'files'), bytes: integer(row, 'bytes') }
    },
    /** Files that no submission has named in time. */
    toDrop(now: Instant, limit: number): readonly EvidenceRow[] {
      return sql('SELECT * FROM evidence WHERE drop_at <= ? ORDER BY drop_at LIMIT ?', now, limit).map(
        evidenceRow,
      )
    },
    nextDrop(): Instant | null {
      const [row] = sql('SELECT min(drop_at) AS drop_at FROM evidence WHERE drop_at IS NOT NULL')
      return row === undefined ? null : textOrNull(row, 'drop_at')
    },
    parts(id: string): readonly number[] {
      return sql('SELECT n FROM evidence_parts WHERE id = ? ORDER BY n', id).map((row) => integer(row, 'n'))
    },
    addPart(id: string, n: number): void {
      sql('INSERT OR IGNORE INTO evidence_parts VALUES (?, ?)', id, n)
    },
    forgetParts(id: string): void {
      sql('DELETE FROM evidence_parts WHERE id = ?', id)
    },
  }
}

function evidenceRow(row: Row): EvidenceRow {
  return {
    id: text(row, 'id'),
    case: caseId(text(row, 'case_id')),
    person: personId(text(row, 'person')),
    sha256: text(row, 'sha256'),
    name: text(row, 'name'),
    // Both columns are written from values of these types alone.
    type: text(row, 'type') as MediaType,
    bytes: integer(row, 'bytes'),
    state: text(row, 'state') as Arrival,
    openedAt: text(row, 'opened_at'),
    dropAt: textOrNull(row, 'drop_at'),
  }
}
