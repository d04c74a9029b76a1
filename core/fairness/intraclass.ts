import { fAt, fUpper } from './distributions.ts'
import { meanOf } from './moments.ts'
import { unitOf } from './unit-of.ts'

/** The six intraclass correlations of Shrout and Fleiss, of one rating (`single`) and of the mean of all (`mean`). */
export type Intraclass = {
  readonly ratees: number
  readonly raters: number
  /** Mean squares: between ratees, within them, between raters, and what is left. */
  readonly squares: {
    readonly ratees: number
    readonly within: number
    readonly raters: number
    readonly rest: number
  }
  /** Each ratee has raters of its own: ICC(1,1) and ICC(1,k). */
  readonly ownRaters: Pair
  /** The raters are a sample of all that there could be, and their leniency counts as error: ICC(2,1) and ICC(2,k). */
  readonly sampledRaters: Pair
  /** These raters alone matter, and leniency is no error: ICC(3,1) and ICC(3,k). */
  readonly theseRaters: Pair
}

type Pair = { readonly single: Correlation; readonly mean: Correlation }

export type Correlation = {
  readonly value: number
  /** Bounds of the confidence interval. */
  readonly low: number
  readonly high: number
  /** How likely so much is by chance where there is none. */
  readonly p: number
}

/**
 * How much of the differences between ratings lies in the ratees (Shrout and Fleiss 1979; intervals also McGraw and
 * Wong 1996). Rows are ratees, columns raters; rows with a gap are left out. Null with fewer than two of either, or
 * where neither ratees differ nor anything is left once raters' leniency is taken out. `intraclassOf([[9, 2], [6, 1], [8, 4]])?.theseRaters.single.value` is about 0.79.
 */
export function intraclassOf(
  table: readonly (readonly (number | null)[])[],
  { confidence = 0.95 }: { readonly confidence?: number } = {},
): Intraclass | null {
  const width = table.reduce((most, row) => Math.max(most, row.length), 0)
  const rows = table.filter(
    (row): row is readonly number[] => row.length === width && row.every(Number.isFinite),
  )
  const [n, k] = [rows.length, width]
  if (n < 2 || k < 2) return null
  const unit = unitOf(rows.flat())
  const found = squaresOf(
    rows.map((row) => row.map((value) => value / unit)),
    k,
  )
  const { ratees: bms, within: wms, raters: jms, rest: ems } = found
  if (bms === 0 && ems === 0) return null
  const tail = (1 - confidence) / 2

  const one = interval(bms / wms, { n, df: n * (k - 1), tail })
  const three = interval(bms / ems, { n, df: (n - 1) * (k - 1), tail })
  const own: Correlation = {
    value: (bms - wms) / (bms + (k - 1) * wms),
    low: fromF(one.low, k),
    high: fromF(one.high, k),
    p: one.p,
  }
  const these: Correlation = {
    value: (bms - ems) / (bms + (k - 1) * ems),
    low: fromF(three.low, k),
    high: fromF(three.high, k),
    p: three.p,
  }
  const sampled = sampledRaters({ n, k, bms, jms, ems, tail, p: three.p })
  const back = (square: number) => square * unit * unit
  return {
    ratees: n,
    raters: k,
    squares: { ratees: back(bms), within: back(wms), raters: back(jms), rest: back(ems) },
    ownRaters: { single: own, mean: ofMean(own, k) },
    sampledRaters: { single: sampled, mean: ofMean(sampled, k) },
    theseRaters: { single: these, mean: ofMean(these, k) },
  }
}

function squaresOf(rows: readonly (readonly number[])[], k: number): Intraclass['squares'] {
  const n = rows.length
  const grand = meanOf(rows.flat()) ?? 0
  const rowMeans = rows.map((row) => meanOf(row) ?? 0)
  const columnMeans = Array.from({ length: k }, (_, j) => meanOf(rows.map((row) => row[j] ?? 0)) ?? 0)
  const around = (values: readonly number[]) => values.reduce((sum, value) => sum + (value - grand) ** 2, 0)
  const all = around(rows.flat())
  // What rounding leaves where there is no difference would be taken for one, and divided by.
  const least = 1e-12 * all + 1e-24 * grand ** 2
  const seen = (sum: number) => (sum > least ? sum : 0)
  const between = seen(k * around(rowMeans))
  const raters = seen(n * around(columnMeans))
  const within = seen(all - between)
  return {
    ratees: between / (n - 1),
    within: within / (n * (k - 1)),
    raters: raters / (k - 1),
    rest: seen(within - raters) / ((n - 1) * (k - 1)),
  }
}

type Around = { readonly n: number; readonly df: number; readonly tail: number }

function interval(f: number, { n, df, tail }: Around) {
  if (!Number.isFinite(f)) return { low: f, high: f, p: 0 }
  return { low: f / fAt(tail, n - 1, df), high: f * fAt(tail, df, n - 1), p: fUpper(f, n - 1, df) }
}

function fromF(f: number, k: number): number {
  return Number.isFinite(f) ? (f - 1) / (f + k - 1) : 1
}

type Sampled = {
  readonly n: number
  readonly k: number
  readonly bms: number
  readonly jms: number
  readonly ems: number
  readonly tail: number
  readonly p: number
}

// The degrees of freedom are Satterthwaite's (Shrout and Fleiss 1979, p. 424).
function sampledRaters({ n, k, bms, jms, ems, tail, p }: Sampled): Correlation {
  const value = (bms - ems) / (bms + (k - 1) * ems + (k * (jms - ems)) / n)
  if (ems === 0) return { value, low: value, high: value, p }
  const fj = jms / ems
  const part = n * (1 + (k - 1) * value) - k * value
  const df =
    ((k - 1) * (n - 1) * (k * value * fj + part) ** 2) / ((n - 1) * k ** 2 * value ** 2 * fj ** 2 + part ** 2)
  const [above, below] = [fAt(tail, n - 1, df), fAt(tail, df, n - 1)]
  const rest = k * jms + (k * n - k - n) * ems
  const low = (n * (bms - above * ems)) / (above * rest + n * bms)
  const high = (n * (below * bms - ems)) / (rest + n * below * bms)
  // Of so few and so contrary ratings nothing is known: the degrees of freedom vanish.
  if (!Number.isFinite(low) || !Number.isFinite(high)) return { value, low: -1 / (k - 1), high: 1, p }
  return { value, low, high, p }
}

/**
 * Spearman and Brown (1910): what the mean of k ratings is worth. Where raters contradict each other so far that the formula
 * turns round, which would make them more than perfect, it is less than any number.
 */
function ofMean({ value, low, high, p }: Correlation, k: number): Correlation {
  const stepped = (single: number) => {
    const under = 1 + (k - 1) * single
    return under > 1e-9 ? (k * single) / under : Number.NEGATIVE_INFINITY
  }
  return { value: stepped(value), low: stepped(low), high: stepped(high), p }
}
