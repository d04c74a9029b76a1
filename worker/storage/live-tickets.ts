import { type PersonId, personId } from '../../core/ids.ts'
import type { Instant } from '../../core/workflow/model.ts'
import { type Sql, text } from './sql.ts'

/** Whose line a ticket opens. */
export type LiveHolder = { readonly person: PersonId; readonly device: string }

/** Tickets for lines over which it is told that figures have changed; each opens one, and only its hash is kept. */
export function liveTicketsTable(sql: Sql) {
  return {
    add({
      hash,
      person,
      device,
      expiresAt,
    }: LiveHolder & { readonly hash: string; readonly expiresAt: Instant }): void {
      sql('INSERT INTO live_tickets VALUES (?, ?, ?, ?)', hash, person, device, expiresAt)
    },
    /** Takes a ticket that still counts; whoever comes second with it gets nothing. */
    take(hash: string, now: Instant): LiveHolder | undefined {
      const [row] = sql('DELETE FROM live_tickets WHERE hash = ? RETURNING person, device, expires_at', hash)
      if (row === undefined || text(row, 'expires_at') <= now) return undefined
      return { person: personId(text(row, 'person')), device: text(row, 'device') }
    },
    forgetBefore(now: Instant): void {
      sql('DELETE FROM live_tickets WHERE expires_at <= ?', now)
    },
  }
}
