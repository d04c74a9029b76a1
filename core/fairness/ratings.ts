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
  const rows = ratings.filter(({ value }) => Number.isFinite(value))
  const raters = sortedNames(rows.map(({ rater }) => rater))
  const ratees = sortedNames(rows.map(({ ratee }) => ratee))
  const [raterAt, rateeAt] = [placesOf(raters), placesOf(ratees)]
  const numbered = rows.map(({ rater, ratee, value }) => ({
    rater: raterAt.get(rater) ?? 0,
    ratee: rateeAt.get(ratee) ?? 0,
    value,
  }))
  numbered.sort((a, b) => a.rater - b.rater || a.ratee - b.ratee || a.value - b.value)
  return {
    raters,
    ratees,
    rater: Int32Array.from(numbered, ({ rater }) => rater),
    ratee: Int32Array.from(numbered, ({ ratee }) => ratee),
    value: Float64Array.from(numbered, ({ value }) => value),
  }
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
