import { describe, expect, test } from 'vitest'
import { endOfDay, localDate } from './calendar.ts'

const wib = { timeZone: 'WIB', holidays: ['2026-03-20', '2026-03-23'] } as const
const rows = [
  ['WIB', '2026-01-05T05:00:00.000Z', 0, 'calendar', '2026-01-05T16:59:59.999Z'],
  ['WITA', '2026-01-05T05:00:00.000Z', 0, 'calendar', '2026-01-05T15:59:59.999Z'],
  ['WIT', '2026-01-05T05:00:00.000Z', 0, 'calendar', '2026-01-05T14:59:59.999Z'],
  ['WIB', '2026-01-05T05:00:00.000Z', 14, 'calendar', '2026-01-19T16:59:59.999Z'],
  // 17:00 UTC is midnight in Kotabumi: the next local day.
  ['WIB', '2026-01-05T16:59:59.999Z', 1, 'calendar', '2026-01-06T16:59:59.999Z'],
  ['WIB', '2026-01-05T17:00:00.000Z', 1, 'calendar', '2026-01-07T16:59:59.999Z'],
  ['WIT', '2026-01-05T15:00:00.000Z', 1, 'calendar', '2026-01-07T14:59:59.999Z'],
  // Friday, then Saturday: the first working day after either is Monday.
  ['WIB', '2026-01-09T05:00:00.000Z', 1, 'working', '2026-01-12T16:59:59.999Z'],
  ['WIB', '2026-01-10T05:00:00.000Z', 1, 'working', '2026-01-12T16:59:59.999Z'],
  ['WIB', '2026-01-05T05:00:00.000Z', 10, 'working', '2026-01-19T16:59:59.999Z'],
  // Thursday 19 March: Friday 20 and Monday 23 are holidays.
  ['WIB', '2026-03-19T05:00:00.000Z', 1, 'working', '2026-03-24T16:59:59.999Z'],
  ['WIB', '2026-03-19T05:00:00.000Z', 1, 'calendar', '2026-03-20T16:59:59.999Z'],
  ['WIB', '2028-02-28T05:00:00.000Z', 1, 'calendar', '2028-02-29T16:59:59.999Z'],
  ['WIB', '2026-12-31T05:00:00.000Z', 1, 'calendar', '2027-01-01T16:59:59.999Z'],
] as const

describe('endOfDay', () => {
  test.each(rows)('[W5] in %s, %s and %i %s days is %s', (timeZone, from, days, calendar, due) => {
    expect(endOfDay({ ...wib, timeZone }, from, { days, calendar })).toBe(due)
  })

  test('[W5] gives up on a calendar without a working day instead of hanging', () => {
    const holidays = Array.from({ length: 4000 }, (_, index) =>
      new Date(Date.UTC(2026, 0, 1) + index * 86_400_000).toISOString().slice(0, 10),
    )
    const calendar = { timeZone: 'WIB', holidays } as const
    expect(endOfDay(calendar, '2026-01-05T05:00:00.000Z', { days: 2, calendar: 'working' })).toMatch(/^2028/)
  })

  test('[W5] tells the local date of an instant', () => {
    expect(localDate(wib, '2026-01-30T17:30:00.000Z')).toBe('2026-01-31')
  })
})
