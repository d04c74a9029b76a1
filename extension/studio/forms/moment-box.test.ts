import { expect, test } from 'vitest'
import { readMoment } from './moment-box.tsx'

test.each([
  ['date', '2026-03-31', '2026-03-31'],
  ['date', '31/3/2026', '2026-03-31'],
  ['date', '31 Maret 2026', '2026-03-31'],
  ['date', '31-02-2026', undefined],
  ['date', '2026', undefined],
  ['date', '', undefined],
  ['month', '2026-03', '2026-03'],
  ['month', '3/2026', '2026-03'],
  ['month', 'Maret 2026', undefined],
  ['month', '2026-13', undefined],
  ['time', '8.30', '08:30'],
  ['time', '25:00', undefined],
] as const)('[Z28] a %s that is typed as “%s” is written as answers have it', (kind, typed, written) => {
  expect(readMoment(kind, typed)).toBe(written)
})
