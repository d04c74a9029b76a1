import type { PinnedProvider } from '../session/provider.ts'
import { document, type Sql, text } from './sql.ts'

/** The one who tells this region who somebody is; no row where codes alone do. */
export function identityProviderTable(sql: Sql) {
  return {
    find(): PinnedProvider | undefined {
      const [row] = sql('SELECT body FROM identity_provider')
      return row === undefined ? undefined : document<PinnedProvider>(row, 'body')
    },
    /** True when it differs from the one before. */
    put(provider: PinnedProvider): boolean {
      const body = JSON.stringify(provider)
      const [before] = sql('SELECT body FROM identity_provider')
      if (before !== undefined && text(before, 'body') === body) return false
      sql('INSERT OR REPLACE INTO identity_provider (only, body) VALUES (1, ?)', body)
      return true
    },
    /** True when there was one. */
    remove(): boolean {
      return sql('DELETE FROM identity_provider RETURNING only').length > 0
    },
  }
}
