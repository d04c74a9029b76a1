import { AUDIT_START } from '../../core/case/audit-chain.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import { ok, type Result } from '../../core/result.ts'
import type { Now } from '../clock.ts'
import type { Failure } from '../failure.ts'
import type { Store } from '../storage/store.ts'
import { admit, type Caller } from './admit.ts'
import { permit } from './permit.ts'
import type { Page } from './pull.ts'
import { shownAudit } from './shown-audit.ts'

/** A page of the region's audit log as JSON text, for HR: rows as they were sealed, so that anyone can verify them. */
export function readAudit(
  store: Store,
  { caller, page }: { readonly caller: Caller; readonly page: Page },
  now: Now,
): Result<string, Failure> {
  const admitted = admit(store, caller, now)
  if (admitted.kind === 'err') return admitted
  const permitted = permit(store, { action: 'audit.read', person: admitted.value, what: 'audit' }, now)
  if (permitted.kind === 'err') return permitted
  const shown = shownAudit(store, now)
  const found = store.audit.between({ after: page.cursor, until: shown.last, limit: page.limit + 1 })
  const rows = found.slice(0, page.limit)
  const cursor = rows.at(-1)?.n ?? page.cursor
  const more = found.length > rows.length
  return ok(
    JSON.stringify({ protocol: PROTOCOL, start: AUDIT_START, cursor, more, shownUntil: shown.until, rows }),
  )
}
