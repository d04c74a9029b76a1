import { canonicalJson } from '../../core/canonical-json.ts'
import { AUDIT_START, type SealedRow } from '../../core/case/verify-audit.ts'
import type { PersonId } from '../../core/ids.ts'
import type { JsonObject } from '../../core/json.ts'
import type { Instant } from '../../core/workflow/model.ts'
import { digest } from './digest.ts'
import { integer, type Sql, text } from './sql.ts'

export type AuditAction =
  | 'region-provisioned'
  | 'code-issued'
  | 'device-added'
  | 'device-revoked'
  | 'cycle-opened'
  | 'task-submitted'
  | 'criteria-read'
  | 'pack-proposed'
  | 'pack-published'
  | 'pack-rejected'
  | 'pack-withdrawn'
  | 'comments-opened'
  | 'comment-made'
  | 'comment-answered'
  | 'cycle-moved'
  | 'impact-read'
  | 'deadline-passed'
  | 'day-ended'
  | 'reopening-asked'
  | 'case-reopened'
  | 'reminder-sent'
  | 'request-refused'
  | 'receipt-key-added'
  | 'receipt-issued'
  | 'evidence-opened'
  | 'results-shown'
  | 'people-imported'
  | 'person-changed'
  | 'nip-revealed'
  | 'survey-planned'

export type AuditActor =
  | { readonly kind: 'person'; readonly person: PersonId }
  /** One of several raters whom the log must not tell apart (P1): a salted hash of the person, see audit-openings. */
  | { readonly kind: 'hidden'; readonly commitment: string }
  | { readonly kind: 'operator' }
  | { readonly kind: 'clock' }

/** One thing that happened. */
export type AuditEntry = {
  /** Of a hidden actor only the region's day, `2026-01-05`: whoever saw them at work knows the minute (P1). */
  readonly at: Instant
  readonly action: AuditAction
  readonly actor: AuditActor
  /** What it happened to: the id of a case, a cycle, a person, a device. */
  readonly subject: string | null
  readonly detail: JsonObject
}

/** As it is published; `row` is canonical JSON of the entry and its number. */
export type AuditRow = SealedRow

/** Rows with a number above `after`, up to `until`. */
export type AuditSpan = { readonly after: number; readonly until: number; readonly limit: number }

/** The log of everything that changed a region. Append only; each row seals all that came before it. */
export function auditTable(sql: Sql) {
  return {
    add(entry: AuditEntry): AuditRow {
      const [last] = sql('SELECT n, hash FROM audit ORDER BY n DESC LIMIT 1')
      const n = last === undefined ? 1 : integer(last, 'n') + 1
      const previous = last === undefined ? AUDIT_START : text(last, 'hash')
      const row = canonicalJson({ n, ...entry })
      const hash = digest(previous + row)
      sql('INSERT INTO audit VALUES (?, ?, ?, ?)', n, row, previous, hash)
      return { n, row, previous, hash }
    },
    /** The last row of a day before that one: `midnight` is its first moment, `date` its date in the region. */
    lastBefore({ midnight, date }: { readonly midnight: Instant; readonly date: string }): number {
      const [row] = sql(
        `SELECT n FROM audit WHERE row ->> '$.at' < iif(length(row ->> '$.at') = 10, ?, ?)
          ORDER BY n DESC LIMIT 1`,
        date,
        midnight,
      )
      return row === undefined ? 0 : integer(row, 'n')
    },
    /** Whether one of several raters has done something after that row. */
    hasHiddenAfter(n: number): boolean {
      return (
        sql("SELECT 1 FROM audit WHERE n > ? AND row ->> '$.actor.kind' = 'hidden' LIMIT 1", n).length > 0
      )
    },
    between({ after, until, limit }: AuditSpan): readonly AuditRow[] {
      return sql('SELECT * FROM audit WHERE n > ? AND n <= ? ORDER BY n LIMIT ?', after, until, limit).map(
        (row) => ({
          n: integer(row, 'n'),
          row: text(row, 'row'),
          previous: text(row, 'previous'),
          hash: text(row, 'hash'),
        }),
      )
    },
  }
}
