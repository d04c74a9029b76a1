import { expect, test } from 'vitest'
import { readNumber } from './read-number.ts'
import { withoutUnit } from './without-unit.ts'

test.each([
  ['Rp 1.250.000,00', ['Rp'], 1250000],
  ['Rp1.500.000,-', ['Rp'], 1500000],
  ['rp. 5.000,--', ['Rp'], 5000],
  ['\u200eRp\u00a01.500.000\u00a0', ['Rp'], 1500000],
  ['IDR 75.000', ['Rp', 'IDR'], 75000],
  ['1.500.000 IDR', ['Rp', 'IDR'], 1500000],
  ['87,5%', ['%'], 87.5],
  ['87,5 %', ['%'], 87.5],
  ['12 Layanan', ['layanan'], 12],
] as const)('[BK1] %j, pasted from a document, is read without its unit', (text, units, value) => {
  expect(readNumber(withoutUnit(text, units), 'id', { whole: !text.includes(',5') })).toEqual({
    kind: 'number',
    value,
  })
})

test.each([
  ['US$ 5.000', ['Rp']],
  ['12 orang', ['layanan']],
  ['87,5%', ['Rp']],
  ['Rp', ['Rp']],
  ['12 10 hari', ['10 hari']],
] as const)('[BK1] %j is no number in a field whose unit is another', (text, units) => {
  expect(['unreadable', 'empty']).toContain(readNumber(withoutUnit(text, units), 'id').kind)
})
