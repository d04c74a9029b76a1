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
