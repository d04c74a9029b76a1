import { finish, type Steps } from './in-steps.ts'
import { correlationOf, meanOf, varianceOf } from './moments.ts'

/** Sheets that are looked at without a rest. */
const some = 500

/** What one rater gave: a row for each ratee, a column for each criterion. */
export type Sheet = readonly (readonly number[])[]

export type Halo = {
  /** The mean correlation of two criteria over the ratees; null where too little varies. Near 1: all criteria say one thing. */
  readonly correlation: number | null
  /** The mean spread of the criteria within a ratee: 0 where everybody gets the same for all of them. */
  readonly spread: number | null
  readonly ratees: number
}

/**
 * Halo: one impression for all criteria (Cooper 1981; Saal, Downey and Lahey 1980). Either measure wants ratees who do
 * differ. `haloOf([[3, 3], [5, 5]])` is `{ correlation: 1, spread: 0, ratees: 2 }`.
 */
export function haloOf(sheet: Sheet): Halo {
  return finish(haloInSteps(sheet))
}

/** The same with a rest after each criterion: `finish(haloInSteps(sheet))` is `haloOf(sheet)`. */
export function* haloInSteps(sheet: Sheet): Steps<Halo> {
  const criteria = sheet.reduce((least, row) => Math.min(least, row.length), Number.POSITIVE_INFINITY)
  const columns = Array.from({ length: sheet.length === 0 ? 0 : criteria }, (_, c) =>
    sheet.map((row) => row[c] ?? 0),
  )
  const correlations: (number | null)[] = []
  for (const [index, column] of columns.entries()) {
    if (sheet.length > some) yield
    for (const other of columns.slice(index + 1)) correlations.push(correlationOf(column, other))
  }
  const spreads = sheet.map((row) => varianceOf(row)).filter((variance) => variance !== null)
  return {
    correlation: meanOf(correlations.filter((value) => value !== null)),
    spread: meanOf(spreads.map(Math.sqrt)),
    ratees: sheet.length,
  }
}

export type CentralTendency = {
  /** Null of fewer than two ratings. */
  readonly deviation: number | null
  /** 0 where all ratings are one step of the scale, 1 where they use all steps alike. */
  readonly entropy: number | null
  /** The share of the ratings on the step used most, and which that is. */
  readonly share: number
  readonly mode: number | null
  readonly ratings: number
}

/**
 * Central tendency: most ratings on one step (Saal, Downey and Lahey 1980). The entropy is Shannon's (1948), as a share of
 * the most that so many steps allow. `centralTendencyOf([3, 3, 3, 4], 5).share` is 0.75.
 */
export function centralTendencyOf(ratings: readonly number[], steps: number): CentralTendency {
  const counts = new Map<number, number>()
  for (const rating of ratings) counts.set(rating, (counts.get(rating) ?? 0) + 1)
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])
  const variance = varianceOf(ratings)
  const shares = [...counts.values()].map((count) => count / ratings.length)
  const entropy = shares.reduce((sum, share) => sum - share * Math.log(share), 0)
  return {
    deviation: variance === null ? null : Math.sqrt(variance),
    // Adding 0 makes a negative zero plain.
    entropy: ratings.length === 0 || steps < 2 ? null : entropy / Math.log(steps) + 0,
    share: most === undefined ? 0 : most[1] / ratings.length,
    mode: most?.[0] ?? null,
    ratings: ratings.length,
  }
}

export type StraightLining = {
  /** The longest run of equal answers, one after the other. */
  readonly longest: number
  /** That run as a share of the answers; 0 of none. */
  readonly share: number
  readonly answers: number
}

/**
 * Straight-lining: one answer down a whole column of questions (longstring: Johnson 2005; Meade and Craig 2012). Answers
 * come in the order in which they are asked. `straightLiningOf([3, 3, 3, 2]).longest` is 3.
 */
export function straightLiningOf(answers: readonly number[]): StraightLining {
  let [longest, run] = [0, 0]
  for (const [index, answer] of answers.entries()) {
    run = index > 0 && answers[index - 1] === answer ? run + 1 : 1
    longest = Math.max(longest, run)
  }
  return { longest, share: answers.length === 0 ? 0 : longest / answers.length, answers: answers.length }
}
