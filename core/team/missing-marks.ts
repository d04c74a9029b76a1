import type { RatingSheet } from './rating-sheet.ts'

/** A place in a sheet: which row, which column, from 0. */
export type SheetPlace = readonly [row: number, column: number]

/**
 * How many marks are missing in each row and each column, in their order.
 * `missingIn({ columns, rows }).rows[0]` is 2 where the first person lacks two.
 */
export function missingIn({ columns, rows }: RatingSheet): {
  readonly rows: readonly number[]
  readonly columns: readonly number[]
} {
  return {
    rows: rows.map(({ marks }) => marks.filter((mark) => mark === null).length),
    columns: columns.map((_, index) => rows.filter(({ marks }) => marks[index] === null).length),
  }
}

/**
 * The first missing mark after a place, row by row, and from the beginning again after the end; null where none is.
 * `nextMissing(rows, [0, 3])` may be `[2, 0]`.
 */
export function nextMissing(rows: RatingSheet['rows'], after: SheetPlace): SheetPlace | null {
  const missing = rows.flatMap(({ marks }, row) =>
    marks.flatMap((mark, column): readonly SheetPlace[] => (mark === null ? [[row, column]] : [])),
  )
  const isAfter = ([row, column]: SheetPlace) => row > after[0] || (row === after[0] && column > after[1])
  return missing.find(isAfter) ?? missing[0] ?? null
}
