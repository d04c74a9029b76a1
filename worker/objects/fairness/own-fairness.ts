import { ownLine } from '../../../core/calibration/own-line.ts'
import type { CycleId } from '../../../core/ids.ts'
import type { OwnFairness } from '../../../core/protocol/fairness.ts'
import { PROTOCOL } from '../../../core/protocol/version.ts'
import { err, ok, type Result } from '../../../core/result.ts'
import type { Now } from '../../clock.ts'
import type { Failure } from '../../failure.ts'
import type { Store } from '../../storage/store.ts'
import { admit, type Caller } from '../admit.ts'
import { permit } from '../permit.ts'

/** How the official who asks has rated in a cycle, as an `OwnFairness`, from what human resources had worked out. */
export function ownFairness(
  store: Store,
  { caller, cycle: asked }: { readonly caller: Caller; readonly cycle: CycleId },
  now: Now,
): Result<string, Failure> {
  const admitted = admit(store, caller, now)
  if (admitted.kind === 'err') return admitted
  const by = admitted.value
  const permitted = permit(
    store,
    { action: 'fairness.own', person: by, what: `own fairness of ${asked}` },
    now,
  )
  if (permitted.kind === 'err') return permitted
  const cycle = store.cycles.find(asked)
  if (cycle === undefined) return err({ kind: 'unknown-cycle' })
  const found = store.fairness.find(cycle.id)
  const answer: OwnFairness = {
    protocol: PROTOCOL,
    cycle: { id: cycle.id, name: cycle.name },
    at: found?.looked.at ?? null,
    line: ownLine(found?.screen ?? null, by.id),
  }
  return ok(JSON.stringify(answer))
}
