import { ratedSteps } from '../../../core/case/rated-steps.ts'
import type { Pack } from '../../../core/pack/model.ts'
import type { ScaleStep } from '../../../core/protocol/calibration.ts'

/** What may be calibrated of a pack, with the words of each level. */
export function scaleOf(pack: Pack): readonly ScaleStep[] {
  return ratedSteps(pack).map(({ id, row, levels }) => ({
    id,
    name: row.name,
    levels: levels.map(({ value, label, anchor }) => ({ value, label, anchor })),
  }))
}
