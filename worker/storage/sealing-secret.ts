import { type Sql, text } from './sql.ts'

/** The secret that the salts of all seals come from (P1). It never leaves the region. */
export function sealingSecretTable(sql: Sql) {
  return {
    find(): string {
      const [row] = sql('SELECT secret FROM sealing_secret')
      if (row === undefined) throw new Error('the region has no sealing secret')
      return text(row, 'secret')
    },
    /** Keeps the one that is there: with another, old seals could never be opened. */
    ensure(fresh: string): void {
      sql('INSERT INTO sealing_secret VALUES (1, ?) ON CONFLICT DO NOTHING', fresh)
    },
  }
}
