import { type CaseId, caseId, type PersonId, personId } from '../../core/ids.ts'
import type { MailKind } from '../../core/people/mail-digest.ts'
import type { Instant } from '../../core/workflow/model.ts'
import { integer, type Row, type Sql, text, textOrNull } from './sql.ts'

/** Something that somebody is to be written to about, until the mail is made. */
export type MailEvent = {
  readonly person: PersonId
  readonly kind: MailKind
  readonly case: CaseId
  readonly task: string | null
  /** The local date that it is about. */
  readonly date: string | null
}

/** What people are to be written to about, and when the mail of each is made. */
export function mailEventsTable(sql: Sql) {
  // A region without mail keeps nothing of it.
  let on = false
  return {
    forgetCase(id: CaseId): void {
      sql('DELETE FROM mail_events WHERE case_id = ?', id)
    },
    turn(to: boolean): void {
      on = to
    },
    get isOn(): boolean {
      return on
    },
    /** The same thing again changes nothing; what comes while a mail waits goes with it. */
    add({ person, kind, case: id, task, date }: MailEvent, dueAt: Instant): void {
      if (!on) return
      sql(
        `INSERT INTO mail_events (person, kind, case_id, task, date, due_at)
          SELECT ?, ?, ?, ?, ?, coalesce((SELECT min(due_at) FROM mail_events WHERE person = ?), ?)
          WHERE NOT EXISTS (
            SELECT 1 FROM mail_events WHERE person = ? AND kind = ? AND case_id = ? AND task IS ?)`,
        person,
        kind,
        id,
        task,
        date,
        person,
        dueAt,
        person,
        kind,
        id,
        task,
      )
    },
    count(): number {
      const [row] = sql('SELECT count(*) AS n FROM mail_events')
      return row === undefined ? 0 : integer(row, 'n')
    },
    nextDue(): Instant | null {
      if (!on) return null
      const [row] = sql('SELECT min(due_at) AS due_at FROM mail_events')
      return row === undefined ? null : textOrNull(row, 'due_at')
    },
    /** Whose mail is to be made, the longest due first. */
    due(now: Instant, limit: number): readonly PersonId[] {
      return sql(
        'SELECT person, min(due_at) AS first FROM mail_events WHERE due_at <= ? GROUP BY person ORDER BY first LIMIT ?',
        now,
        limit,
      ).map((row) => personId(text(row, 'person')))
    },
    /** All of a person's, which are there no more. */
    take(person: PersonId): readonly MailEvent[] {
      const found = sql('SELECT * FROM mail_events WHERE person = ? ORDER BY n', person).map(eventOf)
      sql('DELETE FROM mail_events WHERE person = ?', person)
      return found
    },
    forget(person: PersonId): void {
      sql('DELETE FROM mail_events WHERE person = ?', person)
    },
  }
}

function eventOf(row: Row): MailEvent {
  return {
    person: personId(text(row, 'person')),
    // Only `add` writes it.
    kind: text(row, 'kind') as MailKind,
    case: caseId(text(row, 'case_id')),
    task: textOrNull(row, 'task'),
    date: textOrNull(row, 'date'),
  }
}
