import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { err, ok, type Result } from '../result.ts'

/** A row of an exported audit log: `hash` is SHA-256 of `previous` followed by `row`, both taken as text (A1). */
export type SealedRow = {
  readonly n: number
  readonly row: string
  readonly previous: string
  readonly hash: string
}

/** The first place where a log is not what was sealed; `row` is the number that should stand there. */
export type AuditProblem = {
  readonly kind: 'broken-chain'
  readonly row: number
  /** `order`: a row is missing, doubled or out of place. `link`: it follows another row. `content`: it was changed. */
  readonly what: 'order' | 'link' | 'content'
}

/** What the first row follows. */
export const AUDIT_START = '0'.repeat(64)

/**
 * The hash of the last row, if no row was changed, moved, added or taken out before it. Rows cut off at the end do
 * not show: compare the last hash with one that you have from elsewhere, such as a receipt's. `verifyAudit([])` is
 * `AUDIT_START`; a log whose second row was changed is `{ kind: 'broken-chain', row: 2, what: 'content' }`.
 */
export function verifyAudit(rows: readonly SealedRow[]): Result<string, AuditProblem> {
  let previous = AUDIT_START
  for (const [index, sealed] of rows.entries()) {
    const row = index + 1
    if (sealed.n !== row || numberIn(sealed.row) !== row)
      return err({ kind: 'broken-chain', row, what: 'order' })
    if (sealed.previous !== previous) return err({ kind: 'broken-chain', row, what: 'link' })
    const hash = bytesToHex(sha256(utf8ToBytes(previous + sealed.row)))
    if (sealed.hash !== hash) return err({ kind: 'broken-chain', row, what: 'content' })
    previous = hash
  }
  return ok(previous)
}

function numberIn(row: string): unknown {
  try {
    const entry: unknown = JSON.parse(row)
    return typeof entry === 'object' && entry !== null && 'n' in entry ? entry.n : undefined
  } catch {
    return undefined
  }
}
