/** Agreement beyond chance: `kappa` is null where chance alone would agree fully. */
export type Kappa = { readonly kappa: number | null; readonly observed: number; readonly expected: number }

/**
 * Fleiss' kappa (1971): rows are people, columns categories, cells how many raters chose it; each row has the same
 * number of raters, two or more, else there is none. `fleissKappa([[2, 0], [0, 2]])?.kappa` is 1.
 */
export function fleissKappa(counts: readonly (readonly number[])[]): Kappa | null {
  const raters = sum(counts[0] ?? [])
  if (raters < 2 || counts.some((row) => sum(row) !== raters)) return null
  const pairs = counts.map((row) => row.reduce((all, count) => all + count * (count - 1), 0))
  const observed = sum(pairs) / (counts.length * raters * (raters - 1))
  const width = counts.reduce((most, row) => Math.max(most, row.length), 0)
  const shares = Array.from(
    { length: width },
    (_, column) => sum(counts.map((row) => row[column] ?? 0)) / (counts.length * raters),
  )
  const expected = shares.reduce((all, share) => all + share * share, 0)
  return { kappa: expected === 1 ? null : (observed - expected) / (1 - expected), observed, expected }
}

/** How much a disagreement weighs: as any other, by its steps, or by their square. */
export type Weighting = 'equal' | 'linear' | 'quadratic'

/**
 * Cohen's kappa of two raters (1960), weighted by how far apart they are (1968). The table counts the people to whom
 * the first gave the row and the second the column; `observed` and `expected` are agreements.
 * `cohenKappa([[20, 5], [10, 15]], 'equal').kappa` is 0.4.
 */
export function cohenKappa(table: readonly (readonly number[])[], weighting: Weighting): Kappa {
  const size = Math.max(table.length, ...table.map((row) => row.length))
  return weightedKappa(table, (row, column) => {
    const steps = Math.abs(row - column) / Math.max(1, size - 1)
    return weighting === 'equal' ? Math.sign(steps) : weighting === 'linear' ? steps : steps ** 2
  })
}

/**
 * The same with any weights: how bad it is that the first says the row and the second the column; 0 for no harm.
 * `weightedKappa(table, (row, column) => Math.abs(row - column)).kappa`.
 */
export function weightedKappa(
  table: readonly (readonly number[])[],
  weightOf: (row: number, column: number) => number,
): Kappa {
  const size = Math.max(table.length, ...table.map((row) => row.length))
  const rows = Array.from({ length: size }, (_, i) => sum(table[i] ?? []))
  const columns = Array.from({ length: size }, (_, j) => sum(table.map((row) => row[j] ?? 0)))
  const all = sum(rows)
  let [found, byChance] = [0, 0]
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) {
      const weight = weightOf(i, j)
      found += (weight * (table[i]?.[j] ?? 0)) / all
      byChance += (weight * (rows[i] ?? 0) * (columns[j] ?? 0)) / all ** 2
    }
  }
  const isKnown = all > 0 && byChance > 0
  if (all <= 0) return { kappa: null, observed: 0, expected: 0 }
  return { kappa: isKnown ? 1 - found / byChance : null, observed: 1 - found, expected: 1 - byChance }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0)
}
