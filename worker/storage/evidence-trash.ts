import type { Instant } from '../../core/workflow/model.ts'
import { type Sql, text, textOrNull } from './sql.ts'

/**
 * Blobs that nothing names any more. A row is written with the change that lets go of the blob, and goes once the blob
 * has gone: killed in between, the region takes it away again.
 */
export function evidenceTrashTable(sql: Sql) {
  return {
    add(keys: readonly string[], now: Instant): void {
      for (const key of keys) sql('INSERT OR IGNORE INTO evidence_trash VALUES (?, ?)', key, now)
    },
    due(now: Instant, limit: number): readonly string[] {
      return sql('SELECT key FROM evidence_trash WHERE due_at <= ? LIMIT ?', now, limit).map((row) =>
        text(row, 'key'),
      )
    },
    next(): Instant | null {
      const [row] = sql('SELECT min(due_at) AS due_at FROM evidence_trash')
      return row === undefined ? null : textOrNull(row, 'due_at')
    },
    postpone(until: Instant): void {
      sql('UPDATE evidence_trash SET due_at = ? WHERE due_at < ?', until, until)
    },
    remove(keys: readonly string[]): void {
      for (const key of keys) sql('DELETE FROM evidence_trash WHERE key = ?', key)
    },
  }
}
