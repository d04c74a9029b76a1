import type { Scale } from '../krippendorff.ts'
import type { Rating } from '../ratings.ts'

/*
 * The statistics once more, each by its definition and the long way, so that a test has something to hold them against.
 */

type Gappy = readonly (readonly (number | null)[])[]

/** Krippendorff's alpha from all pairs within units and all pairs there are: `alphaByPairs([[1, 1], [2, 2]], 'nominal')` is 1. */
export function alphaByPairs(units: Gappy, scale: Scale): number | null {
  const paired = units.map((unit) => unit.filter((value) => value !== null)).filter((unit) => unit.length > 1)
  const all = paired.flat()
  const distance = (a: number, b: number): number => {
    if (a === b) return 0
    if (scale === 'nominal') return 1
    if (scale === 'interval') return (a - b) ** 2
    if (scale === 'ratio') return ((a - b) / (a + b)) ** 2
    const [low, high] = [Math.min(a, b), Math.max(a, b)]
    const between = all.filter((value) => value >= low && value <= high).length
    const ends = all.filter((value) => value === low || value === high).length
    return (between - ends / 2) ** 2
  }
  const apart = (values: readonly number[]) =>
    values.reduce((sum, a, i) => sum + values.reduce((s, b, j) => s + (i === j ? 0 : distance(a, b)), 0), 0)
  const observed = paired.reduce((sum, unit) => sum + apart(unit) / (unit.length - 1), 0) / all.length
  const expected = apart(all) / (all.length * (all.length - 1))
  return all.length === 0 || expected === 0 ? null : 1 - observed / expected
}

/** ICC(1,1), (1,k), (2,1), (2,k), (3,1), (3,k) of Shrout and Fleiss: `intraclassByMeans([[1, 2], [3, 4]])?.[4]` is 1. */
export function intraclassByMeans(rows: readonly (readonly number[])[]): readonly number[] | null {
  const [n, k] = [rows.length, rows[0]?.length ?? 0]
  const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length
  const grand = mean(rows.flat())
  const columns = Array.from({ length: k }, (_, j) => mean(rows.map((row) => row[j] ?? 0)))
  let [between, within, rest, raters] = [0, 0, 0, 0]
  for (const row of rows) {
    between += (k * (mean(row) - grand) ** 2) / (n - 1)
    for (const [j, value] of row.entries()) {
      within += (value - mean(row)) ** 2 / (n * (k - 1))
      rest += (value - mean(row) - (columns[j] ?? 0) + grand) ** 2 / ((n - 1) * (k - 1))
    }
  }
  for (const column of columns) raters += (n * (column - grand) ** 2) / (k - 1)
  const none = 1e-12
  const [b, w, r, e] = [between, within, raters, rest].map((square) => (square < none ? 0 : square)) as [
    number,
    number,
    number,
    number,
  ]
  if (b === 0 && e === 0) return null
  const singles = [
    (b - w) / (b + (k - 1) * w),
    (b - e) / (b + (k - 1) * e + (k * (r - e)) / n),
    (b - e) / (b + (k - 1) * e),
  ]
  return singles.flatMap((single) => {
    const under = 1 + (k - 1) * single
    return [single, under > 1e-9 ? (k * single) / under : Number.NEGATIVE_INFINITY]
  })
}

/** Fleiss' kappa from each two raters of each person: `fleissByPairs([[0, 0], [1, 1]])` is 1. */
export function fleissByPairs(people: readonly (readonly number[])[]): number | null {
  let [agree, pairs] = [0, 0]
  for (const given of people) {
    for (const [i, a] of given.entries()) {
      for (const [j, b] of given.entries()) {
        if (i === j) continue
        pairs += 1
        if (a === b) agree += 1
      }
    }
  }
  const all = people.flat()
  const chance = [...new Set(all)].reduce(
    (sum, c) => sum + (all.filter((x) => x === c).length / all.length) ** 2,
    0,
  )
  return chance === 1 ? null : (agree / pairs - chance) / (1 - chance)
}

/** Cohen's kappa of the first two raters, weighted over four categories: each person against each other person's rating. */
export function cohenByPairs(
  people: readonly (readonly number[])[],
  weighting: 'equal' | 'linear' | 'quadratic',
): number | null {
  const weight = (a: number, b: number) =>
    weighting === 'equal' ? Number(a !== b) : (Math.abs(a - b) / 3) ** (weighting === 'linear' ? 1 : 2)
  let [found, byChance] = [0, 0]
  for (const [first = 0, second = 0] of people) {
    found += weight(first, second) / people.length
    for (const [, other = 0] of people) byChance += weight(first, other) / people.length ** 2
  }
  return byChance === 0 ? null : 1 - found / byChance
}

/** Kendall's W by what the sums of ranks vary, beside what they could at most; null where nobody sets anybody apart. */
export function concordanceByRanks(raters: readonly (readonly number[])[]): number | null {
  const ranked = raters.map((values) =>
    values.map(
      (value) =>
        values.filter((other) => other < value).length +
        (values.filter((other) => other === value).length + 1) / 2,
    ),
  )
  const n = raters[0]?.length ?? 0
  const square = (values: readonly number[]) => {
    const mean = values.reduce((a, b) => a + b, 0) / n
    return values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  }
  const sums = Array.from({ length: n }, (_, i) => ranked.reduce((sum, ranks) => sum + (ranks[i] ?? 0), 0))
  // With ties a rater's ranks vary less; W is beside the mean of what each of them varies.
  const own = ranked.reduce((sum, ranks) => sum + square(ranks), 0)
  return own === 0 ? null : square(sums) / (raters.length * own)
}

/** Raters' leniency around the middle of their group, and ratees without it, from the whole system at once. */
export function severityByElimination(ratings: readonly Rating[]) {
  const raters = [...new Set(ratings.map(({ rater }) => rater))]
  const ratees = [...new Set(ratings.map(({ ratee }) => ratee))]
  const group = groupsOf(ratings, raters)
  const size = raters.length + ratees.length
  const matrix = Array.from({ length: size }, () => new Array<number>(size + 1).fill(0))
  const add = (row: number, column: number, by: number) => {
    const cells = matrix[row]
    if (cells) cells[column] = (cells[column] ?? 0) + by
  }
  for (const { rater, ratee, value } of ratings) {
    const both = [raters.indexOf(rater), raters.length + ratees.indexOf(ratee)]
    for (const a of both) {
      for (const b of both) add(a, b, 1)
      add(a, size, value)
    }
  }
  // In each group the leniencies sum to 0.
  for (const [j, rater] of raters.entries()) {
    for (const [k, other] of raters.entries()) if (group.get(rater) === group.get(other)) add(j, k, 1)
  }
  const solved = eliminated(matrix)
  const alone = (rater: string) =>
    raters.filter((other) => group.get(other) === group.get(rater)).length === 1
  return {
    groups: new Set(group.values()).size,
    points: new Map(raters.map((rater, j) => [rater, alone(rater) ? null : (solved[j] ?? 0)])),
    adjusted: new Map(ratees.map((ratee, i) => [ratee, solved[raters.length + i] ?? 0])),
  }
}

function groupsOf(ratings: readonly Rating[], raters: readonly string[]): ReadonlyMap<string, string> {
  const group = new Map(raters.map((rater) => [rater, rater]))
  for (let turn = 0; turn < raters.length; turn += 1) {
    for (const a of ratings) {
      for (const b of ratings) {
        if (a.ratee !== b.ratee) continue
        const least = [group.get(a.rater) ?? '', group.get(b.rater) ?? ''].toSorted()[0] ?? ''
        group.set(a.rater, least).set(b.rater, least)
      }
    }
  }
  return group
}

/** Gauss and Jordan, with the largest pivot. */
function eliminated(matrix: number[][]): readonly number[] {
  const size = matrix.length
  for (let column = 0; column < size; column += 1) {
    const rest = matrix.slice(column)
    const best = rest.reduce((most, row) => Math.max(most, Math.abs(row[column] ?? 0)), 0)
    const at = column + rest.findIndex((row) => Math.abs(row[column] ?? 0) === best)
    const [pivot = [], here = []] = [matrix[at], matrix[column]]
    matrix[at] = here
    matrix[column] = pivot.map((value) => value / (pivot[column] ?? 1))
    for (const [n, row] of matrix.entries()) {
      const times = row[column] ?? 0
      if (n !== column && times !== 0) {
        matrix[n] = row.map((value, k) => value - times * (matrix[column]?.[k] ?? 0))
      }
    }
  }
  return matrix.map((row) => row[size] ?? 0)
}
