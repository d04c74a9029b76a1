import { type CountTable, columnTotals, rowTotals } from './count-table.ts'
import { type Cell, freedomOf } from './freedom.ts'

/**
 * A table as the public may read it. A count that is withheld is null; all totals are there. `groups` names what each
 * row holds: one group, or several that were too small alone and are counted together.
 */
export type PublicTable = {
  readonly groups: readonly (readonly string[])[]
  readonly outcomes: readonly (readonly string[])[]
  readonly counts: readonly (readonly (number | null)[])[]
  readonly groupTotals: readonly number[]
  readonly outcomeTotals: readonly number[]
  readonly total: number
}

/** Rows and columns while they are being joined. */
type Joined = {
  readonly groups: readonly (readonly string[])[]
  readonly outcomes: readonly (readonly string[])[]
  readonly counts: readonly (readonly number[])[]
}

/**
 * What of a table may be published so that nobody can be found in it, with `k` people as the smallest group:
 *
 * - Fewer than `k` people in all, or all with one outcome: nothing, null.
 * - Neighbouring outcomes that fewer than `k` people have in all are joined, then groups of fewer than `k` people. The
 *   totals are then safe, and the same in every table of the same people.
 * - A count from 1 to `k - 1` is withheld, and a whole group in one outcome (who belongs to it would be known by it).
 * - So many others are withheld with them that each withheld count could be any of at least `k` numbers, given all that
 *   is published (secondary suppression; Cox 1980, "Suppression methodology and statistical disclosure control").
 *
 * Counts are published as they are or not at all: nothing is rounded or disturbed.
 *
 * `protectTable({ groups: ['a', 'b'], outcomes: ['good', 'poor'], counts: [[20, 3], [18, 9]] }, 5)` withholds all four
 * counts and shows the totals.
 */
export function protectTable(table: CountTable, k: number): PublicTable | null {
  const total = rowTotals(table.counts).reduce((sum, count) => sum + count, 0)
  if (total < k || columnTotals(table.counts).includes(total)) return null
  let joined = joinGroups(joinOutcomes(open(table), k), (_, count) => count < k, k)
  for (;;) {
    const found = withhold(joined.counts, k)
    if (found.kind === 'safe') return published(joined, found.withheld, total)
    joined = joinGroups(joined, (row) => row === found.row, k)
  }
}

function open(table: CountTable): Joined {
  return {
    groups: table.groups.map((group) => [group]),
    outcomes: table.outcomes.map((outcome) => [outcome]),
    counts: table.counts,
  }
}

/** Joins an outcome that 1 to `k - 1` people have with the next better one, the best with the next below. */
function joinOutcomes(joined: Joined, k: number): Joined {
  const small = columnTotals(joined.counts).findIndex((count) => count > 0 && count < k)
  if (small < 0) return joined
  const [a, b] = small === 0 ? [0, 1] : [small - 1, small]
  return joinOutcomes(
    {
      groups: joined.groups,
      outcomes: joinedAt(joined.outcomes, a, b, (one, other) => [...one, ...other]),
      counts: joined.counts.map((row) => joinedAt(row, a, b, (one, other) => one + other)),
    },
    k,
  )
}

function joinedAt<T>(list: readonly T[], a: number, b: number, join: (one: T, other: T) => T): readonly T[] {
  return list.flatMap((item, place) => {
    if (place === b) return []
    const other = list[b]
    return place === a && other !== undefined ? [join(item, other)] : [item]
  })
}

/** Counts together the groups that ask for it, and the smallest others until they are `k` people and two groups. */
function joinGroups(joined: Joined, asks: (row: number, count: number) => boolean, k: number): Joined {
  const totals = rowTotals(joined.counts)
  const order = totals.map((_, row) => row).sort((a, b) => (totals[a] ?? 0) - (totals[b] ?? 0) || a - b)
  const pool = new Set(order.filter((row) => asks(row, totals[row] ?? 0)))
  if (pool.size === 0) return joined
  const people = () => [...pool].reduce((sum, row) => sum + (totals[row] ?? 0), 0)
  for (const row of order) {
    if (pool.size > 1 && people() >= k) break
    pool.add(row)
  }
  const rest = totals.map((_, row) => row).filter((row) => !pool.has(row))
  const pooled = [...pool].sort((a, b) => a - b)
  return {
    outcomes: joined.outcomes,
    groups: [
      ...rest.map((row) => joined.groups[row] ?? []),
      pooled.flatMap((row) => joined.groups[row] ?? []),
    ],
    counts: [
      ...rest.map((row) => joined.counts[row] ?? []),
      joined.outcomes.map((_, column) =>
        pooled.reduce((sum, row) => sum + (joined.counts[row]?.[column] ?? 0), 0),
      ),
    ],
  }
}

type Found =
  | { readonly kind: 'safe'; readonly withheld: readonly (readonly boolean[])[] }
  /** The row with a count that cannot be hidden among the others. */
  | { readonly kind: 'bare'; readonly row: number }

/** Withholds until no withheld count can be told within fewer than `k` numbers. */
function withhold(counts: readonly (readonly number[])[], k: number): Found {
  // One row alone is the totals, which are safe.
  if (counts.length === 1) return { kind: 'safe', withheld: counts.map((row) => row.map(() => false)) }
  const totals = rowTotals(counts)
  const withheld = counts.map((row, r) =>
    row.map((count) => (count > 0 && count < k) || (count > 0 && count === totals[r])),
  )
  for (;;) {
    const bare = bareCell(counts, withheld, k)
    if (bare === null) return { kind: 'safe', withheld }
    const helper = bestHelper(counts, withheld, bare, k)
    if (helper === null) return { kind: 'bare', row: bare[0] }
    for (const [row, column] of helper) {
      const line = withheld[row]
      if (line !== undefined) line[column] = true
    }
  }
}

function bareCell(
  counts: readonly (readonly number[])[],
  withheld: readonly (readonly boolean[])[],
  k: number,
): Cell | null {
  for (const [row, line] of withheld.entries()) {
    for (const [column, isWithheld] of line.entries()) {
      if (isWithheld && widthOf(counts, withheld, [row, column], k) < k - 1) return [row, column]
    }
  }
  return null
}

function widthOf(
  counts: readonly (readonly number[])[],
  withheld: readonly (readonly boolean[])[],
  cell: Cell,
  k: number,
): number {
  const { up, down } = freedomOf(counts, withheld, cell, k)
  return up + down
}

/**
 * The published cells whose withholding widens the cell's range most, for the fewest people: three that make a
 * rectangle with it, or those of them that are published still. The dozen cheapest rectangles are compared, more where
 * none of them helps.
 */
function bestHelper(
  counts: readonly (readonly number[])[],
  withheld: readonly (readonly boolean[])[],
  cell: Cell,
  k: number,
): readonly Cell[] | null {
  const before = widthOf(counts, withheld, cell, k)
  let best: { readonly cells: readonly Cell[]; readonly worth: number } | null = null
  for (const [place, { cells, cost }] of rectangles(counts, withheld, cell).entries()) {
    if (place >= 12 && best !== null) break
    const tried = withheld.map((line) => [...line])
    for (const [row, column] of cells) tried[row]?.splice(column, 1, true)
    const worth = (widthOf(counts, tried, cell, k) - before) / cost
    if (worth > (best?.worth ?? 0)) best = { cells, worth }
  }
  return best?.cells ?? null
}

/** What each rectangle with the cell would withhold beside what is withheld, the cheapest first. */
function rectangles(
  counts: readonly (readonly number[])[],
  withheld: readonly (readonly boolean[])[],
  [row, column]: Cell,
): readonly { readonly cells: readonly Cell[]; readonly cost: number }[] {
  const all = counts.flatMap((line, r) =>
    line.flatMap((_, c) => {
      if (r === row || c === column) return []
      const corners: readonly Cell[] = [
        [r, c],
        [r, column],
        [row, c],
      ]
      const cells = corners.filter(([y, x]) => withheld[y]?.[x] !== true)
      const cost = cells.reduce((sum, [y, x]) => sum + 1 + (counts[y]?.[x] ?? 0), 0)
      return cells.length === 0 ? [] : [{ cells, cost }]
    }),
  )
  return all.sort((a, b) => a.cost - b.cost)
}

function published(joined: Joined, withheld: readonly (readonly boolean[])[], total: number): PublicTable {
  return {
    groups: joined.groups,
    outcomes: joined.outcomes,
    counts: joined.counts.map((row, r) => row.map((count, c) => (withheld[r]?.[c] === true ? null : count))),
    groupTotals: rowTotals(joined.counts),
    outcomeTotals: columnTotals(joined.counts),
    total,
  }
}
