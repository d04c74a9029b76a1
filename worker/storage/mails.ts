import { type PersonId, personId } from '../../core/ids.ts'
import type { MailDigest } from '../../core/people/mail-digest.ts'
import type { Instant } from '../../core/workflow/model.ts'
import { document, integer, type Row, type Sql, text, textOrNull } from './sql.ts'

/** A mail of one person on one day: what is in it, and how far it is. */
export type StoredMail = {
  readonly id: string
  readonly person: PersonId
  /** The region's date. */
  readonly day: string
  readonly digest: MailDigest
  readonly state: 'queued' | 'sending' | 'sent' | 'bounced' | 'unsure' | 'given-up'
  readonly tries: number
  readonly dueAt: Instant | null
}

export type MailCounts = { readonly [state in StoredMail['state']]: number } & {
  /** Why the last one did not go out, by a code of the relay's. */
  readonly lastTrouble: string | null
  readonly lastTroubleAt: Instant | null
}

/** Mails on their way out: at most one a person and day, which the table itself sees to. */
export function mailsTable(sql: Sql) {
  return {
    /** Nothing where that person's mail of the day is there already. */
    add(
      { id, person, day, digest }: Pick<StoredMail, 'id' | 'person' | 'day' | 'digest'>,
      now: Instant,
    ): void {
      sql(
        "INSERT OR IGNORE INTO mails VALUES (?, ?, ?, ?, 'queued', 0, ?, NULL, ?)",
        id,
        person,
        day,
        JSON.stringify(digest),
        now,
        now,
      )
    },
    has(person: PersonId, day: string): boolean {
      return sql('SELECT 1 FROM mails WHERE person = ? AND day = ?', person, day).length > 0
    },
    /** What was leaving when the worker was killed has to be looked at, too. */
    nextDue(): Instant | null {
      const [row] = sql(
        "SELECT min(coalesce(due_at, at)) AS due_at FROM mails WHERE state IN ('queued', 'sending')",
      )
      return row === undefined ? null : textOrNull(row, 'due_at')
    },
    due(now: Instant, limit: number): readonly StoredMail[] {
      return sql(
        "SELECT * FROM mails WHERE state = 'queued' AND due_at <= ? ORDER BY due_at, id LIMIT ?",
        now,
        limit,
      ).map(mailOf)
    },
    /** Those whose words may have left when the worker was killed. */
    leftSending(): readonly StoredMail[] {
      return sql("SELECT * FROM mails WHERE state = 'sending'").map(mailOf)
    },
    move(
      id: string,
      to: { readonly state: StoredMail['state']; readonly dueAt?: Instant; readonly trouble?: string },
      now: Instant,
    ): void {
      sql(
        `UPDATE mails SET state = ?, due_at = ?, trouble = coalesce(?, trouble), at = ?,
          tries = tries + (? = 'queued') WHERE id = ?`,
        to.state,
        to.dueAt ?? null,
        to.trouble ?? null,
        now,
        to.state,
        id,
      )
    },
    counts(): MailCounts {
      const found = new Map(
        sql('SELECT state, count(*) AS n FROM mails GROUP BY state').map((row) => [
          text(row, 'state'),
          integer(row, 'n'),
        ]),
      )
      const of = (state: StoredMail['state']) => found.get(state) ?? 0
      const [last] = sql('SELECT trouble, at FROM mails WHERE trouble IS NOT NULL ORDER BY at DESC LIMIT 1')
      return {
        queued: of('queued'),
        sending: of('sending'),
        sent: of('sent'),
        bounced: of('bounced'),
        unsure: of('unsure'),
        'given-up': of('given-up'),
        lastTrouble: last === undefined ? null : text(last, 'trouble'),
        lastTroubleAt: last === undefined ? null : text(last, 'at'),
      }
    },
    forgetBefore(day: string): void {
      sql("DELETE FROM mails WHERE day < ? AND state NOT IN ('queued', 'sending')", day)
    },
    forget(person: PersonId): void {
      sql('DELETE FROM mails WHERE person = ?', person)
    },
  }
}

function mailOf(row: Row): StoredMail {
  return {
    id: text(row, 'id'),
    person: personId(text(row, 'person')),
    day: text(row, 'day'),
    digest: document<MailDigest>(row, 'digest'),
    // Only `add` and `move` write it.
    state: text(row, 'state') as StoredMail['state'],
    tries: integer(row, 'tries'),
    dueAt: textOrNull(row, 'due_at'),
  }
}
