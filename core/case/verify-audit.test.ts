import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { AUDIT_START, type SealedRow, verifyAudit } from './verify-audit.ts'

const rows = chain(['a', 'b', 'c', 'd'])

describe('verifyAudit', () => {
  test('[A1] gives the hash of the last row of a chain that holds', () => {
    expect(verifyAudit(rows)).toEqual({ kind: 'ok', value: rows[3]?.hash })
    expect(verifyAudit([])).toEqual({ kind: 'ok', value: AUDIT_START })
  })

  test('[A1] names the first row that was changed, taken out, added or moved', () => {
    const [a, b, c, d] = rows as [SealedRow, SealedRow, SealedRow, SealedRow]
    const changed = { ...b, row: b.row.replace('"b"', '"x"') }
    // Whoever changes a row can hash it anew, but not all that came after it.
    const rehashed = { ...changed, hash: hashOf(changed) }
    const cases: readonly (readonly [readonly SealedRow[], number, string])[] = [
      [[a, changed, c, d], 2, 'content'],
      [[a, rehashed, c, d], 3, 'link'],
      [[a, c, d], 2, 'order'],
      [[b, c, d], 1, 'order'],
      [[a, b, b, c, d], 3, 'order'],
      [[a, c, b, d], 2, 'order'],
      [[{ ...a, row: 'no json' }, b], 1, 'order'],
      [[{ ...a, row: '{"n":2}' }, b], 1, 'order'],
    ]
    for (const [log, row, what] of cases) {
      expect(verifyAudit(log)).toEqual({ kind: 'err', error: { kind: 'broken-chain', row, what } })
    }
  })
})

function chain(actions: readonly string[]): readonly SealedRow[] {
  const sealed: SealedRow[] = []
  for (const [index, action] of actions.entries()) {
    const row = JSON.stringify({ action, n: index + 1 })
    const previous = sealed.at(-1)?.hash ?? AUDIT_START
    sealed.push({ n: index + 1, row, previous, hash: hashOf({ previous, row }) })
  }
  return sealed
}

function hashOf({ previous, row }: Pick<SealedRow, 'previous' | 'row'>): string {
  return createHash('sha256')
    .update(previous + row)
    .digest('hex')
}
