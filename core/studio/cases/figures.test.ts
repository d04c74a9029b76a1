import { expect, test } from 'vitest'
import { figureNames, figuresOf } from './figures.ts'

const text = (id: string, en = id) => ({ id, en })
const documents = {
  indicators: {
    id: 'r',
    indicators: [
      { id: 'quantity', name: text('Kuantitas', 'Quantity') },
      { id: 'ideas', name: text('Ide', 'Ideas') },
    ],
  },
  behaviours: { id: 'b', behaviours: [{ id: 'loyal', name: text('Loyal') }] },
  'scoring/appraisal': { outcomes: { self: text('penilaian diri', 'self-rating') } },
}

test('[Z5] a row that was added later has a place among the figures of a case, empty', () => {
  const input = {
    self: { realisations: { quantity: 90 }, behaviours: { loyal: 3 } },
    peers: [{ behaviours: { loyal: 4 } }],
  }
  expect(figuresOf(input, documents)).toEqual([
    { at: ['self', 'realisations', 'quantity'], value: 90 },
    { at: ['self', 'realisations', 'ideas'], value: null },
    { at: ['self', 'behaviours', 'loyal'], value: 3 },
    { at: ['peers', 0, 'behaviours', 'loyal'], value: 4 },
  ])
})

test('[Z5] figures are called what their rows and raters are called', () => {
  const names = figureNames(documents)
  expect([names.get('ideas')?.en, names.get('self')?.id, names.get('realisations')]).toEqual([
    'Ideas',
    'penilaian diri',
    undefined,
  ])
})
