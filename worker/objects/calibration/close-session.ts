import { type CalibrationRefusal, calibrate } from '../../../core/calibration/calibrate.ts'
import { type Session, type SessionRow, sign } from '../../../core/calibration/session.ts'
import type { Case, CaseMove } from '../../../core/case/model.ts'
import { byId } from '../../../core/case/people.ts'
import type { PersonId } from '../../../core/ids.ts'
import type { Pack } from '../../../core/pack/model.ts'
import { err, ok, type Result } from '../../../core/result.ts'
import type { Now } from '../../clock.ts'
import type { Failure } from '../../failure.ts'
import { commitment } from '../../storage/audit-openings.ts'
import type { Store } from '../../storage/store.ts'
import { loadCase, packOf, saveCase } from '../case-record.ts'
import { certify } from '../certify.ts'
import { permit } from '../permit.ts'
import { sendNotices } from '../send-notices.ts'
import { showCase } from '../show.ts'
import type { Asking } from './ask.ts'
import { findSession, readSession } from './read-session.ts'
import { sideOf, standingsIn } from './standings-in.ts'

/**
 * Signs a session as it stands. With the second signature, of the other side and of another person, it is closed, and all
 * that was proposed counts from then on: every change of it, or none.
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
  const moves = signed.value.closedAt === null ? ok([]) : decisionsOf(store, signed.value, now)
  if (moves.kind === 'err') return moves
  store.calibrations.put({ ...session, ...signed.value })
  store.audit.add({
    at: now.office,
    action: signed.value.closedAt === null ? 'calibration-signed' : 'calibration-closed',
    actor: { kind: 'person', person: by.id },
    subject: ask.id,
    detail: { as: signing.as, version: session.version, changes: moves.value.length },
  })
  for (const move of moves.value) apply(store, { ...move, by: by.id, salt, session: ask.id }, now)
  return readSession(store, { by, salt, ask: { kind: 'read', id: ask.id } }, now)
}

type Move = { readonly pack: Pack; readonly before: Case; readonly moved: CaseMove }

/** Each proposed change as it comes out now. One that can't be done any more holds all of them up, and is named. */
function decisionsOf(store: Store, session: Session, now: Now): Result<readonly Move[], Failure> {
  const people = store.people.all()
  const moderator = session.signed.find(({ as }) => as === 'hr')?.by
  const moves: Move[] = []
  for (const row of store.calibrations.rowsOf(session.id)) {
    const done = decided(store, { session, row, moderator }, now)
    if (done === null) continue
    if (done.kind === 'err') {
      const name = byId(people).get(row.person)?.name ?? row.person
      return err({ kind: 'calibration-refused', why: done.error.kind, name })
    }
    moves.push(done.value)
  }
  return ok(moves)
}

type Deciding = {
  readonly session: Session
  readonly row: SessionRow
  readonly moderator: PersonId | undefined
}

function decided(
  store: Store,
  { session, row, moderator }: Deciding,
  now: Now,
): Result<Move, CalibrationRefusal> | null {
  if (row.proposal === null) return null
  const before = loadCase(store, row.case)
  if (before === undefined || moderator === undefined) return err({ kind: 'not-authorised' })
  const pack = packOf(store, before)
  const moved = calibrate(pack, before, row.proposal, {
    session: session.id,
    by: row.proposal.by,
    with: moderator,
    at: now.office,
    people: store.people.all(),
  })
  return moved.kind === 'err' ? moved : ok({ pack, before, moved: moved.value })
}

type Applied = Move & { readonly by: PersonId; readonly salt: string; readonly session: string }

function apply(store: Store, { pack, before, moved, by, salt, session }: Applied, now: Now): void {
  const after = moved.case
  saveCase(store, { pack, before, after }, now)
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
    },
  })
  store.auditOpenings.add(row.n, { salt, person: by })
  sendNotices(store, moved, row, now)
  certify(store, { pack, case: after, step: row }, now)
  showCase(store, after, now)
}
