import { may } from '../../../core/case/permissions.ts'
import { dutiesOf } from '../../../core/case/standing.ts'
import { err, ok, type Result } from '../../../core/result.ts'
import type { Now } from '../../clock.ts'
import type { Failure } from '../../failure.ts'
import type { StoredSession } from '../../storage/calibrations.ts'
import type { Store } from '../../storage/store.ts'
import { permit } from '../permit.ts'
import type { Asking } from './ask.ts'
import { sessionView } from './session-view.ts'
import { standingsIn } from './standings-in.ts'

/** A `CalibrationView`, for those who take part. */
export function readSession(store: Store, { by, ask }: Asking<'read'>, now: Now): Result<string, Failure> {
  const found = findSession(store, { by, id: ask.id }, now)
  if (found.kind === 'err') return found
  noteReader(store, { by, session: found.value }, now)
  return ok(JSON.stringify(sessionView(store, { by, session: found.value }, now)))
}

/** A session for somebody who takes part in it; nobody else learns whether it is there. */
export function findSession(
  store: Store,
  { by, id }: Pick<Asking<'read'>, 'by'> & { readonly id: string },
  now: Now,
): Result<StoredSession, Failure> {
  const session = store.calibrations.find(id)
  if (session !== undefined && mayRead(store, session, by)) return ok(session)
  const permitted = permit(store, { action: 'calibration.read', person: by, what: `calibration ${id}` }, now)
  return permitted.kind === 'err' ? permitted : err({ kind: 'unknown-calibration' })
}

function mayRead(store: Store, session: StoredSession, by: Asking<'read'>['by']): boolean {
  return may('calibration.read', [...dutiesOf(by), ...standingsIn(store, { by, session })])
}

/** Who had these results before them is in the log, once for each session (A4). */
function noteReader(
  store: Store,
  { by, session }: { readonly by: Asking<'read'>['by']; readonly session: StoredSession },
  now: Now,
): void {
  const { readers = [] } = session
  if (readers.includes(by.id)) return
  store.calibrations.put({ ...session, readers: [...readers, by.id] })
  store.audit.add({
    at: now.office,
    action: 'calibration-read',
    actor: { kind: 'person', person: by.id },
    subject: session.id,
    detail: {},
  })
}
