import type { CaseId } from '../ids.ts'
import type { JsonObject } from '../json.ts'
import { type Exact, fromText } from '../logic/exact.ts'
import { add, divide, roundHalfUp, toDecimalString } from '../logic/exact-arithmetic.ts'
import type { Text } from '../text.ts'
import type { Instant } from '../workflow/model.ts'

/**
 * What became of one part of a longer period: `final` once its appraisal is over and its person has been told, `open`
 * before, `none` where there is no result and none will come.
 */
export type PeriodResult = {
  /** Local dates, both included. */
  readonly from: string
  readonly to: string
  readonly status: 'final' | 'open' | 'none'
  /** The appraisal that it comes from, with the name of its cycle; null where there is none. */
  readonly source: { readonly case: CaseId; readonly cycle: string } | null
  readonly at: Instant | null
  readonly score: number | null
  readonly predicate: string | null
  /** What the predicate is called. */
  readonly word: Text | null
}

/**
 * The results of the parts of a period as rules read them, or null where the pack asks for none or there are none:
 * `periods.mean` has a value only once every part has a score that is final (PD2), exactly reckoned.
 * `periodsData([first, second])` has `{ rows, expected: 2, known: 2, complete: true, mean, last, text }`.
 */
export function periodsData(results: readonly PeriodResult[] | undefined): JsonObject | null {
  if (results === undefined || results.length === 0) return null
  const known = results.filter(({ status }) => status === 'final')
  const complete = known.length === results.length
  return {
    rows: results.map(({ from, to, status, source, at, score, predicate }) => ({
      ...{ from, to, status, at, score, predicate },
      cycle: source?.cycle ?? null,
    })),
    expected: results.length,
    known: known.length,
    complete,
    mean: complete ? meanOf(known.map(({ score }) => score)) : null,
    last: known.at(-1)?.predicate ?? null,
    text: results.map(sayResult).join(' · '),
  }
}

/** The mean of scores as the nearest number; null where one is missing. */
function meanOf(scores: readonly (number | null)[]): number | null {
  const exact = scores.map((score) => (score === null ? undefined : fromText(String(score))))
  const found = exact.filter((one): one is Exact => one !== undefined)
  const [first, ...others] = found
  const count = fromText(String(found.length))
  if (first === undefined || count === undefined || found.length < scores.length) return null
  return Number(toDecimalString(roundHalfUp(divide(others.reduce(add, first), count), PLACES), PLACES))
}

/** As many decimals as a number keeps of a mean that never ends. */
const PLACES = 12

/** One part in a line that is the same in both languages but for its words: `01/2026–03/2026: Baik / Good (92,5)`. */
function sayResult({ from, to, status, score, word, predicate }: PeriodResult): string {
  const months = `${monthOf(from)}–${monthOf(to)}`
  if (status !== 'final') return `${months}: ${status === 'open' ? notFinal : noResult}`
  const called = word === null ? (predicate ?? '') : word.id === word.en ? word.id : `${word.id} / ${word.en}`
  const figure = score === null ? '' : `(${String(score).replace('.', ',')})`
  return `${months}: ${[called, figure].filter((part) => part !== '').join(' ')}`
}

const notFinal = 'belum final / not final'
const noResult = 'tanpa hasil / no result'

function monthOf(day: string): string {
  return `${day.slice(5, 7)}/${day.slice(0, 4)}`
}
