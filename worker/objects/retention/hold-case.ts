import type { HoldCase } from '../../../core/protocol/mutation.ts'
import { err, ok } from '../../../core/result.ts'
import type { Now } from '../../clock.ts'
import type { Store } from '../../storage/store.ts'
import { permit } from '../permit.ts'
import type { Asked, PushAnswer } from '../push.ts'
import { receipt } from '../receipt.ts'

/** Keeps an appraisal past its time, or lets go of it; nobody does so with their own. */
export function holdCase(store: Store, { person, mutation }: Asked<HoldCase>, now: Now): PushAnswer {
  const { case: id, held, reason } = mutation
  const found = store.cases.find(id)
  const standings = found?.person === person.id ? (['self'] as const) : []
  const what = `hold of ${id}`
  const permitted = permit(store, { action: 'retention.hold', person, what, standings }, now)
  if (permitted.kind === 'err') return permitted
  if (found === undefined) return err({ kind: 'unknown-appraisal' })
  if (held) store.holds.put({ case: id, at: now.office, by: person.id, reason })
  else store.holds.drop(id)
  const row = store.audit.add({
    at: now.office,
    action: held ? 'hold-placed' : 'hold-lifted',
    actor: { kind: 'person', person: person.id },
    subject: id,
    detail: { reason },
  })
  return ok(receipt(mutation, row, now))
}
