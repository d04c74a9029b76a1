import { canonicalJson } from '../../core/canonical-json.ts'
import { AUDIT_START, type SealedRow } from '../../core/case/audit-chain.ts'
import type { PersonId } from '../../core/ids.ts'
import type { JsonObject } from '../../core/json.ts'
import type { Instant } from '../../core/workflow/model.ts'
import { auditDictionary } from './dictionaries.ts'
import { digest, packHash, unpackHash } from './digest.ts'
import { packHashes, unpackText } from './packed.ts'
import { integer, integerOrNull, type Row, type Sql, text } from './sql.ts'

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
  | 'pack-file-signed'
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
  | 'person-erased'
  | 'region-suspended'
  | 'region-resumed'
  | 'region-restored'
  | 'people-imported'
  | 'reminders-sent'
  | 'team-reminded'
  | 'deadline-extended'
  | 'raters-assigned'
  | 'cycle-closed'
  | 'cycle-archived'
  | 'needs-asked'
  | 'needs-set-aside'
  | 'needs-taken-up'
  | 'job-stopped'
  | 'job-resumed'
  | 'person-changed'
  | 'unit-changed'
  | 'erasure-answered'
  | 'erasure-asked'
  | 'hold-lifted'
  | 'hold-placed'
  | 'records-erased'
  | 'nip-revealed'
  | 'survey-planned'
  | 'fairness-asked'
  | 'fairness-worked-out'
  | 'fairness-stopped'
  | 'fairness-read'
  | 'calibration-planned'
  | 'calibration-read'
  | 'calibration-changed'
  | 'calibration-signed'
  | 'calibration-closed'
  | 'case-calibrated'
  | 'case-released'
  | 'opinion-given'
  | 'figures-proposed'
  | 'figures-published'
  | 'figures-rejected'
  | 'figures-withdrawn'
  | 'figures-retracted'
  | 'export-made'
  | 'api-key-made'
  | 'api-key-revoked'
  | 'webhook-made'
  | 'webhook-changed'
  | 'webhook-removed'
  | 'webhook-secret-changed'
  | 'webhook-paused'
  | 'sign-in-changed'
  | 'measurements-taken'
  | 'survey-tokens-issued'
  | 'follow-up-decided'
  | 'outcome-recorded'
  | 'courses-kept'
  | 'programme-kept'
  | 'policy-change-noted'
  | 'duty-answered'
  | 'recognition-shared'
  | 'recognition-withdrawn'
  | 'thanks-given'
  | 'thanks-removed'
  | 'talents-read'
  | 'ranking-read'

export type AuditActor =
  | { readonly kind: 'person'; readonly person: PersonId }
  /** One of several raters whom the log must not tell apart (P1): a salted hash of the person, see audit-openings. */
  | { readonly kind: 'hidden'; readonly commitment: string }
  | { readonly kind: 'operator' }
  | { readonly kind: 'clock' }
  /** A program of the office, by the id of its API key. */
  | { readonly kind: 'program'; readonly key: string }

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

type Link = { readonly n: number; readonly hash: string }

export type AuditTable = ReturnType<typeof auditTable>

/** The log of everything that changed a region. Append only; each row seals all that came before it. */
export function auditTable(sql: Sql) {
  // Every change adds a row, and needs the one before.
  let newest: Link | undefined
  const last = (): Link | undefined => {
    if (newest !== undefined) return newest
    const [row] = sql('SELECT n, hash FROM audit ORDER BY n DESC LIMIT 1')
    newest = row && { n: integer(row, 'n'), hash: unpackHash(row.hash) }
    return newest
  }
  return {
    /** The newest row's number and hash. */
    newest: last,
    /** The hash of a row that is there. */
    hashOf(n: number): string {
      const [row] = sql('SELECT hash FROM audit WHERE n = ?', n)
      return unpackHash(row?.hash)
    },
    /** What was read may no longer be so: a transaction was undone. */
    forget(): void {
      newest = undefined
    },
    add(entry: AuditEntry): AuditRow {
      const { n: before, hash: previous } = last() ?? { n: 0, hash: AUDIT_START }
      const n = before + 1
      const row = canonicalJson({ n, ...entry })
      const hash = digest(previous + row)
      const { at, actor } = entry
      sql(
        'INSERT INTO audit (n, row, hash, moment, hidden) VALUES (?, ?, ?, ?, ?)',
        n,
        packHashes(row, dictionaryOf(momentOf(at))),
        packHash(hash),
        momentOf(at),
        Number(actor.kind === 'hidden'),
      )
      newest = { n, hash }
      return { n, row, previous, hash }
    },
    /** The number of the first row that there is: higher than 1 once the log was shortened. */
    first(): number {
      const [row] = sql('SELECT n FROM audit ORDER BY n LIMIT 1')
      return row === undefined ? 1 : integer(row, 'n')
    },
    /** The number of the newest row; 0 for none. */
    last: (): number => last()?.n ?? 0,
    /** When a row was written: of a hidden actor the day alone. */
    at(n: number): string {
      const [row] = sql('SELECT at, moment FROM audit WHERE n = ?', n)
      if (row === undefined) return ''
      const moment = integerOrNull(row, 'moment')
      return moment === null ? text(row, 'at') : instantOf(moment)
    },
    /** The last row of a day before that one: `midnight` is its first moment, `date` its date in the region. */
    lastBefore({ midnight, date }: { readonly midnight: Instant; readonly date: string }): number {
      const [row] = sql(
        `SELECT n FROM audit
          WHERE iif(moment IS NULL, at < iif(length(at) = 10, ?, ?), moment < iif(moment < ?, ?, ?))
          ORDER BY n DESC LIMIT 1`,
        date,
        midnight,
        MOST_DAYS,
        momentOf(date),
        momentOf(midnight),
      )
      return row === undefined ? 0 : integer(row, 'n')
    },
    /** Whether one of several raters has done something after that row. */
    hasHiddenAfter(n: number): boolean {
      return sql('SELECT 1 FROM audit WHERE n > ? AND hidden = 1 LIMIT 1', n).length > 0
    },
    between({ after, until, limit }: AuditSpan): readonly AuditRow[] {
      const [before] = sql('SELECT hash FROM audit WHERE n = ?', after)
      let previous = before === undefined ? AUDIT_START : unpackHash(before.hash)
      return sql(
        'SELECT n, row, hash, moment FROM audit WHERE n > ? AND n <= ? ORDER BY n LIMIT ?',
        after,
        until,
        limit,
      ).map((row) => {
        const sealed = {
          n: integer(row, 'n'),
          row: sealedText(row),
          previous,
          hash: unpackHash(row.hash),
        }
        previous = sealed.hash
        return sealed
      })
    },
  }
}

/** The canonical JSON of an entry, as it was sealed, from the columns `row` and `moment`. */
export function sealedText(row: Row): string {
  return unpackText(row.row, dictionaryOf(integerOrNull(row, 'moment')))
}

/** Days are smaller numbers than moments of any year that a region sees. */
const MOST_DAYS = 100_000_000

/** A moment in milliseconds, or a day as `20260105`. */
function momentOf(at: Instant): number {
  return at.length === 10 ? Number(at.replaceAll('-', '')) : Date.parse(at)
}

/** What a row has in common with others, and when it was, which stands beside it; rows from before have no moment. */
function dictionaryOf(moment: number | null): string {
  if (moment === null) return auditDictionary
  return `${auditDictionary}"at":"${instantOf(moment)}"`
}

function instantOf(moment: number): Instant {
  if (moment >= MOST_DAYS) return new Date(moment).toISOString()
  const day = String(moment)
  return `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`
}
