import { compareEach } from './compare-each.ts'
import { flagsOf } from './flags.ts'
import { finish, type Steps } from './in-steps.ts'
import { meanOf, varianceOf } from './moments.ts'
import {
  type CentralTendency,
  centralTendencyOf,
  type Halo,
  haloOf,
  type StraightLining,
  straightLiningOf,
} from './rating-habits.ts'

/** What one rater gave, a row for each ratee in the order in which the form asks; null for what was left out. */
export type RaterSheets = { readonly rater: string; readonly sheets: readonly (readonly (number | null)[])[] }

export type Habit = 'halo' | 'narrow-range' | 'straight-lining'

export type RaterHabits = {
  readonly rater: string
  readonly people: number
  /** Of the sheets without a gap. */
  readonly halo: Halo
  readonly central: CentralTendency
  /** The longest run on any one sheet. */
  readonly straight: StraightLining
  /** What is worth a look beside the other raters. */
  readonly flags: readonly Habit[]
}

/** Steps of the scale, or of a sheet's answers, that make a difference to anybody. */
const practical = 0.25

/**
 * The habits of each rater beside those of all others: the spread of criteria within a person (halo), how far people are
 * kept apart (Levene 1960: distances from the rater's own mean), and the share of a sheet that is one run. Differences
 * are judged by Welch's t, all raters together. `raterHabitsOf([{ rater: 'a', sheets: [[3, 3, 4]] }], 5)[0]?.flags` is `[]`.
 */
export function raterHabitsOf(raters: readonly RaterSheets[], steps: number): readonly RaterHabits[] {
  return finish(raterHabitsInSteps(raters, steps))
}

/** Raters between two rests. */
const some = 100

/** The same with rests on the way: `finish(raterHabitsInSteps(raters, 5))` is `raterHabitsOf(raters, 5)`. */
export function* raterHabitsInSteps(
  raters: readonly RaterSheets[],
  steps: number,
): Steps<readonly RaterHabits[]> {
  const flagged = new Map<string, Habit[]>()
  for (const [habit, { figures, sign }] of Object.entries(measures)) {
    const own: (readonly number[])[] = []
    for (const [n, { sheets }] of raters.entries()) {
      own.push(figures(sheets))
      if (n % some === some - 1) yield
    }
    const flags = flagsAmong(own, sign)
    for (const [index, { rater }] of raters.entries()) {
      // `measures` has a row for each habit.
      if (flags[index]) flagged.set(rater, [...(flagged.get(rater) ?? []), habit as Habit])
    }
    yield
  }
  const found: RaterHabits[] = []
  for (const [n, { rater, sheets }] of raters.entries()) {
    const flags = flagged.get(rater) ?? []
    found.push({ rater, people: sheets.length, ...habitsIn(sheets, steps), flags })
    if (n % some === some - 1) yield
  }
  return found
}

/**
 * The three habits over some sheets, of one rater or of many together:
 * `habitsIn([[3, 3, 3]], 5).straight.longest` is 3.
 */
export function habitsIn(
  sheets: RaterSheets['sheets'],
  steps: number,
): Pick<RaterHabits, 'halo' | 'central' | 'straight'> {
  const answered = sheets.map(present)
  const runs = answered.map(straightLiningOf)
  const longest = runs.toSorted((a, b) => b.share - a.share || b.longest - a.longest)[0]
  return {
    halo: haloOf(answered.filter((sheet, index) => sheet.length === sheets[index]?.length)),
    central: centralTendencyOf(answered.flat(), steps),
    straight: longest ?? { longest: 0, share: 0, answers: 0 },
  }
}

type Measure = {
  readonly figures: (sheets: RaterSheets['sheets']) => readonly number[]
  /** On which side of the others it is a habit. */
  readonly sign: 1 | -1
}

const measures: { readonly [habit in Habit]: Measure } = {
  halo: {
    sign: -1,
    figures: (sheets) =>
      sheets.flatMap((sheet) => {
        const variance = varianceOf(present(sheet))
        return variance === null ? [] : [Math.sqrt(variance)]
      }),
  },
  'narrow-range': {
    sign: -1,
    figures: (sheets) => {
      const means = sheets.flatMap((sheet) => meanOf(present(sheet)) ?? [])
      const middle = meanOf(means) ?? 0
      return means.map((mean) => Math.abs(mean - middle))
    },
  },
  'straight-lining': {
    sign: 1,
    figures: (sheets) => sheets.map((sheet) => straightLiningOf(present(sheet)).share),
  },
}

function flagsAmong(all: readonly (readonly number[])[], sign: 1 | -1): readonly boolean[] {
  const compared = compareEach(all)
  const candidates = all.map((own, index) => {
    const { difference = null, p = null } = compared[index] ?? {}
    // On the other side of the rest it is the opposite of the habit.
    const size = difference === null ? 0 : Math.max(0, sign * difference)
    return { size, p: size === 0 ? 1 : p, people: own.length }
  })
  return flagsOf(candidates, { practical })
}

function present(sheet: readonly (number | null)[]): readonly number[] {
  return sheet.filter((value) => value !== null)
}
