import { unitOf } from './unit-of.ts'

/** What the numbers of a rating mean: names only, an order, equal steps, or equal steps from a true zero. */
export type Scale = 'nominal' | 'ordinal' | 'interval' | 'ratio'

export type Alpha = {
  /** 1 is full agreement, 0 what chance gives; null where nothing varies, so that chance can disagree with nobody. */
  readonly alpha: number | null
  readonly observed: number
  readonly expected: number
  /** Ratings of units that have two or more. */
  readonly pairable: number
  readonly units: number
}

/**
 * Krippendorff's alpha: agreement of any number of raters, with gaps, on any scale (Krippendorff 2011, Computing
 * Krippendorff's Alpha-Reliability). Each unit is the list of the ratings that it has.
 * `alphaOf([[1, 1], [2, 2], [1, 2]], 'nominal').alpha` is about 0.44.
 */
export function alphaOf(units: readonly (readonly (number | null)[])[], scale: Scale): Alpha {
  const paired = units
    .map((unit) => unit.filter((value): value is number => value !== null && Number.isFinite(value)))
    .filter((unit) => unit.length > 1)
  const values = [...new Set(paired.flat())].sort((a, b) => a - b)
  const place = new Map(values.map((value, index) => [value, index]))
  const totals = new Float64Array(values.length)
  const together = values.map(() => new Float64Array(values.length))
  for (const unit of paired) {
    const counts = new Map<number, number>()
    for (const value of unit) counts.set(place.get(value) ?? 0, (counts.get(place.get(value) ?? 0) ?? 0) + 1)
    for (const [c, m] of counts) {
      totals[c] = (totals[c] ?? 0) + m
      for (const [d, other] of counts) {
        const row = together[c]
        if (row) row[d] = (row[d] ?? 0) + (m * (c === d ? m - 1 : other)) / (unit.length - 1)
      }
    }
  }
  const pairable = paired.reduce((sum, unit) => sum + unit.length, 0)
  // Intervals alone grow with what is counted in; the other distances are ranks, shares, or nothing but “not the same”.
  const unit = scale === 'interval' ? unitOf(values) : 1
  const apart = distances(
    values.map((value) => value / unit),
    totals,
    scale,
  )
  let [observed, expected] = [0, 0]
  for (const [c, row] of together.entries()) {
    for (const [d, count] of row.entries()) {
      const distance = apart(c, d)
      observed += count * distance
      expected += (totals[c] ?? 0) * (totals[d] ?? 0) * distance
    }
  }
  observed = pairable === 0 ? 0 : observed / pairable
  expected = pairable === 0 ? 0 : expected / (pairable * (pairable - 1))
  return {
    alpha: expected === 0 ? null : 1 - observed / expected,
    observed: observed * unit * unit,
    expected: expected * unit * unit,
    pairable,
    units: paired.length,
  }
}

function distances(
  values: readonly number[],
  totals: Float64Array,
  scale: Scale,
): (c: number, d: number) => number {
  const upTo = new Float64Array(values.length)
  for (const [index, total] of totals.entries()) upTo[index] = (upTo[index - 1] ?? 0) + total
  return (c, d) => {
    if (c === d) return 0
    const [a, b] = [values[c] ?? 0, values[d] ?? 0]
    switch (scale) {
      case 'nominal':
        return 1
      case 'ordinal': {
        const [low, high] = c < d ? [c, d] : [d, c]
        const between = (upTo[high] ?? 0) - (upTo[low - 1] ?? 0)
        return (between - ((totals[low] ?? 0) + (totals[high] ?? 0)) / 2) ** 2
      }
      case 'interval':
        return (a - b) ** 2
      case 'ratio':
        return a + b === 0 ? 1 : ((a - b) / (a + b)) ** 2
    }
  }
}
