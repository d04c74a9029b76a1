import type { Components } from './components.ts'
import { pace, type Steps } from './in-steps.ts'
import type { Design } from './ratings.ts'

/**
 * The normal equations of y = ratee + rater, with the ratees eliminated: S = D − Nᵀ R⁻¹ N, where D and R count the
 * ratings of raters and ratees and N those of each pair (Searle, Linear Models, 7.4). It is never written out here.
 */
export type RaterSystem = {
  readonly size: number
  /** How many ratings there are. */
  readonly ratings: number
  /** Ratings of each rater, and of each ratee. */
  readonly perRater: Float64Array
  readonly perRatee: Float64Array
  /** The mean rating of each ratee. */
  readonly means: Float64Array
  /** What a rater gave above the means of those rated, in all: the right-hand side. */
  readonly excess: Float64Array
  /** The diagonal of S. */
  readonly diagonal: Float64Array
  /** S x. */
  readonly times: (x: Float64Array) => Float64Array
  /** The mean of what a list of rater numbers says, over the ratings of each ratee. */
  readonly meanOfRaters: (x: Float64Array) => Float64Array
  /** Takes the mean of each component's raters off, in place. */
  readonly centre: (x: Float64Array) => Float64Array
}

/** Of a number, what no sum of a few thousand of its like is exact to. */
const rounding = 1e-14

/** The equations of a design: `raterSystem(design, componentsOf(design)).excess`. */
export function raterSystem(design: Design, { count, ofRater }: Components): RaterSystem {
  const { raters, ratees, rater, ratee, value } = design
  const size = raters.length
  const perRater = new Float64Array(size)
  const perRatee = new Float64Array(ratees.length)
  const means = new Float64Array(ratees.length)
  for (let n = 0; n < value.length; n++) {
    add(perRater, rater[n], 1)
    add(perRatee, ratee[n], 1)
    add(means, ratee[n], value[n] ?? 0)
  }
  for (let i = 0; i < means.length; i++) means[i] = at(means, i) / at(perRatee, i)
  const excess = new Float64Array(size)
  let largest = 0
  for (let n = 0; n < value.length; n++) {
    add(excess, rater[n], at(value, n) - at(means, ratee[n]))
    largest = Math.max(largest, Math.abs(at(value, n)))
  }
  // A mean is rounded: what each rating has left of that is no leniency.
  for (let j = 0; j < size; j++) {
    if (Math.abs(at(excess, j)) <= at(perRater, j) * largest * rounding) excess[j] = 0
  }

  const meanOfRaters = (x: Float64Array) => {
    const result = new Float64Array(ratees.length)
    for (let n = 0; n < rater.length; n++) add(result, ratee[n], at(x, rater[n]))
    for (let i = 0; i < result.length; i++) result[i] = at(result, i) / at(perRatee, i)
    return result
  }
  const times = (x: Float64Array) => {
    const between = meanOfRaters(x)
    const result = new Float64Array(size)
    for (let n = 0; n < rater.length; n++) add(result, rater[n], at(x, rater[n]) - at(between, ratee[n]))
    return result
  }
  const centre = (x: Float64Array) => {
    const sums = new Float64Array(count)
    const sizes = new Float64Array(count)
    for (let j = 0; j < size; j++) {
      add(sums, ofRater[j], at(x, j))
      add(sizes, ofRater[j], 1)
    }
    for (let j = 0; j < size; j++) x[j] = at(x, j) - at(sums, ofRater[j]) / at(sizes, ofRater[j])
    return x
  }
  const diagonal = Float64Array.from(perRater)
  for (let n = 0; n < rater.length; ) {
    // Ratings of one pair stand beside one another.
    let times = 1
    while (rater[n + times] === rater[n] && ratee[n + times] === ratee[n]) times++
    add(diagonal, rater[n], -(times * times) / at(perRatee, ratee[n]))
    n += times
  }
  return {
    size,
    ratings: value.length,
    perRater,
    perRatee,
    means,
    excess,
    diagonal,
    times,
    meanOfRaters,
    centre,
  }
}

/**
 * Goes through the pairs of raters of each ratee, a rater beside itself too, with 1 ÷ the ratings of the ratee:
 * `yield* eachPair(design, perRatee, (j, k, part) => sum(j, k, part))`.
 */
export function* eachPair(
  { rater, ratee, ratees }: Design,
  perRatee: Float64Array,
  visit: (j: number, k: number, part: number) => void,
): Steps<void> {
  const isTime = pace()
  const of: number[][] = ratees.map(() => [])
  for (let n = 0; n < rater.length; n++) of[ratee[n] ?? 0]?.push(rater[n] ?? 0)
  for (const [i, some] of of.entries()) {
    const part = 1 / at(perRatee, i)
    for (const j of some) for (const k of some) visit(j, k, part)
    if (isTime(4 * some.length ** 2)) yield
  }
}

/** A number of a list; 0 past its end, where none of these lists is ever read. `at(new Float64Array([4]), 0)` is 4. */
export function at(list: Float64Array, index: number | undefined): number {
  return list[index ?? 0] ?? 0
}

function add(list: Float64Array, index: number | undefined, by: number): void {
  const place = index ?? 0
  list[place] = at(list, place) + by
}
