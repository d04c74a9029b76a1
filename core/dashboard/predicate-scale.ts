import { own } from '../json.ts'
import type { ScoringDocument } from '../scoring/model.ts'

/**
 * The outcomes that an appraisal can have, in the order of the scoring's own list, the best first where it is written so;
 * empty where a scoring gives no predicate. `predicateScale(nasional.scoring)[0]` is `'sangat-baik'`.
 */
export function predicateScale({ outputs, matrices, bands, outcomes }: ScoringDocument): readonly string[] {
  const output: unknown = own(outputs, 'predicate')
  const step = typeof output === 'string' ? output : null
  if (step === null) return []
  const matrix = own(matrices, step)
  const named = matrix
    ? Object.values(matrix).flatMap((row) => Object.values(row))
    : (own(bands, step) ?? []).map(({ id }) => id).toReversed()
  const order = Object.keys(outcomes)
  return [...new Set(named)].toSorted((a, b) => order.indexOf(a) - order.indexOf(b))
}
