import { describe, expect, test } from 'vitest'
import { isQuiet } from './quiet-hours.ts'

const office = { from: '18:00', to: '07:00', weekend: true }

describe('quiet hours', () => {
  test.each([
    // 5 January 2026 is a Monday; WIB is UTC+7.
    ['Monday 17.59', '2026-01-05T10:59:00.000Z', false],
    ['Monday 18.00', '2026-01-05T11:00:00.000Z', true],
    ['Tuesday 00.30', '2026-01-05T17:30:00.000Z', true],
    ['Tuesday 06.59', '2026-01-05T23:59:00.000Z', true],
    ['Tuesday 07.00', '2026-01-06T00:00:00.000Z', false],
    ['Saturday noon', '2026-01-10T05:00:00.000Z', true],
    ['Sunday noon', '2026-01-11T05:00:00.000Z', true],
  ])('[B2] go over midnight and over the weekend, by the clock of the region: %s', (_, at, quiet) => {
    expect(isQuiet(office, at, 'WIB')).toBe(quiet)
  })

  test('[B2] follow the zone: 16.30 in Jakarta is 18.30 in Jayapura', () => {
    const at = '2026-01-05T09:30:00.000Z'
    expect([isQuiet(office, at, 'WIB'), isQuiet(office, at, 'WIT')]).toEqual([false, true])
  })

  test('[B2] may lie within a day, and leave the weekend alone', () => {
    const lunch = { from: '12:00', to: '13:00', weekend: false }
    expect(
      ['2026-01-10T04:59', '2026-01-10T05:00', '2026-01-10T06:00'].map((at) =>
        isQuiet(lunch, `${at}:00.000Z`, 'WIB'),
      ),
    ).toEqual([false, true, false])
  })
})
