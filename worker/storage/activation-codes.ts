import { type PersonId, personId } from '../../core/ids.ts'
import type { Instant } from '../../core/workflow/model.ts'
import { type Sql, text } from './sql.ts'

/** One-time codes that bind a device of a person, the first or another; only their SHA-256 is kept. */
export function activationCodesTable(sql: Sql) {
  return {
    add(code: { readonly hash: string; readonly person: PersonId; readonly expiresAt: Instant }): void {
      sql('INSERT INTO activation_codes VALUES (?, ?, ?, NULL)', code.hash, code.person, code.expiresAt)
    },
    /** Uses up a code that is unused and not expired; undefined for any other. */
    redeem(hash: string, by: { readonly device: string; readonly now: Instant }): PersonId | undefined {
      const [row] = sql(
        'UPDATE activation_codes SET device = ? WHERE hash = ? AND device IS NULL AND expires_at > ? RETURNING person',
        by.device,
        hash,
        by.now,
      )
      return row === undefined ? undefined : personId(text(row, 'person'))
    },
    /** The device that a used code was used for. */
    usedFor(hash: string): string | undefined {
      const [row] = sql('SELECT device FROM activation_codes WHERE hash = ? AND device IS NOT NULL', hash)
      return row === undefined ? undefined : text(row, 'device')
    },
    /** True while a code of theirs could still be used. */
    isOpen(person: PersonId, now: Instant): boolean {
      const open = sql(
        'SELECT 1 FROM activation_codes WHERE person = ? AND device IS NULL AND expires_at > ?',
        person,
        now,
      )
      return open.length > 0
    },
    /** Everybody who has a code that could still be used. */
    holders(now: Instant): ReadonlySet<string> {
      const open = sql('SELECT person FROM activation_codes WHERE device IS NULL AND expires_at > ?', now)
      return new Set(open.map((row) => text(row, 'person')))
    },
    withdraw(person: PersonId): void {
      sql('DELETE FROM activation_codes WHERE person = ? AND device IS NULL', person)
    },
  }
}
