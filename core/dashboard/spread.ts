/** How numbers lie: null for none of them. Means and medians have two decimals. */
export type Spread = {
  readonly count: number
  readonly mean: number
  readonly median: number
  readonly least: number
  readonly most: number
}

/** How some numbers lie. `spreadOf([1, 2, 6])` is `{ count: 3, mean: 3, median: 2, least: 1, most: 6 }`. */
export function spreadOf(values: readonly number[]): Spread | null {
  return spreadOfSorted(Float64Array.from(values).sort())
}

/** The same of numbers that go from the least to the most: `spreadOfSorted(Float64Array.of(1, 2, 6))?.median` is 2. */
export function spreadOfSorted(sorted: Float64Array): Spread | null {
  const count = sorted.length
  if (count === 0) return null
  const at = (place: number) => sorted[place] ?? 0
  const median = (at((count - 1) >> 1) + at(count >> 1)) / 2
  return { count, mean: meanOf(sorted), median: inHundredths(median), least: at(0), most: at(count - 1) }
}

/** A mean, summed in millionths, so that the order in which people come changes nothing. `meanOf([1, 2])` is 1.5. */
export function meanOf(values: Numbers): number {
  let sum = 0
  for (let n = 0; n < values.length; n += 1) sum += Math.round((values[n] ?? 0) * 1e6)
  return inHundredths(sum / 1e6 / values.length)
}

type Numbers = ArrayLike<number>

/** A part of ten or twenty equal ones that a scale was cut into. */
export type Bin = { readonly from: number; readonly to: number; readonly count: number }

/**
 * Numbers counted in ten equal parts between round ends. `binsOf([0, 99])` has ten of width 10, of which the first and the
 * last count 1.
 */
export function binsOf(values: Numbers): readonly Bin[] {
  if (values.length === 0) return []
  const [least, most] = ends(values)
  const width = roundUp((most - least) / 10 || 1)
  const start = Math.floor(least / width) * width
  const counts = new Map<number, number>()
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] ?? 0
    const n = Math.floor((value - start) / width + 1e-9)
    counts.set(n, (counts.get(n) ?? 0) + 1)
  }
  const last = Math.max(...counts.keys())
  return Array.from({ length: last + 1 }, (_, n) => ({
    from: inHundredths(start + n * width),
    to: inHundredths(start + (n + 1) * width),
    count: counts.get(n) ?? 0,
  }))
}

/** A number with two decimals, halves up: `inHundredths(1.005 + 1e-9)` is 1.01. */
export function inHundredths(value: number): number {
  return Math.round((value + Number.EPSILON) * 100) / 100
}

function ends(values: Numbers): readonly [number, number] {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] ?? 0
    if (value < least) least = value
    if (value > most) most = value
  }
  return [least, most]
}

/** The next of 1, 2 and 5 times a power of ten. */
function roundUp(width: number): number {
  const power = 10 ** Math.floor(Math.log10(width))
  const step = [1, 2, 5, 10].find((each) => each * power >= width - 1e-9) ?? 10
  return step * power
}
