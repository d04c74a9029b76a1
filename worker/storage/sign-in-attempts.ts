import { type Sql, textOrNull } from './sql.ts'

/** Sign-ins by a provider that somebody came back from; kept until they would be refused as too old anyway. */
export function signInAttemptsTable(sql: Sql) {
  return {
    /** False when this one has been used before. Times in milliseconds. */
    use(id: string, { expiresAt, now }: { readonly expiresAt: number; readonly now: number }): boolean {
      sql('DELETE FROM sign_in_attempts WHERE expires_at <= ?', now)
      const added = sql(
        'INSERT OR IGNORE INTO sign_in_attempts (id, expires_at) VALUES (?, ?) RETURNING id',
        id,
        expiresAt,
      )
      return added.length === 1
    },
    /** The device that it let in; undefined for none yet. */
    usedFor(id: string): string | undefined {
      const [row] = sql('SELECT device FROM sign_in_attempts WHERE id = ?', id)
      return row === undefined ? undefined : (textOrNull(row, 'device') ?? undefined)
    },
    letIn(id: string, device: string): void {
      sql('UPDATE sign_in_attempts SET device = ? WHERE id = ?', device, id)
    },
  }
}
