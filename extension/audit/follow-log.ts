import {
  type AuditProblem,
  auditChain,
  endChain,
  followChain,
  type SealedRow,
} from '../../core/case/audit-chain.ts'
import type { AuditPage } from '../../core/protocol/audit.ts'
import { err, ok, type Result } from '../../core/result.ts'

/** What reading the whole log came to. */
export type Followed =
  | {
      readonly kind: 'whole'
      readonly rows: number
      /** The hash of the last row. */
      readonly last: string
      /** The hash of a row that was read; undefined for one that was not. */
      readonly hashOf: (n: number) => string | undefined
    }
  | { readonly kind: 'broken'; readonly problem: AuditProblem }
  | { readonly kind: 'stopped' }
  /** The server gave no answer. */
  | { readonly kind: 'unreachable' }

/**
 * Reads the whole log page by page and verifies it on the way, with the code that `timbang verify` runs; of the rows
 * nothing is kept but 32 bytes each. `take` gets each page that holds.
 */
export async function followLog({
  page,
  take,
  stopped,
}: {
  readonly page: (cursor: number) => Promise<AuditPage | undefined>
  readonly take: (rows: readonly SealedRow[]) => void
  readonly stopped: () => boolean
}): Promise<Followed> {
  let chain = auditChain([])
  let first = 0
  let hashes = new Uint8Array(1024 * 32)
  let rows = 0
  for (let cursor = 0; ; ) {
    const read = await page(cursor)
    if (stopped()) return { kind: 'stopped' }
    if (read === undefined) return { kind: 'unreachable' }
    if (rows === 0) {
      chain = auditChain(read.rows)
      first = chain.next
    }
    const followed = followChain(chain, read.rows)
    if (followed.kind === 'err') return { kind: 'broken', problem: followed.error }
    chain = followed.value
    for (const { hash } of read.rows) {
      if ((rows + 1) * 32 > hashes.length) hashes = grown(hashes)
      hashes.set(
        Uint8Array.from(hash.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16)),
        rows * 32,
      )
      rows += 1
    }
    take(read.rows)
    // A server that gives no row and says that there are more would keep us here for ever.
    if (!read.more || read.rows.length === 0) break
    cursor = read.cursor
  }
  const last = endChain(chain)
  if (last.kind === 'err') return { kind: 'broken', problem: last.error }
  const hashOf = (n: number): string | undefined => {
    const at = (n - first) * 32
    if (n < first || n >= first + rows) return undefined
    return Array.from(hashes.subarray(at, at + 32), (byte) => byte.toString(16).padStart(2, '0')).join('')
  }
  return { kind: 'whole', rows, last: last.value, hashOf }
}

/** Whether what stands on a screen are rows of the log that was read; else the number of the first that is not. */
export function areOf(
  { hashOf }: Pick<Extract<Followed, { kind: 'whole' }>, 'hashOf'>,
  shown: readonly SealedRow[],
): Result<null, number> {
  const strange = shown.find(({ n, hash }) => {
    const read = hashOf(n)
    return read !== undefined && read !== hash
  })
  return strange === undefined ? ok(null) : err(strange.n)
}

function grown(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(bytes.length * 2)
  larger.set(bytes)
  return larger
}
