import { expect, test } from 'vitest'
import { hoursIn } from './hours-in.ts'

test('[MG6] hours of a training are read as they are written here, and what is none is never taken for nothing', () => {
  expect(['', '7,5', '2.000', '16'].map((text) => hoursIn(text, 'id'))).toEqual([0, 7.5, null, 16])
  expect(['enam', '-1', '2001', '8 jam'].map((text) => hoursIn(text, 'id'))).toEqual([null, null, null, null])
  expect(hoursIn('7.5', 'en')).toBe(7.5)
})
