import { type PersonId, personId } from '../../core/ids.ts'
import type { JsonObject } from '../../core/json.ts'
import type { Instant } from '../../core/workflow/model.ts'
import { document, integer, type Row, type Sql, text, textOrNull } from './sql.ts'

/** Work on many things that goes on in batches, whatever happens to the worker meanwhile. */
export type Job = {
  readonly id: string
  readonly kind:
    | 'open-cycle'
    | 'follow-people'
    | 'remind'
    | 'extend'
    | 'assign-raters'
    | 'close-cycle'
    | 'show-cycle'
    | 'erase-cycle'
    | 'erase-people'
  readonly body: JsonObject
  readonly state: 'running' | 'stopped' | 'done'
  /** How many of the items are behind it, and of those how many could not be done. */
  readonly done: number
  readonly total: number
  readonly failed: number
  readonly by: PersonId
  readonly at: Instant
  readonly endedAt: Instant | null
}

/** Something that could not be done, and why. */
export type JobTrouble = { readonly n: number; readonly item: string; readonly trouble: string }

/** A value that is bound has 2 MB at most. */
const AT_ONCE = 1_000

/** Jobs with their items, in the order in which they are done. */
export function jobsTable(sql: Sql) {
  return {
    add(job: Pick<Job, 'id' | 'kind' | 'body' | 'by' | 'at'>, items: readonly string[]): void {
      const { id, kind, body, by, at } = job
      sql(
        "INSERT INTO jobs VALUES (?, ?, ?, 'running', 0, ?, 0, ?, ?, NULL)",
        id,
        kind,
        JSON.stringify(body),
        items.length,
        by,
        at,
      )
      for (let from = 0; from < items.length; from += AT_ONCE) {
        sql(
          'INSERT INTO job_items SELECT ?, ? + key, value, NULL FROM json_each(?)',
          id,
          from,
          JSON.stringify(items.slice(from, from + AT_ONCE)),
        )
      }
    },
    find(id: string): Job | undefined {
      const [row] = sql('SELECT * FROM jobs WHERE id = ?', id)
      return row === undefined ? undefined : jobOf(row)
    },
    /** The oldest that has something left to do. */
    running(): Job | undefined {
      const [row] = sql("SELECT * FROM jobs WHERE state = 'running' ORDER BY at, id LIMIT 1")
      return row === undefined ? undefined : jobOf(row)
    },
    /** Those of these kinds that are not yet through, or were stopped. */
    unfinished(kinds: readonly Job['kind'][]): readonly Job[] {
      return sql(
        "SELECT * FROM jobs WHERE state <> 'done' AND kind IN (SELECT value FROM json_each(?)) ORDER BY at, id",
        JSON.stringify(kinds),
      ).map(jobOf)
    },
    /** Whether one of this kind and cause has yet to begin. */
    awaits(kind: Job['kind'], because: string): boolean {
      return (
        sql(
          `SELECT 1 FROM jobs WHERE kind = ? AND state = 'running' AND done = 0 AND body ->> '$.because' = ? LIMIT 1`,
          kind,
          because,
        ).length > 0
      )
    },
    /** The newest first. */
    list(limit: number): readonly Job[] {
      return sql('SELECT * FROM jobs ORDER BY at DESC, id DESC LIMIT ?', limit).map(jobOf)
    },
    itemsFrom(id: string, from: number, limit: number): readonly string[] {
      return sql(
        'SELECT item FROM job_items WHERE job = ? AND n >= ? ORDER BY n LIMIT ?',
        id,
        from,
        limit,
      ).map((row) => text(row, 'item'))
    },
    /** So many more items are behind it. */
    advance(id: string, { items, failed }: { readonly items: number; readonly failed: number }): void {
      sql('UPDATE jobs SET done = done + ?, failed = failed + ? WHERE id = ?', items, failed, id)
    },
    setTrouble(id: string, n: number, trouble: string): void {
      sql('UPDATE job_items SET trouble = ? WHERE job = ? AND n = ?', trouble, id, n)
    },
    troublesOf(id: string, limit: number): readonly JobTrouble[] {
      return sql(
        'SELECT n, item, trouble FROM job_items WHERE job = ? AND trouble IS NOT NULL ORDER BY n LIMIT ?',
        id,
        limit,
      ).map((row) => ({ n: integer(row, 'n'), item: text(row, 'item'), trouble: text(row, 'trouble') }))
    },
    setState(id: string, state: Job['state'], endedAt: Instant | null): void {
      sql('UPDATE jobs SET state = ?, ended_at = ? WHERE id = ?', state, endedAt, id)
      // What went well needs no list; what did not is what somebody will look at.
      if (state === 'done') sql('DELETE FROM job_items WHERE job = ? AND trouble IS NULL', id)
    },
  }
}

function jobOf(row: Row): Job {
  return {
    id: text(row, 'id'),
    // Only `add` writes these two columns.
    kind: text(row, 'kind') as Job['kind'],
    body: document<JsonObject>(row, 'body'),
    state: text(row, 'state') as Job['state'],
    done: integer(row, 'done'),
    total: integer(row, 'total'),
    failed: integer(row, 'failed'),
    by: personId(text(row, 'by_person')),
    at: text(row, 'at'),
    endedAt: textOrNull(row, 'ended_at'),
  }
}
