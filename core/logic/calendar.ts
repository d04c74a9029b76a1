/** A day of the proleptic Gregorian calendar, counted from 1970-01-01, which is 0. */
export type Day = {
  readonly year: number
  readonly month: number
  readonly date: number
  readonly number: number
}

const form = /^(\d{4})-(\d{2})-(\d{2})$/

/**
 * Reads a full date, or undefined when there is no such day: `parseDay('2024-02-29')` is,
 * `parseDay('2023-02-29')` is not.
 */
export function parseDay(text: string): Day | undefined {
  const match = form.exec(text)
  if (match === null) return undefined
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])]
  if (year < 1 || month < 1 || month > 12 || date < 1 || date > daysIn(year, month)) return undefined
  return { year, month, date, number: dayNumber(year, month, date) }
}

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

function daysIn(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

/** Howard Hinnant's days_from_civil: the year begins in March, so that the leap day is its last. */
function dayNumber(year: number, month: number, date: number): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + date - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}
