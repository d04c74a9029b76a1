import type { CaseView } from '../../core/case/view.ts'
import type { Json } from '../../core/json.ts'
import { figureOf } from './figures.ts'

/** What each row of a plan came to in percent: from the result, or from the scoring that stands beside it. */
export function skpValues({ result, beside = [] }: Pick<CaseView, 'result' | 'beside'>): readonly Json[] {
  const inside = result && figureOf(result.result, 'skp-values')
  const side = beside.find(({ scoring }) => scoring === 'skp-quantitative')
  const values = inside ?? (side && figureOf(side.result, 'values'))
  return Array.isArray(values) ? values : []
}
