import { covers } from '../../core/draft/covers.ts'
import type { Seen } from '../../core/draft/state.ts'
import type { PersonId } from '../../core/ids.ts'
import type { DraftCopy } from '../../core/protocol/draft-copy.ts'
import type { Instant } from '../../core/workflow/model.ts'
import { document, integer, type Row, type Sql, text } from './sql.ts'

/** A device's copy of a draft; `body` is the JSON text of it. */
export type StoredCopy = { readonly seq: number; readonly savedAt: Instant; readonly body: string }

type Owner = { readonly person: PersonId; readonly device: string }

/**
 * Drafts for their owners' other devices: one copy per person, task and device. `seq` grows with every change and is
 * never given twice, so that a device asks only for what it has not read.
 */
export function draftsTable(sql: Sql) {
  const copiesOf = (person: PersonId, task: string) =>
    sql(
      'SELECT seq, device, form_version, seen, saved_at FROM drafts WHERE person = ? AND task = ?',
      person,
      task,
    )
  return {
    forgetPerson(person: PersonId): void {
      sql('DELETE FROM drafts WHERE person = ?', person)
    },
    /**
     * Keeps a copy in the place of those that it holds whole, and gives when it was kept. What this device has sent
     * late, after something newer, changes nothing.
     */
    keep(copy: DraftCopy, { person, device }: Owner, now: Instant): Instant {
      const copies = copiesOf(person, copy.task)
      const own = copies.find((row) => text(row, 'device') === device)
      if (own !== undefined && holds(own, copy)) return text(own, 'saved_at')
      for (const row of copies) {
        if (row === own || isHeld(row, copy)) sql('DELETE FROM drafts WHERE seq = ?', integer(row, 'seq'))
      }
      sql(
        `INSERT INTO drafts (person, task, device, form_version, seen, saved_at, body)
          VALUES (?, ?, ?, ?, ?, ?, ?)`,
        person,
        copy.task,
        device,
        copy.form.version,
        JSON.stringify(copy.seen),
        now,
        JSON.stringify(copy),
      )
      return now
    },
    /** What the person's other devices have, newer than the cursor: at most `limit`, and fewer where they are long. */
    after(
      cursor: number,
      { person, device }: Owner,
      limit: number,
    ): { readonly copies: readonly StoredCopy[]; readonly more: boolean } {
      const rows = sql(
        `SELECT * FROM (
          SELECT seq, saved_at, body, sum(length(body)) OVER (ORDER BY seq) - length(body) AS before FROM (
            SELECT * FROM drafts WHERE person = ? AND device <> ? AND seq > ? ORDER BY seq LIMIT ?))
        WHERE before < ?`,
        person,
        device,
        cursor,
        limit,
        MOST_CHARACTERS,
      )
      const last = rows.at(-1)
      const [next] =
        last === undefined
          ? []
          : sql(
              'SELECT seq FROM drafts WHERE person = ? AND device <> ? AND seq > ? LIMIT 1',
              person,
              device,
              integer(last, 'seq'),
            )
      return { copies: rows.map(storedCopy), more: next !== undefined }
    },
    /** The newest copy of each draft of a task: one for each person who has begun. */
    ofTask(task: string): readonly DraftCopy[] {
      const rows = sql('SELECT person, body FROM drafts WHERE task = ? ORDER BY saved_at', task)
      const newest = new Map(rows.map((row) => [text(row, 'person'), document<DraftCopy>(row, 'body')]))
      return [...newest.values()]
    },
    /** The task has been done: its answers are in a submission now. */
    drop(task: string): void {
      sql('DELETE FROM drafts WHERE task = ?', task)
    },
    /** Somebody's oldest jottings go where there are more than that many: what their devices hold stays there. */
    trimJottings(person: PersonId, most: number): void {
      sql(
        `DELETE FROM drafts WHERE seq IN (
          SELECT seq FROM drafts WHERE person = ? AND task GLOB 'jot-*' ORDER BY seq DESC LIMIT -1 OFFSET ?)`,
        person,
        most,
      )
    },
    /** What anybody has jotted down about an appraisal. */
    dropJottingsOf(of: string): void {
      // Some are of an appraisal and of something else: what was proposed for it in one calibration.
      sql(
        "DELETE FROM drafts WHERE task GLOB 'jot-*' AND (task LIKE ? OR task LIKE ?)",
        `%-${of}`,
        `%-${of}-%`,
      )
    },
    /** Takes away what nobody has touched since then. */
    forget(before: Instant): void {
      sql('DELETE FROM drafts WHERE saved_at < ?', before)
    },
  }
}

/** Of a page, two bytes each: an object answers with 32 MiB at most. */
const MOST_CHARACTERS = 4_000_000

/** True when a stored copy has all that another one brings. */
function holds(row: Row, copy: DraftCopy): boolean {
  return integer(row, 'form_version') >= copy.form.version && covers(document<Seen>(row, 'seen'), copy.seen)
}

function isHeld(row: Row, copy: DraftCopy): boolean {
  return integer(row, 'form_version') <= copy.form.version && covers(copy.seen, document<Seen>(row, 'seen'))
}

function storedCopy(row: Row): StoredCopy {
  return { seq: integer(row, 'seq'), savedAt: text(row, 'saved_at'), body: text(row, 'body') }
}
