import type { Case, CaseMove } from '../case/model.ts'
import { isOverdue, passDeadline } from '../case/pass-deadline.ts'
import { release } from '../case/release.ts'
import type { PersonId } from '../ids.ts'
import type { Pack } from '../pack/model.ts'
import { ok, type Result } from '../result.ts'
import { type CalibrationRefusal, calibrate, type Deciding, type Proposal } from './calibrate.ts'

/** What the close of a session does to one of its results. */
export type Concluding = Omit<Deciding, 'by'> & {
  /** Who signed last. */
  readonly signer: PersonId
  readonly proposal: (Proposal & { readonly by: PersonId }) | null
}

/**
 * What was proposed counts, and a result that waited for its calibration goes on, in one move. What has run out of time
 * goes its own way before (W5).
 * `conclude(pack, opened, { proposal: null, signer: nurul, session, with: nurul, at, people })` shares a result that waits.
 */
export function conclude(
  pack: Pack,
  opened: Case,
  { proposal, signer, ...deciding }: Concluding,
): Result<CaseMove, CalibrationRefusal> {
  const { at, people } = deciding
  const punctual = inTime(pack, opened, deciding)
  const decided: Result<CaseMove, CalibrationRefusal> =
    proposal === null
      ? ok({ case: punctual.case, effects: [] })
      : calibrate(pack, punctual.case, proposal, { ...deciding, by: proposal.by })
  if (decided.kind === 'err') return decided
  const released = release(pack, decided.value.case, { by: signer, at, people })
  const effects = [...punctual.effects, ...decided.value.effects, ...released.effects]
  return ok({ case: released.case, effects })
}

/** The clock decides what is late, also when no alarm has rung yet; where it has no way on, the alarm tells of that. */
function inTime(pack: Pack, opened: Case, { at, people }: Pick<Deciding, 'at' | 'people'>): CaseMove {
  const stays: CaseMove = { case: opened, effects: [] }
  if (!isOverdue(opened, at)) return stays
  const passed = passDeadline(pack, opened, { now: at, people })
  return passed.kind === 'ok' ? passed.value : stays
}
