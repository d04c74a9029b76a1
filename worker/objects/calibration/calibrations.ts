import { assertNever, type Result } from '../../../core/result.ts'
import type { Now } from '../../clock.ts'
import type { Failure } from '../../failure.ts'
import type { Store } from '../../storage/store.ts'
import { admit, type Caller } from '../admit.ts'
import type { CalibrationAsk } from './ask.ts'
import { closeSession } from './close-session.ts'
import { editSession } from './edit-session.ts'
import { listSessions } from './list-sessions.ts'
import { planSession } from './plan-session.ts'
import { readSession } from './read-session.ts'
import { takeOpinion } from './take-opinion.ts'

/** Answers about calibration as JSON text; who may what is asked of the table of permissions in each part. */
export function calibrations(
  store: Store,
  { caller, ask, salt }: { readonly caller: Caller; readonly ask: CalibrationAsk; readonly salt: string },
  now: Now,
): Result<string, Failure> {
  const admitted = admit(store, caller, now)
  if (admitted.kind === 'err') return admitted
  const by = admitted.value
  switch (ask.kind) {
    case 'list':
      return listSessions(store, { by, ask, salt }, now)
    case 'read':
      return readSession(store, { by, ask, salt }, now)
    case 'plan':
      return planSession(store, { by, ask, salt }, now)
    case 'edit':
      return editSession(store, { by, ask, salt }, now)
    case 'opinion':
      return takeOpinion(store, { by, ask, salt }, now)
    case 'close':
      return closeSession(store, { by, ask, salt }, now)
    default:
      return assertNever(ask)
  }
}
