import { type CaseId, type CycleId, caseId, cycleId, type PersonId, personId } from '../../core/ids.ts'
import type { Instant, Snapshot } from '../../core/workflow/model.ts'
import { document, type Row, type Sql, text, textOrNull } from './sql.ts'

/** Where one appraisal stands; its submissions and results have tables of their own. */
export type CaseRow = {
  readonly id: CaseId
  readonly cycle: CycleId
  readonly person: PersonId
  readonly snapshot: Snapshot
}

/** The appraisals of a region. */
export function casesTable(sql: Sql) {
  return {
    find(id: CaseId): CaseRow | undefined {
      const [row] = sql('SELECT * FROM cases WHERE id = ?', id)
      return row === undefined ? undefined : caseRow(row)
    },
    all(): readonly CaseId[] {
      return sql('SELECT id FROM cases ORDER BY id').map((row) => caseId(text(row, 'id')))
    },
    add({ id, cycle, person, snapshot }: CaseRow): void {
      sql(
        'INSERT INTO cases VALUES (?, ?, ?, ?, ?)',
        id,
        cycle,
        person,
        snapshot.dueAt,
        JSON.stringify(snapshot),
      )
    },
    move(id: CaseId, snapshot: Snapshot): void {
      sql(
        'UPDATE cases SET due_at = ?, snapshot = ? WHERE id = ?',
        snapshot.dueAt,
        JSON.stringify(snapshot),
        id,
      )
    },
    /** The cases whose deadline has gone by, the most overdue first. */
    due(now: Instant, limit: number): readonly CaseId[] {
      return sql('SELECT id FROM cases WHERE due_at < ? ORDER BY due_at, id LIMIT ?', now, limit).map((row) =>
        caseId(text(row, 'id')),
      )
    },
    /** Lets the clock look at a case again only then; what people see of its deadline stays. */
    postpone(id: CaseId, until: Instant): void {
      sql('UPDATE cases SET due_at = ? WHERE id = ?', until, id)
    },
    /** The next deadline of all, or null when nothing waits for one. */
    nextDue(): Instant | null {
      const [row] = sql('SELECT min(due_at) AS due_at FROM cases WHERE due_at IS NOT NULL')
      return row === undefined ? null : textOrNull(row, 'due_at')
    },
  }
}

function caseRow(row: Row): CaseRow {
  return {
    id: caseId(text(row, 'id')),
    cycle: cycleId(text(row, 'cycle')),
    person: personId(text(row, 'person')),
    snapshot: document<Snapshot>(row, 'snapshot'),
  }
}
