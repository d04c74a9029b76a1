import { expect, test } from 'vitest'
import { nextPeriods } from './next-periods.ts'

const at = (
  kind: Parameters<typeof nextPeriods>[0]['kind'],
  today = '2026-11-20',
  taken: { from: string; to: string }[] = [],
) =>
  nextPeriods({ kind, today, taken }).map(({ from, to, name, days }) => `${name.id}: ${from} ${to} ${days}`)

test('[CA1] proposes the period of today and those after it, by the pack’s calendar, with their days', () => {
  expect(at('yearly')).toEqual([
    'Tahun 2026: 2026-01-01 2026-12-31 365',
    'Tahun 2027: 2027-01-01 2027-12-31 365',
    'Tahun 2028: 2028-01-01 2028-12-31 366',
  ])
  expect(at('half-yearly')[0]).toBe('Semester II 2026: 2026-07-01 2026-12-31 184')
  expect(at('quarterly')).toEqual([
    'Triwulan IV 2026: 2026-10-01 2026-12-31 92',
    'Triwulan I 2027: 2027-01-01 2027-03-31 90',
    'Triwulan II 2027: 2027-04-01 2027-06-30 91',
  ])
  expect(at('monthly', '2028-02-01')[0]).toBe('Februari 2028: 2028-02-01 2028-02-29 29')
})

test('[CA1] leaves out what a cycle has been opened for', () => {
  expect(at('quarterly', '2026-11-20', [{ from: '2026-10-01', to: '2026-12-31' }])[0]).toBe(
    'Triwulan I 2027: 2027-01-01 2027-03-31 90',
  )
})
