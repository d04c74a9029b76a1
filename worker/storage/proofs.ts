import type { Sql } from './sql.ts'

/**
 * Proofs of possession that were seen (RFC 9449 §11.1); kept until they would be refused as stale anyway. In the order of
 * their ends, so that what comes goes beside what has just come, and what is over goes without an index of its own.
 */
export function proofsTable(sql: Sql) {
  // Those that are over hurt nobody meanwhile: they would be refused as stale.
  let sweptAt = 0
  return {
    /** False when this proof has been here before. Times in milliseconds; a proof's own end is always the same. */
    remember(proof: { readonly id: string; readonly expiresAt: number }, now: number): boolean {
      if (Math.abs(now - sweptAt) >= 10_000) {
        sql('DELETE FROM proofs WHERE expires_at <= ?', now)
        sweptAt = now
      }
      const added = sql('INSERT OR IGNORE INTO proofs VALUES (?, ?) RETURNING id', proof.expiresAt, proof.id)
      return added.length === 1
    },
  }
}
