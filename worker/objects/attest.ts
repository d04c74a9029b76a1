import type { Attestation, Case } from '../../core/case/model.ts'
import { isFinal } from '../../core/case/receipt.ts'
import { saltOf, sealInputs } from '../../core/case/seal-inputs.ts'
import type { Pack } from '../../core/pack/model.ts'
import type { Store } from '../storage/store.ts'

type Attested = { readonly pack: Pack; readonly case: Case }

/** What the region attests of a case's newest result: the seal of its inputs, and the receipt once it is signed. */
export function attest(store: Store, { pack, case: opened }: Attested): Attestation | null {
  const inputs = sealOf(store, opened)
  if (inputs === null) return null
  const final = isFinal(pack, opened)
  return { inputs, receipt: store.receipts.find({ case: opened.id, result: opened.results.length, final }) }
}

/** The seal of the newest result's inputs; null where nothing was scored. */
export function sealOf(store: Store, { id, results }: Case): string | null {
  const result = results.at(-1)?.result
  if (result?.kind !== 'scored') return null
  return sealInputs(saltOf(store.sealingSecret.find(), { of: id, result: results.length }), result.inputHash)
}
