import type { PersonId } from '../ids.ts'
import type { Pack } from '../pack/model.ts'
import { awaitsCalibration } from '../workflow/awaits-calibration.ts'
import type { Instant } from '../workflow/model.ts'
import type { Case, CaseMove, Person } from './model.ts'
import { proceed } from './proceed.ts'

/**
 * Whether a result is held back until a calibration of its unit is closed (CS1).
 * `isHeld(pack, opened)` is false for what has been shared, for what has ended, and for what somebody still rates.
 */
export function isHeld(pack: Pick<Pack, 'workflow'>, { snapshot }: Pick<Case, 'snapshot'>): boolean {
  return snapshot.stopped === undefined && awaitsCalibration(pack.workflow, snapshot.state)
}

/**
 * Lets a result go on that waited for a calibration; what waits for none stays as it is, and so does what a guard keeps:
 * that waits for its deadline. `release(pack, opened, { by: nurul, at, people }).effects` shares it, where the workflow
 * says so.
 */
export function release(
  pack: Pack,
  opened: Case,
  { by, at, people }: { readonly by: PersonId; readonly at: Instant; readonly people: readonly Person[] },
): CaseMove {
  const stays: CaseMove = { case: opened, effects: [] }
  if (!isHeld(pack, opened) || opened.results.at(-1)?.result.kind !== 'scored') return stays
  const moved = proceed(pack, opened, { event: { kind: 'calibrated', by, at }, people })
  return moved.kind === 'ok' ? moved.value : stays
}
