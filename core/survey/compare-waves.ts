import { isObject, type Json } from '../json.ts'
import type { SurveyOutcome } from '../protocol/survey.ts'

/** The two ends of a 95 % interval. */
export type Interval = { readonly low: number; readonly high: number }

/** 97.5 % of the normal distribution lies below it. */
const z = 1.959_963_984_540_054

/**
 * The 95 % interval of the mean answer: the normal one, mean ± 1.96 deviation ÷ √n. Null of fewer than two.
 * `meanInterval({ count: 100, mean: 3.2, deviation: 0.5 })` is about `{ low: 3.102, high: 3.298 }`.
 */
export function meanInterval({ count, mean, deviation }: SurveyOutcome['spread']): Interval | null {
  if (count < 2) return null
  const half = (z * deviation) / Math.sqrt(count)
  return { low: mean - half, high: mean + half }
}

/**
 * Wilson's 95 % interval of a share (Wilson 1927), which stays between 0 and 1 and holds for few as well.
 * `wilson(8, 10)` is about `{ low: 0.49, high: 0.943 }`.
 */
export function wilson(part: number, of: number): Interval | null {
  if (of === 0) return null
  const share = part / of
  const middle = (share + z ** 2 / (2 * of)) / (1 + z ** 2 / of)
  const half = (z / (1 + z ** 2 / of)) * Math.sqrt((share * (1 - share)) / of + z ** 2 / (4 * of ** 2))
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) }
}

/** How a wave stands to the one before: the change of the mean answer, with its interval and what may be said of it. */
export type WaveChange = {
  readonly change: number
  readonly interval: Interval
  readonly verdict: 'rose' | 'fell' | 'unclear'
}

/**
 * The normal interval of the difference of two means: variances add. A change whose interval holds 0 cannot be told from
 * chance. Null where one of them has fewer than two answers.
 * `compareWaves({ count: 50, mean: 3, deviation: 0.5 }, { count: 50, mean: 3.5, deviation: 0.5 })?.verdict` is `'rose'`.
 */
export function compareWaves(
  before: SurveyOutcome['spread'],
  after: SurveyOutcome['spread'],
): WaveChange | null {
  if (before.count < 2 || after.count < 2) return null
  const change = after.mean - before.mean
  const half = z * Math.sqrt(before.deviation ** 2 / before.count + after.deviation ** 2 / after.count)
  const interval = { low: change - half, high: change + half }
  const verdict = interval.low > 0 ? 'rose' : interval.high < 0 ? 'fell' : 'unclear'
  return { change, interval, verdict }
}

/** One rated element of a tally: how many chose each level, by its path in the answers. */
export type TalliedElement = { readonly path: readonly string[]; readonly levels: readonly number[] }

/**
 * The rated elements of a tally, each with how many chose each level from the lowest on.
 * `elementsIn({ respondents: 3, elements: { u1: { 1: 1, 2: 2 } } })` is `[{ path: ['elements', 'u1'], levels: [1, 2] }]`.
 */
export function elementsIn(tally: Json, path: readonly string[] = []): readonly TalliedElement[] {
  if (!isObject(tally)) return []
  const names = Object.keys(tally)
  if (path.length > 0 && names.length > 0 && names.every((name) => /^-?\d+$/.test(name))) {
    const levels = names.toSorted((a, b) => Number(a) - Number(b)).map((name) => Number(tally[name]))
    return [{ path, levels }]
  }
  return names.flatMap((name) => elementsIn(tally[name] ?? null, [...path, name]))
}

/**
 * How many chose one of the two highest levels, and how many chose any. `satisfiedIn([0, 1, 5, 4])` is
 * `{ part: 9, of: 10 }`.
 */
export function satisfiedIn(levels: readonly number[]): { readonly part: number; readonly of: number } {
  const of = levels.reduce((sum, count) => sum + count, 0)
  const part = levels.slice(-2).reduce((sum, count) => sum + count, 0)
  return { part, of }
}
