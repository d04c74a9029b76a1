import { type PersonId, personId } from '../../core/ids.ts'
import type { Instant } from '../../core/workflow/model.ts'
import { document, integer, type Row, type Sql, text, textOrNull } from './sql.ts'

/** A key of one of the office's programs; of its secret only the SHA-256 is kept. */
export type ApiKey = {
  readonly id: string
  readonly hash: string
  readonly name: string
  readonly scopes: readonly string[]
  readonly madeAt: Instant
  /** Null for the operator. */
  readonly madeBy: PersonId | null
  readonly expiresAt: Instant
  readonly usedAt: Instant | null
  readonly revokedAt: Instant | null
}

/** The keys of a region's programs, those that count no longer as well. */
export function apiKeysTable(sql: Sql) {
  return {
    add({ id, hash, name, scopes, madeAt, madeBy, expiresAt }: Omit<ApiKey, 'usedAt' | 'revokedAt'>): void {
      sql(
        'INSERT INTO api_keys VALUES (?, ?, ?, ?, ?, ?, ?, NULL, NULL)',
        id,
        hash,
        name,
        JSON.stringify(scopes),
        madeAt,
        madeBy,
        expiresAt,
      )
    },
    find(id: string): ApiKey | undefined {
      const [row] = sql('SELECT * FROM api_keys WHERE id = ?', id)
      return row === undefined ? undefined : apiKeyOf(row)
    },
    /** The newest first. */
    list(limit: number): readonly ApiKey[] {
      return sql('SELECT * FROM api_keys ORDER BY made_at DESC, id LIMIT ?', limit).map(apiKeyOf)
    },
    countLive(now: Instant): number {
      const [row] = sql('SELECT count(*) AS n FROM api_keys WHERE revoked_at IS NULL AND expires_at > ?', now)
      return row === undefined ? 0 : integer(row, 'n')
    },
    noteUse(id: string, now: Instant): void {
      sql('UPDATE api_keys SET used_at = ? WHERE id = ?', now, id)
    },
    revoke(id: string, now: Instant): void {
      sql('UPDATE api_keys SET revoked_at = ? WHERE id = ?', now, id)
    },
  }
}

function apiKeyOf(row: Row): ApiKey {
  const by = textOrNull(row, 'made_by')
  return {
    id: text(row, 'id'),
    hash: text(row, 'hash'),
    name: text(row, 'name'),
    scopes: document<readonly string[]>(row, 'scopes'),
    madeAt: text(row, 'made_at'),
    madeBy: by === null ? null : personId(by),
    expiresAt: text(row, 'expires_at'),
    usedAt: textOrNull(row, 'used_at'),
    revokedAt: textOrNull(row, 'revoked_at'),
  }
}
