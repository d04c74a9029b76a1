import { sign } from '../../../core/calibration/session.ts'
import type { PersonId } from '../../../core/ids.ts'
import { err, ok, type Result } from '../../../core/result.ts'
import type { Now } from '../../clock.ts'
import type { Failure } from '../../failure.ts'
import type { AuditRow } from '../../storage/audit.ts'
import { commitment } from '../../storage/audit-openings.ts'
import type { Store } from '../../storage/store.ts'
import { saveCase } from '../case-record.ts'
import { certify } from '../certify.ts'
import { permit } from '../permit.ts'
import { sendNotices } from '../send-notices.ts'
import { showCase, showFollowers } from '../show.ts'
import type { Asking } from './ask.ts'
import { type Conclusion, conclusionsOf, isDecision, isRelease } from './conclusions.ts'
import { findSession, readSession } from './read-session.ts'
import { sideOf, standingsIn } from './standings-in.ts'

/**
 * Signs a session as it stands. With the second signature, of the other side and of another person, it is closed: all that
 * was proposed counts from then on, every change of it or none, and results that waited for it go on (CS2).
 */
export function closeSession(store: Store, asking: Asking<'close'>, now: Now): Result<string, Failure> {
  const { by, ask, salt } = asking
  const known = store.calibrations.find(ask.id)
  const standings = known ? standingsIn(store, { by, session: known }) : []
  const what = `closing of calibration ${ask.id}`
  const permitted = permit(store, { action: 'calibration.close', person: by, what, standings }, now)
  if (permitted.kind === 'err') return permitted
  const found = findSession(store, { by, id: ask.id }, now)
  if (found.kind === 'err') return found
  const session = found.value
  const signing = { version: ask.close.version, as: sideOf(session, by) }
  const signed = sign(session, signing, { actor: by.id, at: now.office })
  if (signed.kind === 'err') return err({ kind: 'calibration-refused', why: signed.error.kind })
  const isClosed = signed.value.closedAt !== null
  const closing = { session: signed.value, signer: by.id }
  const concluded = isClosed ? conclusionsOf(store, closing, now) : ok([])
  if (concluded.kind === 'err') return concluded
  const changes = concluded.value.filter(isDecision).length
  const released = concluded.value.filter(isRelease).length
  store.calibrations.put({ ...session, ...signed.value })
  store.audit.add({
    at: now.office,
    action: isClosed ? 'calibration-closed' : 'calibration-signed',
    actor: { kind: 'person', person: by.id },
    subject: ask.id,
    detail: { as: signing.as, version: session.version, changes, ...(released > 0 ? { released } : {}) },
  })
  for (const each of concluded.value) apply(store, { ...each, by: by.id, salt, session: ask.id }, now)
  return readSession(store, { by, salt, ask: { kind: 'read', id: ask.id } }, now)
}

type Applied = Conclusion & { readonly by: PersonId; readonly salt: string; readonly session: string }

function apply(store: Store, applied: Applied, now: Now): void {
  const { pack, before, moved } = applied
  const after = moved.case
  saveCase(store, { pack, before, after }, now)
  const row = isDecision(applied) ? noteDecision(store, applied, now) : noteRelease(store, applied, now)
  sendNotices(store, moved, row, now)
  certify(store, { pack, case: after, step: row }, now)
  showCase(store, after, now)
  showFollowers(store, { before, after }, now)
}

function noteDecision(store: Store, { before, moved, by, salt, session }: Applied, now: Now): AuditRow {
  const after = moved.case
  const decision = after.snapshot.calibrations?.at(-1)
  const row = store.audit.add({
    at: now.office,
    action: 'case-calibrated',
    actor: { kind: 'person', person: decision?.by ?? by },
    subject: after.id,
    detail: {
      session,
      with: decision?.with ?? by,
      steps: decision?.changes.map(({ step }) => step) ?? [],
      decision: commitment({ salt, value: JSON.stringify(decision ?? null) }),
      results: after.results
        .slice(before.results.length)
        .map((result) => commitment({ salt, value: JSON.stringify(result) })),
      ...transitionsOf({ before, moved }),
    },
  })
  store.auditOpenings.add(row.n, { salt, person: by })
  return row
}

function noteRelease(store: Store, { before, moved, by, session }: Applied, now: Now): AuditRow {
  return store.audit.add({
    at: now.office,
    action: 'case-released',
    actor: { kind: 'person', person: by },
    subject: moved.case.id,
    detail: { session, ...transitionsOf({ before, moved }) },
  })
}

function transitionsOf({ before, moved }: Pick<Conclusion, 'before' | 'moved'>) {
  const taken = moved.case.snapshot.history.slice(before.snapshot.history.length)
  return taken.length === 0 ? {} : { transitions: taken.map(({ transition }) => transition) }
}
