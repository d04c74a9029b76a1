import { describe, expect, test } from 'vitest'
import { type CaseDocument, type CaseRow, merge } from '../../pack/run-cases.ts'
import { emptyFigure } from './empty-figure.ts'

const documents = { indicators: { indicators: [{ id: 'a' }, { id: 'b' }] } }
const cases: CaseDocument = {
  id: 'c',
  scoring: 'appraisal',
  input: { self: { realisations: { a: 4, b: 5 } }, peers: [{ ratings: { a: 1, b: 2 } }], days: 3 },
  rows: [],
}
const row: CaseRow = { title: { id: 'x', en: 'x' }, expect: {} }
const empty = (from: CaseRow, ...at: readonly (string | number)[]) =>
  emptyFigure(documents, { cases, row: from, at })
const inputOf = (from: CaseRow | null) => merge(cases.input, from?.change ?? {})

describe('[Z5] a figure of a case', () => {
  test('is emptied, also one that all cases start from, and given again', () => {
    const emptied = empty(row, 'self', 'realisations', 'b')
    expect(emptied?.change).toEqual({ self: { realisations: { b: null } } })
    expect(inputOf(emptied).self).toEqual({ realisations: { a: 4 } })
    const again = { ...row, change: merge(emptied?.change ?? {}, { self: { realisations: { a: 4, b: 7 } } }) }
    expect(inputOf(again).self).toEqual({ realisations: { a: 4, b: 7 } })
  })

  test('is emptied in one item of a list, and the rest of what the case changes stays', () => {
    const changed: CaseRow = { ...row, change: { days: 9 } }
    expect(empty(changed, 'peers', 0, 'ratings', 'a')?.change).toEqual({
      days: 9,
      peers: [{ ratings: { b: 2 } }],
    })
  })

  test('stays where it would have no place any more: the last of its rows, or one that is no row’s', () => {
    expect(empty(row, 'days')).toBe(null)
    const one = empty(row, 'self', 'realisations', 'a')
    expect(one && empty(one, 'self', 'realisations', 'b')).toBe(null)
  })
})
