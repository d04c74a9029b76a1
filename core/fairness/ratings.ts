import { finish, type Steps } from './in-steps.ts'

/** What one rater gave one ratee, on a scale on which differences mean the same everywhere. */
export type Rating = { readonly rater: string; readonly ratee: string; readonly value: number }

/** Ratings as numbers: `rater[n]` and `ratee[n]` are places in the lists of names, which are sorted. */
export type Design = {
  readonly raters: readonly string[]
  readonly ratees: readonly string[]
  readonly rater: Int32Array
  readonly ratee: Int32Array
  readonly value: Float64Array
}

/**
 * Numbers the raters and ratees, by name, so that the order in which ratings come changes nothing; ratings that are no
 * finite number are left out. `designOf([{ rater: 'a', ratee: 'x', value: 4 }]).raters` is `['a']`.
 */
export function designOf(ratings: readonly Rating[]): Design {
  return finish(designInSteps(ratings))
}

/** The same with rests on the way: `finish(designInSteps(ratings))` is `designOf(ratings)`. */
export function* designInSteps(ratings: readonly Rating[]): Steps<Design> {
  const rows = ratings.filter(({ value }) => Number.isFinite(value))
  const raters = sortedNames(rows.map(({ rater }) => rater))
  yield
  const ratees = sortedNames(rows.map(({ ratee }) => ratee))
  yield
  const [raterAt, rateeAt] = [placesOf(raters), placesOf(ratees)]
  // Written one by one: `from` with a function takes ten times as long.
  const rater = new Int32Array(rows.length)
  const ratee = new Int32Array(rows.length)
  for (const [n, row] of rows.entries()) {
    rater[n] = raterAt.get(row.rater) ?? 0
    ratee[n] = rateeAt.get(row.ratee) ?? 0
  }
  yield
  // By ratee and then by rater, each without disturbing what was the order before.
  const byRatee = sortedBy(ratee, ratees.length, null)
  yield
  const order = sortedBy(rater, raters.length, byRatee)
  yield
  const sorted = {
    raters,
    ratees,
    rater: new Int32Array(rows.length),
    ratee: new Int32Array(rows.length),
    value: new Float64Array(rows.length),
  }
  const { value } = sorted
  for (const [n, index] of order.entries()) {
    sorted.rater[n] = rater[index] ?? 0
    sorted.ratee[n] = ratee[index] ?? 0
    value[n] = rows[index]?.value ?? 0
  }
  yield
  for (let n = 0; n < value.length; ) {
    // Ratings of one pair stand beside one another, the smaller first.
    let end = n + 1
    while (sorted.rater[end] === sorted.rater[n] && sorted.ratee[end] === sorted.ratee[n]) end++
    if (end - n > 1) value.subarray(n, end).sort()
    n = end
  }
  return sorted
}

/** Places in an order in which numbers below `count` grow, in as many steps as there are; equal ones stay as they were. */
function sortedBy(numbers: Int32Array, count: number, before: Int32Array | null): Int32Array {
  const starts = new Int32Array(count + 1)
  for (const number of numbers) starts[number + 1] = (starts[number + 1] ?? 0) + 1
  for (let n = 0; n < count; n++) starts[n + 1] = (starts[n + 1] ?? 0) + (starts[n] ?? 0)
  const order = new Int32Array(numbers.length)
  for (let n = 0; n < numbers.length; n++) {
    const index = before === null ? n : (before[n] ?? 0)
    const number = numbers[index] ?? 0
    const at = starts[number] ?? 0
    order[at] = index
    starts[number] = at + 1
  }
  return order
}

function sortedNames(names: readonly string[]): readonly string[] {
  return [...new Set(names)].sort(compare)
}

function placesOf(names: readonly string[]): ReadonlyMap<string, number> {
  return new Map(names.map((name, index) => [name, index]))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
