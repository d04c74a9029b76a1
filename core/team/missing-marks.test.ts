import { describe, expect, test } from 'vitest'
import { missingIn, nextMissing } from './missing-marks.ts'
import type { RatingSheet } from './rating-sheet.ts'

const columns = ['loyal', 'adaptif', 'kompeten'].map((id) => ({
  pointer: `/behaviours/${id}`,
  label: { id, en: id },
  levels: [1, 2, 3, 4, 5],
}))
const rowsOf = (...marks: readonly (readonly (number | null)[])[]): RatingSheet['rows'] =>
  marks.map((given, index) => ({ task: `t${index}`, name: `P${index}`, marks: given }))

describe('[MG4] marks that are still missing', () => {
  const rows = rowsOf([3, null, null], [4, 4, 4], [null, 0, null])

  test('are counted by person and by what is rated; a mark of 0 is a mark', () => {
    expect(missingIn({ columns, rows })).toEqual({ rows: [2, 0, 2], columns: [1, 1, 2] })
    expect(missingIn({ columns, rows: [] })).toEqual({ rows: [], columns: [0, 0, 0] })
  })

  test('are gone through row by row, and from the beginning again', () => {
    const places: unknown[] = []
    let at: readonly [number, number] | null = [0, -1]
    for (let step = 0; at !== null && step < 5; step += 1) {
      at = nextMissing(rows, at)
      places.push(at)
    }
    expect(places).toEqual([
      [0, 1],
      [0, 2],
      [2, 0],
      [2, 2],
      [0, 1],
    ])
    expect(nextMissing(rowsOf([1, 2, 3]), [0, 0])).toBe(null)
  })
})
