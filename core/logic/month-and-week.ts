import type { Day } from './calendar.ts'

/**
 * Whole months that have passed: a month is complete when its day of the month is reached again. From 31
 * January to 28 February it is `0`, as in java.time's `ChronoUnit.MONTHS`.
 */
export function wholeMonths(from: Day, to: Day): number {
  if (to.number < from.number) return 0 - wholeMonths(to, from)
  const months = (to.year - from.year) * 12 + to.month - from.month
  return to.date < from.date ? months - 1 : months
}

/** Days after `from` up to and with `to` that fall on Monday to Friday, or to Saturday in a six-day week. */
export function weekdays(from: number, to: number, week: 5 | 6): number {
  return upTo(to, week) - upTo(from, week)
}

/** True when a day is worked in a week of five or six days: `isWeekday(0, 5)`, a Thursday, is. */
export function isWeekday(day: number, week: 5 | 6): boolean {
  return weekday(day) < week
}

/** 0 is Monday. 1970-01-01 was a Thursday. */
function weekday(day: number): number {
  return (((day + 3) % 7) + 7) % 7
}

/** Weekdays from the Monday of 1969-12-29 up to and with a day; negative before it. */
function upTo(day: number, week: 5 | 6): number {
  const weeks = Math.floor((day + 3) / 7)
  return weeks * week + Math.min(weekday(day) + 1, week)
}
