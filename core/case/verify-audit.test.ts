import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { AUDIT_START, auditChain, endChain, followChain, type SealedRow } from './audit-chain.ts'
import { verifyAudit } from './verify-audit.ts'

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
      [[a, c, d], 2, 'missing'],
      [[b, c, d], 1, 'start'],
      [[a, b, b, c, d], 3, 'repeated'],
      [[a, c, b, d], 2, 'missing'],
      [[{ ...a, row: 'no json' }, b], 1, 'unreadable'],
      [[{ ...a, row: '{"n":2}' }, b], 1, 'number'],
    ]
    for (const [log, row, what] of cases) {
      expect(verifyAudit(log)).toEqual({ kind: 'err', error: { kind: 'broken-chain', row, what } })
    }
  })

  test('[AD3] holds page by page, however the pages are cut', () => {
    for (const cut of [0, 1, 2, 4]) {
      const first = followChain(auditChain(rows), rows.slice(0, cut))
      const second = first.kind === 'ok' ? followChain(first.value, rows.slice(cut)) : first
      expect(second.kind === 'ok' && endChain(second.value)).toEqual({ kind: 'ok', value: rows[3]?.hash })
    }
  })

  test('[AD5] holds without its beginning where a later row seals where it was shortened, and nowhere else', () => {
    const said = (through: number, hash: string | undefined) =>
      chain(['a', 'b', 'c', { action: 'log-shortened', detail: { through, hash } }])
    const log = said(2, rows[1]?.hash)
    expect(verifyAudit(log.slice(2))).toEqual({ kind: 'ok', value: log[3]?.hash })
    for (const other of [
      log.slice(1),
      log.slice(3),
      said(2, rows[0]?.hash).slice(2),
      said(1, rows[1]?.hash).slice(2),
    ])
      expect(verifyAudit(other)).toEqual({
        kind: 'err',
        error: { kind: 'broken-chain', row: 1, what: 'start' },
      })
  })
})

function chain(actions: readonly (string | object)[]): readonly SealedRow[] {
  const sealed: SealedRow[] = []
  for (const [index, action] of actions.entries()) {
    const row = JSON.stringify({ ...(typeof action === 'string' ? { action } : action), n: index + 1 })
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
