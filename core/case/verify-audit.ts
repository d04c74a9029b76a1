import type { Result } from '../result.ts'
import { type AuditProblem, auditChain, endChain, followChain, type SealedRow } from './audit-chain.ts'

/**
 * The hash of the last row, if no row was changed, moved, added or taken out before it. `verifyAudit([])` is
 * `AUDIT_START`; a log whose second row was changed is `{ kind: 'broken-chain', row: 2, what: 'content' }`.
 */
export function verifyAudit(rows: readonly SealedRow[]): Result<string, AuditProblem> {
  const followed = followChain(auditChain(rows), rows)
  return followed.kind === 'ok' ? endChain(followed.value) : followed
}
