import { beforeAll, expect, test } from 'vitest'
import type { CaseDocument, CaseRow } from '../../../core/pack/run-cases.ts'
import { draw } from '../../../test/support/small-dom.ts'
import { speak } from '../../../ui/text/messages.ts'
import { CaseFigures } from './case-figures.tsx'

beforeAll(() => speak('id', 'whole'))

test('[Z5] a figure that was given can be emptied again, but for the last one', () => {
  const documents = { indicators: { indicators: [{ id: 'a' }, { id: 'b' }] } }
  const row: CaseRow = { title: { id: 'x', en: 'x' }, expect: {} }
  const boxes = (figures: { readonly [id: string]: number }) => {
    const cases: CaseDocument = { id: 'c', scoring: 's', input: { figures }, rows: [row] }
    const written: CaseRow[] = []
    const set = (next: CaseRow) => written.push(next)
    const root = draw(
      <CaseFigures documents={documents} cases={cases} row={row} result={undefined} set={set} />,
    )
    const empty = (index: number) => {
      const box = root.all('input')[index]
      if (box === undefined) throw new Error('the figure has no box')
      box.value = ''
      box.dispatch('input')
      box.dispatch('blur')
    }
    return { empty, written }
  }
  const two = boxes({ a: 4, b: 5 })
  two.empty(2)
  expect(two.written).toEqual([{ ...row, change: { figures: { b: null } } }])
  const one = boxes({ a: 4 })
  one.empty(1)
  expect(one.written).toEqual([])
})
