import { expect, test } from 'vitest'
import { sayDate, sayDays } from './say-date.ts'

test('a date is written in the order and the words of its language', () => {
  expect([sayDate('2026-08-07', 'id'), sayDate('2026-08-07', 'en')]).toEqual([
    '7 Agustus 2026',
    '7 August 2026',
  ])
})

test('days that share month or year say it once', () => {
  const said = (from: string, to: string) => sayDays({ from, to }, 'id')
  expect([
    said('2027-01-12', '2027-01-12'),
    said('2027-01-12', '2027-01-13'),
    said('2027-01-30', '2027-02-02'),
    said('2026-12-30', '2027-01-02'),
  ]).toEqual([
    '12 Januari 2027',
    '12–13 Januari 2027',
    '30 Januari – 2 Februari 2027',
    '30 Desember 2026 – 2 Januari 2027',
  ])
})
