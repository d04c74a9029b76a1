import { subtract } from '../logic/exact-arithmetic.ts'
import type { Language } from '../text.ts'
import { compileScoring } from './compile-scoring.ts'
import type { Criteria } from './model.ts'
import { sayValue } from './say-value.ts'
import type { Change } from './what-would-change.ts'

/**
 * A change in a sentence: `'Realisasi: Waktu respons … dari 25 menjadi 18,4 jam kerja (turun 6,6): Sangat Baik.'`
 */
export function sayChange(
  { step, from, to, outcome }: Change,
  criteria: Criteria,
  language: Language,
): string {
  const part = compileScoring(criteria)
    .steps.flatMap(({ parts }) => parts)
    .find(({ id }) => id === step)
  const words = criteria.scoring.outcomes
  const say = (value: number | string) => sayValue(value, { language, words })
  const title = part?.title[language] ?? step
  const unit = part?.row && 'unit' in part.row ? ` ${part.row.unit[language]}` : ''
  const by = sayValue(subtract(Math.max(from, to), Math.min(from, to)), { language, words })
  if (language === 'id') {
    const way = to > from ? 'naik' : 'turun'
    return `${title}: dari ${say(from)} menjadi ${say(to)}${unit} (${way} ${by}) → ${say(outcome.to)}.`
  }
  const way = to > from ? 'up' : 'down'
  return `${title}: from ${say(from)} to ${say(to)}${unit} (${way} ${by}) → ${say(outcome.to)}.`
}
