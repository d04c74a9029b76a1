import { chiSquareUpper } from './distributions.ts'

export type Concordance = {
  /** 1 where all raters rank alike, 0 where their ranks cancel out. */
  readonly w: number
  readonly chiSquare: number
  /** How likely so much is by chance; an approximation that wants seven or more ratees. */
  readonly p: number
  readonly raters: number
  readonly ratees: number
}

/**
 * Kendall's W, corrected for ties (Kendall and Babington Smith 1939; Siegel 1956): how far raters put people into one
 * order. Each rater is the list of what they gave to the same people. Null with fewer than two of either, or where all
 * give everybody the same. `concordanceOf([[1, 2, 3], [10, 20, 30]])?.w` is 1.
 */
export function concordanceOf(raters: readonly (readonly number[])[]): Concordance | null {
  const m = raters.length
  const n = raters[0]?.length ?? 0
  if (m < 2 || n < 2 || raters.some((values) => values.length !== n || !values.every(Number.isFinite)))
    return null
  const ranked = raters.map(ranksOf)
  const sums = Array.from({ length: n }, (_, i) =>
    ranked.reduce((sum, { ranks }) => sum + (ranks[i] ?? 0), 0),
  )
  const middle = (m * (n + 1)) / 2
  const squares = sums.reduce((sum, value) => sum + (value - middle) ** 2, 0)
  const ties = ranked.reduce((sum, each) => sum + each.ties, 0)
  const most = m * m * (n ** 3 - n) - m * ties
  if (most === 0) return null
  const w = (12 * squares) / most
  const chiSquare = m * (n - 1) * w
  return { w, chiSquare, p: chiSquareUpper(chiSquare, n - 1), raters: m, ratees: n }
}

/** Ranks from 1, equal values sharing the mean of theirs, and the sum of t³ − t over groups of t equal ones. */
function ranksOf(values: readonly number[]): { readonly ranks: readonly number[]; readonly ties: number } {
  const order = values.map((value, index) => ({ value, index })).sort((a, b) => a.value - b.value)
  const ranks = values.map(() => 0)
  let ties = 0
  for (let start = 0; start < order.length; ) {
    let end = start
    while (end + 1 < order.length && order[end + 1]?.value === order[start]?.value) end++
    for (let at = start; at <= end; at++) ranks[order[at]?.index ?? 0] = (start + end) / 2 + 1
    const count = end - start + 1
    ties += count ** 3 - count
    start = end + 1
  }
  return { ranks, ties }
}
