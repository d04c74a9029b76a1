import type { CaseView, PackView } from '../../core/case/view.ts'
import { type Explanation, explain } from '../../core/scoring/explain.ts'
import { criteriaIn } from '../result/criteria-in.ts'
import { language } from '../text/messages.ts'

/**
 * What a calibration put in the place of something: of each, its name and the sentence that says what stood there, who
 * decided as far as the reader is told, and why.
 */
export function calibrationNotes(
  { result }: Pick<CaseView, 'result'>,
  pack: PackView,
): readonly { readonly step: string; readonly note: string }[] {
  const steps = new Set(result?.result.steps.flatMap(({ id, calibrated }) => (calibrated ? [id] : [])))
  if (result === null || steps.size === 0) return []
  const found = new Map<string, Explanation>()
  const gather = (one: Explanation) => {
    if (steps.has(one.step) && !found.has(one.step)) found.set(one.step, one)
    for (const child of one.children) gather(child)
  }
  gather(explain(result.result, criteriaIn(pack), language.value))
  return [...found.values()].map(({ step, title, sentence }) => ({ step, note: `${title}. ${sentence}` }))
}
