import type { Instant } from './model.ts'

/** Where a region's days begin and end, and which of them nobody works. Indonesia has no summer time. */
export type Calendar = {
  readonly timeZone: 'WIB' | 'WITA' | 'WIT'
  /** Local dates, `2026-03-20`. */
  readonly holidays: readonly string[]
}

export type DayCount = { readonly days: number; readonly calendar: 'calendar' | 'working' }

const hoursAheadOfUtc = { WIB: 7, WITA: 8, WIT: 9 } as const
const hour = 3_600_000
const day = 24 * hour

/**
 * The last millisecond, local time, of the n-th day after the local day of `from` (W5).
 * `endOfDay({ timeZone: 'WIB', holidays: [] }, '2026-01-30T18:00:00.000Z', { days: 1, calendar: 'working' })`
 * is `'2026-02-02T16:59:59.999Z'`: in Kotabumi it is already Saturday, and the next working day is Monday.
 */
export function endOfDay(calendar: Calendar, from: Instant, count: DayCount): Instant {
  const ahead = hoursAheadOfUtc[calendar.timeZone] * hour
  const today = Math.floor((Date.parse(from) + ahead) / day)
  const last =
    count.calendar === 'calendar'
      ? today + count.days
      : nthWorkingDay(calendar, today, { count: count.days, step: 1 })
  return new Date((last + 1) * day - ahead - 1).toISOString()
}

/** Eight in the morning, local time, of the n-th day before the local day of `due`. */
export function morningBefore(calendar: Calendar, due: Instant, count: DayCount): Instant {
  const ahead = hoursAheadOfUtc[calendar.timeZone] * hour
  const last = Math.floor((Date.parse(due) + ahead) / day)
  const date =
    count.calendar === 'calendar'
      ? last - count.days
      : nthWorkingDay(calendar, last, { count: count.days, step: -1 })
  return new Date(date * day - ahead + 8 * hour).toISOString()
}

/** The local date of an instant: `2026-01-31` for `2026-01-30T17:30:00.000Z` in WIB. */
export function localDate({ timeZone }: Pick<Calendar, 'timeZone'>, at: Instant): string {
  const ahead = hoursAheadOfUtc[timeZone] * hour
  return dateOf(Math.floor((Date.parse(at) + ahead) / day))
}

/**
 * How many days are left, today not counted: 0 on the last day, and where it is over. As deadlines are given in, working
 * days or all days. `daysLeft(calendar, { now, due, count: 'working' })` may be 5.
 */
export function daysLeft(
  calendar: Calendar,
  { now, due, count }: { readonly now: Instant; readonly due: Instant; readonly count: DayCount['calendar'] },
): number {
  const ahead = hoursAheadOfUtc[calendar.timeZone] * hour
  const [today, last] = [localDay(now, ahead), localDay(due, ahead)]
  if (count === 'calendar') return Math.max(0, last - today)
  const holidays = new Set(calendar.holidays)
  let left = 0
  for (let date = today + 1; date <= last && date - today <= longestLook; date += 1) {
    if (isWorkingDay(holidays, date)) left += 1
  }
  return left
}

function localDay(at: Instant, ahead: number): number {
  return Math.floor((Date.parse(at) + ahead) / day)
}

/** Deadlines lie within some years. */
const longestLook = 3660

/** Longest row of days without work that is looked across; a calendar that has none left ends the count. */
const longestPause = 366

function nthWorkingDay(
  calendar: Calendar,
  start: number,
  { count, step }: { readonly count: number; readonly step: 1 | -1 },
): number {
  const holidays = new Set(calendar.holidays)
  let date = start
  for (let left = count; left > 0; left -= 1) {
    date += step
    for (let skipped = 0; !isWorkingDay(holidays, date) && skipped < longestPause; skipped += 1) date += step
  }
  return date
}

function isWorkingDay(holidays: ReadonlySet<string>, date: number): boolean {
  // Day 0 of the epoch was a Thursday.
  const weekday = (((date + 4) % 7) + 7) % 7
  return weekday !== 0 && weekday !== 6 && !holidays.has(dateOf(date))
}

function dateOf(date: number): string {
  return new Date(date * day).toISOString().slice(0, 10)
}
