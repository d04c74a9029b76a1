import type { Language } from '../text.ts'
import { compileScoring } from './compile-scoring.ts'
import type { Criteria } from './model.ts'
import type { NextRating } from './next-ratings.ts'
import { sayValue } from './say-value.ts'
import type { Reach } from './within-reach.ts'

/**
 * A reachable change in a sentence, with its figure, the score and the predicate: `sayReach(reach, pack, 'id')` may be
 * `'Bila “Realisasi: IKM” 96 poin, bukan 90, nilai menjadi 92,4 (sekarang 90) dan predikat menjadi Sangat Baik.'`
 */
export function sayReach(
  { step, from, to, outcome, score }: Reach,
  criteria: Criteria,
  language: Language,
): string {
  const part = partOf(criteria, step)
  const say = (value: number | string) => sayValue(value, { language, words: criteria.scoring.outcomes })
  const title = part?.title[language] ?? step
  const unit = part?.row && 'unit' in part.row ? ` ${part.row.unit[language]}` : ''
  if (language === 'id') {
    const number = score === null ? '' : `nilai menjadi ${say(score.to)} (sekarang ${say(score.from)}) dan `
    return `Bila “${title}” ${say(to)}${unit}, bukan ${say(from)}, ${number}predikat menjadi ${say(outcome.to)}.`
  }
  const number = score === null ? '' : `the score would be ${say(score.to)} (now ${say(score.from)}) and `
  return `If “${title}” were ${say(to)}${unit} instead of ${say(from)}, ${number}the predicate ${say(outcome.to)}.`
}

/**
 * How far a rating is from the next one, and what that alone would do: `sayNextRating(rating, pack, 'id')` may be
 * `'Rating perilaku kerja: 104,2, kurang 5,8 untuk “Di atas ekspektasi” (mulai 110). …'`
 */
export function sayNextRating(rating: NextRating, criteria: Criteria, language: Language): string {
  const { step, value, next } = rating
  const say = (said: number | string) => sayValue(said, { language, words: criteria.scoring.outcomes })
  const title = partOf(criteria, step)?.title[language] ?? step
  if (next === null) {
    return language === 'id'
      ? `${title}: ${say(value)}, sudah “${say(rating.rating)}”, yang tertinggi.`
      : `${title}: ${say(value)}, already “${say(rating.rating)}”, the highest.`
  }
  const { gap, from, outcome } = next
  const alone = outcome === null ? '' : ` ${aloneSentence(say(outcome), language)}`
  return language === 'id'
    ? `${title}: ${say(value)}, kurang ${say(gap)} untuk “${say(next.rating)}” (mulai ${say(from)}).${alone}`
    : `${title}: ${say(value)}, ${say(gap)} short of “${say(next.rating)}” (from ${say(from)}).${alone}`
}

function aloneSentence(outcome: string, language: Language): string {
  return language === 'id'
    ? `Bila hanya ini yang naik, predikatnya ${outcome}.`
    : `If this alone rose, the predicate would be ${outcome}.`
}

function partOf(criteria: Criteria, step: string) {
  return compileScoring(criteria)
    .steps.flatMap(({ parts }) => parts)
    .find(({ id }) => id === step)
}
