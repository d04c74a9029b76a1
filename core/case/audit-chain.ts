import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { isObject } from '../json.ts'
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
  /**
   * `missing`: a later row stands there. `repeated`: an earlier number stands there again, as where a row was doubled or put
   * in. `number`: the row says another number within than beside it. `unreadable`: it is no entry. `link`: it follows another
   * row. `content`: it was changed.
   * `start`: the log begins later than with row 1, and no row says that what was before was let go of.
   */
  readonly what: 'missing' | 'repeated' | 'number' | 'unreadable' | 'link' | 'content' | 'start'
}

/** What the first row follows. */
export const AUDIT_START = '0'.repeat(64)

/** How far a log has been followed; a log of any length is verified page by page, and none of it is kept. */
export type AuditChain = {
  /** The number that comes next. */
  readonly next: number
  /** The hash of the last row, which the next has to follow. */
  readonly last: string
  /** What the first row follows, where that is not the beginning of all: to be said by a later row. */
  readonly gone: { readonly through: number; readonly hash: string } | null
}

/**
 * Where a log begins; `followChain` goes on from here. What was let go of after its time (AD5) need not be there:
 * `auditChain([{ n: 41, … }])` begins with row 41, and `auditChain([])` with row 1.
 */
export function auditChain([first]: readonly SealedRow[]): AuditChain {
  if (first === undefined || first.n === 1 || !Number.isSafeInteger(first.n) || first.n < 1)
    return { next: 1, last: AUDIT_START, gone: null }
  const { n, previous } = first
  return { next: n, last: previous, gone: { through: n - 1, hash: previous } }
}

/**
 * The chain after more rows, or the first place where they are not what was sealed. `followChain(auditChain([]), [])` is
 * the chain itself; a second row that was changed is `{ kind: 'broken-chain', row: 2, what: 'content' }`.
 */
export function followChain(chain: AuditChain, rows: readonly SealedRow[]): Result<AuditChain, AuditProblem> {
  let { next, last, gone } = chain
  for (const sealed of rows) {
    const entry = entryIn(sealed.row)
    const broken = (what: AuditProblem['what']) => err({ kind: 'broken-chain', row: next, what } as const)
    if (entry === undefined) return broken('unreadable')
    if (entry.n !== sealed.n) return broken('number')
    if (sealed.n !== next) return broken(sealed.n > next ? 'missing' : 'repeated')
    if (sealed.previous !== last) return broken('link')
    const hash = bytesToHex(sha256(utf8ToBytes(last + sealed.row)))
    if (sealed.hash !== hash) return broken('content')
    if (gone !== null && saysGone(entry, gone)) gone = null
    last = hash
    next += 1
  }
  return ok({ next, last, gone })
}

/**
 * The hash of the last row of a log that has been followed to its end. Rows cut off there do not show: compare the hash
 * with one that you have from elsewhere, such as a receipt's. `endChain(auditChain([]))` is `AUDIT_START`.
 */
export function endChain({ last, gone }: AuditChain): Result<string, AuditProblem> {
  return gone === null ? ok(last) : err({ kind: 'broken-chain', row: 1, what: 'start' })
}

/** A later row seals where the log was shortened, so nobody shortens it by themself. */
function saysGone(
  entry: { readonly [name: string]: unknown },
  { through, hash }: { readonly through: number; readonly hash: string },
): boolean {
  const { action, detail } = entry
  return action === 'log-shortened' && isObject(detail) && detail.through === through && detail.hash === hash
}

function entryIn(row: string): { readonly [name: string]: unknown } | undefined {
  try {
    const entry: unknown = JSON.parse(row)
    return isObject(entry) ? entry : undefined
  } catch {
    return undefined
  }
}
