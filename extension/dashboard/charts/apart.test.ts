import { expect, test } from 'vitest'
import { apart } from './apart.ts'

test('labels lose the words that all of them begin with, and never all of their words', () => {
  expect(apart(['Penilaian Kinerja 2025', 'Penilaian Kinerja 2026'])).toEqual(['2025', '2026'])
  expect(apart(['Penilaian', 'Penilaian 2026'])).toEqual(['Penilaian', 'Penilaian 2026'])
  expect(apart(['Triwulan I', 'Tahun 2026'])).toEqual(['Triwulan I', 'Tahun 2026'])
  expect(apart(['Tahun 2026'])).toEqual(['Tahun 2026'])
})
