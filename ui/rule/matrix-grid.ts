/** `matrix[row][column]` is the id of an outcome. */
export type Grid = { readonly [row: string]: { readonly [column: string]: string } }

/** The columns of all rows, in the order in which they come. */
export function columnsOf(matrix: Grid): readonly string[] {
  return [...new Set(Object.values(matrix).flatMap((cells) => Object.keys(cells)))]
}

/** The matrix with one more row or column, whose cells still have no outcome. */
export function addLine(matrix: Grid, kind: 'row' | 'column', name: string): Grid {
  if (kind === 'row') {
    const empty = Object.fromEntries(columnsOf(matrix).map((column) => [column, '']))
    return Object.fromEntries([...Object.entries(matrix), [name, empty]])
  }
  return Object.fromEntries(
    Object.entries(matrix).map(([row, cells]) => [
      row,
      Object.fromEntries([...Object.entries(cells), [name, '']]),
    ]),
  )
}

/** The matrix without a row or a column. */
export function removeLine(matrix: Grid, kind: 'row' | 'column', name: string): Grid {
  const without = <T>(object: { readonly [key: string]: T }) =>
    Object.fromEntries(Object.entries(object).filter(([key]) => key !== name))
  if (kind === 'row') return without(matrix)
  return Object.fromEntries(Object.entries(matrix).map(([row, cells]) => [row, without(cells)]))
}
