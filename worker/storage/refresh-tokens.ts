import { integer, type Sql } from './sql.ts'

/** Refresh tokens that still mean something, as SHA-256. Those of one generation are worth the same. */
export function refreshTokensTable(sql: Sql) {
  return {
    add(
      hash: string,
      { device, generation }: { readonly device: string; readonly generation: number },
    ): void {
      sql('INSERT INTO refresh_tokens VALUES (?, ?, ?)', hash, device, generation)
    },
    /** The generation of a device's token; undefined for one that was forgotten or never given. */
    generationOf(hash: string, device: string): number | undefined {
      const [row] = sql('SELECT generation FROM refresh_tokens WHERE hash = ? AND device = ?', hash, device)
      return row === undefined ? undefined : integer(row, 'generation')
    },
    forgetBefore(generation: number, device: string): void {
      sql('DELETE FROM refresh_tokens WHERE device = ? AND generation < ?', device, generation)
    },
  }
}
