import { type CaseId, type CycleId, caseId, cycleId, type PersonId, personId } from '../../core/ids.ts'
import type { Instant } from '../../core/workflow/model.ts'
import { type Sql, text, textOrNull } from './sql.ts'

/** A result that somebody was told on a day of the region; receivers hear of it when `tellAt` has come. */
export type DecidedToday = {
  readonly cycle: CycleId
  readonly case: CaseId
  readonly person: PersonId
  readonly day: string
  readonly tellAt: Instant
}

/** Results that were told and that receivers have still to hear of, a day at a time (WH4). */
export function webhookDecidedTable(sql: Sql) {
  return {
    /** The same appraisal twice on one day is one. */
    add({ cycle, case: id, person, day, tellAt }: DecidedToday): void {
      sql('INSERT OR IGNORE INTO webhook_decided VALUES (?, ?, ?, ?, ?)', day, cycle, id, person, tellAt)
    },
    next(): Instant | null {
      const [row] = sql('SELECT min(tell_at) AS tell_at FROM webhook_decided')
      return row === undefined ? null : textOrNull(row, 'tell_at')
    },
    /** Takes what may be told by now: by day and cycle, in an order that tells no time. */
    take(now: Instant): readonly DecidedToday[] {
      const found = sql('SELECT * FROM webhook_decided WHERE tell_at <= ? ORDER BY day, cycle, case_id', now)
      if (found.length > 0) sql('DELETE FROM webhook_decided WHERE tell_at <= ?', now)
      return found.map((row) => ({
        cycle: cycleId(text(row, 'cycle')),
        case: caseId(text(row, 'case_id')),
        person: personId(text(row, 'person')),
        day: text(row, 'day'),
        tellAt: text(row, 'tell_at'),
      }))
    },
  }
}
