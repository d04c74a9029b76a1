/** A cell by the places of its row and its column, from 0. */
export type Cell = readonly [row: number, column: number]

type Counts = readonly (readonly number[])[]
type Withheld = readonly (readonly boolean[])[]
/** A cell's place counted row by row, and whether it goes up or down. */
type Step = readonly [place: number, sign: 1 | -1]

/**
 * By how much the count of a withheld cell could be higher and lower while every published number stays as it is;
 * neither is followed past `enough`. All totals are published, so what moves is a flow: one more in a cell is one fewer
 * in another of its row, one more in another of that one's column, and so on around a ring of withheld cells. The
 * bounds are those of the linear programme over the withheld cells, whole because the matrix of such sums is totally
 * unimodular; found by augmenting along shortest rings (Edmonds and Karp 1972).
 * With all four withheld, `freedomOf([[3, 2], [1, 4]], withheld, [0, 0], 9)` is `{ up: 1, down: 3 }`.
 */
export function freedomOf(
  counts: Counts,
  withheld: Withheld,
  cell: Cell,
  enough: number,
): { readonly up: number; readonly down: number } {
  const lowest = Math.min(enough, counts[cell[0]]?.[cell[1]] ?? 0)
  return { up: push(counts, withheld, cell, 1, enough), down: push(counts, withheld, cell, -1, lowest) }
}

function push(counts: Counts, withheld: Withheld, cell: Cell, sign: 1 | -1, enough: number): number {
  const width = counts[0]?.length ?? 0
  const left = counts.flat()
  let pushed = 0
  while (pushed < enough) {
    const ring = ringThrough(left, width, withheld, cell, sign)
    if (ring === null) break
    const falling = ring.filter(([, step]) => step < 0).map(([place]) => left[place] ?? 0)
    const fits = Math.min(enough - pushed, ...falling)
    for (const [place, step] of ring) left[place] = (left[place] ?? 0) + step * fits
    pushed += fits
  }
  return pushed
}

/**
 * The other cells of a shortest ring through the cell, null where there is none. It starts in the cell's column, where
 * another cell makes up for it, and ends in its row; nodes are the rows, then the columns.
 */
function ringThrough(
  left: readonly number[],
  width: number,
  withheld: Withheld,
  [row, column]: Cell,
  sign: 1 | -1,
): readonly Step[] | null {
  const rows = withheld.length
  const opposite = sign === 1 ? -1 : 1
  const from = new Map<number, Reached>()
  const queue = [rows + column]
  for (let node = queue.shift(); node !== undefined; node = queue.shift()) {
    const isColumn = node >= rows
    const step = isColumn ? opposite : sign
    for (let other = 0; other < (isColumn ? rows : width); other += 1) {
      const [r, c] = isColumn ? [other, node - rows] : [node, other]
      const next = isColumn ? r : rows + c
      const place = r * width + c
      if (from.has(next) || next === rows + column || (r === row && c === column)) continue
      if (withheld[r]?.[c] !== true || (step < 0 && (left[place] ?? 0) <= 0)) continue
      from.set(next, { step: [place, step], before: node })
      if (next === row) return walkedBack(from, row)
      queue.push(next)
    }
  }
  return null
}

/** How a node was reached: over which cell, and from which node. */
type Reached = { readonly step: Step; readonly before: number }

function walkedBack(from: ReadonlyMap<number, Reached>, end: number): readonly Step[] {
  const ring: Step[] = []
  for (let at = from.get(end); at !== undefined; at = from.get(at.before)) ring.push(at.step)
  return ring
}
