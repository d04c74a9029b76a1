import type { Instant } from '../../core/workflow/model.ts'
import { type Sql, text, textOrNull } from './sql.ts'

/** One row: when deadlines are next looked at for mails, and why the way out was last shut. */
export function mailSweepsTable(sql: Sql) {
  return {
    next(): Instant | null {
      const [row] = sql('SELECT next_at FROM mail_sweeps')
      return row === undefined ? null : text(row, 'next_at')
    },
    set(at: Instant): void {
      sql(
        `INSERT INTO mail_sweeps VALUES (1, ?, NULL, NULL)
          ON CONFLICT (only) DO UPDATE SET next_at = excluded.next_at`,
        at,
      )
    },
    noteTrouble(why: string, now: Instant): void {
      sql('UPDATE mail_sweeps SET trouble = ?, trouble_at = ?', why, now)
    },
    trouble(): { readonly why: string | null; readonly at: Instant | null } {
      const [row] = sql('SELECT trouble, trouble_at FROM mail_sweeps')
      return row === undefined
        ? { why: null, at: null }
        : { why: textOrNull(row, 'trouble'), at: textOrNull(row, 'trouble_at') }
    },
  }
}
