/**
 * People counted by group and by outcome: `{ groups: ['unit-a', 'unit-b'], outcomes: ['good', 'poor'], counts: [[12, 5],
 * [7, 9]] }` says that 5 people of unit A came out poor. One row per group, one column per outcome, whole numbers.
 */
export type CountTable = {
  readonly groups: readonly string[]
  readonly outcomes: readonly string[]
  readonly counts: readonly (readonly number[])[]
}

/** One person as a table counts them. */
export type Counted = { readonly group: string; readonly outcome: string }

/**
 * Counts people into a table whose groups stand in the order of their ids and whose outcomes in the order given. An
 * outcome that is not among them throws: the scale of a scoring is closed.
 * `countPeople([{ group: 'a', outcome: 'good' }], ['good', 'poor']).counts` is `[[1, 0]]`.
 */
export function countPeople(people: readonly Counted[], outcomes: readonly string[]): CountTable {
  const rows = new Map<string, number[]>()
  for (const { group, outcome } of people) {
    const column = outcomes.indexOf(outcome)
    if (column < 0) throw new Error(`an outcome that the scale does not have: ${outcome}`)
    const row = rows.get(group) ?? outcomes.map(() => 0)
    row[column] = (row[column] ?? 0) + 1
    rows.set(group, row)
  }
  const groups = [...rows.keys()].sort()
  return { groups, outcomes, counts: groups.map((group) => rows.get(group) ?? []) }
}

/** The sum of each row: `rowTotals([[1, 2], [3, 4]])` is `[3, 7]`. */
export function rowTotals(counts: CountTable['counts']): readonly number[] {
  return counts.map((row) => row.reduce((sum, count) => sum + count, 0))
}

/** The sum of each column: `columnTotals([[1, 2], [3, 4]])` is `[4, 6]`. */
export function columnTotals(counts: CountTable['counts']): readonly number[] {
  const width = counts[0]?.length ?? 0
  return Array.from({ length: width }, (_, column) =>
    counts.reduce((sum, row) => sum + (row[column] ?? 0), 0),
  )
}
