import { own } from '../json.ts'
import type { WorkflowDocument } from './model.ts'

/**
 * Whether a result waits in this state until a calibration is closed (CS1).
 * `awaitsCalibration(workflow, 'calibration')` is true where one of its transitions is set off by `calibrated`.
 */
export function awaitsCalibration({ states }: Pick<WorkflowDocument, 'states'>, state: string): boolean {
  const found = own(states, state)
  return found?.kind === 'open' && found.transitions.some(({ on }) => on.event === 'calibrated')
}
