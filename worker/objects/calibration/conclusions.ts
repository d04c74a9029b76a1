import type { CalibrationRefusal } from '../../../core/calibration/calibrate.ts'
import { conclude } from '../../../core/calibration/conclude.ts'
import type { Session, SessionRow } from '../../../core/calibration/session.ts'
import type { Case, CaseMove } from '../../../core/case/model.ts'
import { byId } from '../../../core/case/people.ts'
import type { PersonId } from '../../../core/ids.ts'
import type { Pack } from '../../../core/pack/model.ts'
import { err, ok, type Result } from '../../../core/result.ts'
import { awaitsCalibration } from '../../../core/workflow/awaits-calibration.ts'
import type { Now } from '../../clock.ts'
import type { Failure } from '../../failure.ts'
import type { Store } from '../../storage/store.ts'
import { loadCase, packOf } from '../case-record.ts'
import { rowsOf } from './session-rows.ts'

/** What the close of a session does to one result. */
export type Conclusion = { readonly pack: Pack; readonly before: Case; readonly moved: CaseMove }

type Closing = { readonly session: Session; readonly signer: PersonId }

/** An official decided that another level counts. */
export function isDecision({ before, moved }: Conclusion): boolean {
  return (moved.case.snapshot.calibrations?.length ?? 0) > (before.snapshot.calibrations?.length ?? 0)
}

/** The result was held back until now. */
export function isRelease({ before, moved }: Conclusion): boolean {
  return moved.case.snapshot.history.length > before.snapshot.history.length
}

/**
 * Each proposed change as it comes out now, and each result that goes on. A change that can't be made any more holds all
 * of them up, and is named.
 */
export function conclusionsOf(
  store: Store,
  { session, signer }: Closing,
  now: Now,
): Result<readonly Conclusion[], Failure> {
  const people = store.people.all()
  const states = new Map(store.cases.standings(session.cycle).map(({ id, state }) => [id, state]))
  const moderator = session.signed.find(({ as }) => as === 'hr')?.by
  const found: Conclusion[] = []
  for (const row of rowsOf(store, { ...session, closedAt: null })) {
    const state = states.get(row.case) ?? ''
    const done = concluded(store, { session, row, moderator, signer, state }, now)
    if (done === null) continue
    if (done.kind === 'err') {
      const name = byId(people).get(row.person)?.name ?? row.person
      return err({ kind: 'calibration-refused', why: done.error.kind, name })
    }
    found.push(done.value)
  }
  return ok(found)
}

type Deciding = Closing & {
  readonly row: SessionRow
  readonly moderator: PersonId | undefined
  readonly state: string
}

function concluded(
  store: Store,
  { session, row, moderator, signer, state }: Deciding,
  now: Now,
): Result<Conclusion, CalibrationRefusal> | null {
  const { proposal } = row
  const pack = packOf(store, { id: row.case, cycle: session.cycle })
  // What is neither changed nor held back is not read at all.
  if (proposal === null && !awaitsCalibration(pack.workflow, state)) return null
  const before = loadCase(store, row.case)
  if (before === undefined || moderator === undefined) return err({ kind: 'not-authorised' })
  const moved = conclude(pack, before, {
    session: session.id,
    proposal,
    signer,
    with: moderator,
    at: now.office,
    people: store.people.all(),
  })
  if (moved.kind === 'err') return moved
  return moved.value.case === before ? null : ok({ pack, before, moved: moved.value })
}
