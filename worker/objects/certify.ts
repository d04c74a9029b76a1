import type { Case } from '../../core/case/model.ts'
import { stateResult } from '../../core/case/receipt.ts'
import type { Pack } from '../../core/pack/model.ts'
import type { Now } from '../clock.ts'
import type { AuditRow } from '../storage/audit.ts'
import type { Store } from '../storage/store.ts'
import { sealOf } from './attest.ts'

type Certified = {
  readonly pack: Pack
  readonly case: Case
  /** The audit row of the step that brought the case here. */
  readonly step: AuditRow
}

/**
 * Decides what is certified of a result that is shared or final now, in the transaction of that very step. Only the
 * signature comes later, for WebCrypto answers no transaction: see `signReceipts`.
 */
export function certify(store: Store, { pack, case: opened, step }: Certified, now: Now): void {
  const [inputs, region, cycle] = [
    sealOf(store, opened),
    store.region.find(),
    store.cycles.find(opened.cycle),
  ]
  if (inputs === null || region === undefined || cycle === undefined) return
  const known = { region, cycle, people: store.people.all(), inputs, audit: step.hash }
  const statement = stateResult(pack, opened, known)
  if (statement !== null) store.receipts.add(statement, now.office)
}
