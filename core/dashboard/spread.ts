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
  if (values.length === 0) return null
  const sorted = Float64Array.from(values).sort()
  const count = sorted.length
  const at = (place: number) => sorted[place] ?? 0
  const median = (at((count - 1) >> 1) + at(count >> 1)) / 2
  return { count, mean: meanOf(values), median: inHundredths(median), least: at(0), most: at(count - 1) }
}

/** A mean, summed in millionths, so that the order in which people come changes nothing. `meanOf([1, 2])` is 1.5. */
export function meanOf(values: readonly number[]): number {
  const sum = values.reduce((total, value) => total + Math.round(value * 1e6), 0)
  return inHundredths(sum / 1e6 / values.length)
}

/** A part of ten or twenty equal ones that a scale was cut into. */
export type Bin = { readonly from: number; readonly to: number; readonly count: number }

/**
 * Numbers counted in ten equal parts between round ends. `binsOf([0, 99])` has ten of width 10, of which the first and the
 * last count 1.
 */
export function binsOf(values: readonly number[]): readonly Bin[] {
  if (values.length === 0) return []
  const [least, most] = [Math.min(...ends(values)), Math.max(...ends(values))]
  const width = roundUp((most - least) / 10 || 1)
  const start = Math.floor(least / width) * width
  const counts = new Map<number, number>()
  for (const value of values) {
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

function ends(values: readonly number[]): readonly [number, number] {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const value of values) {
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
