import { isDayOfMonth } from '../days-of-month.ts'

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
  if (year < 1 || !isDayOfMonth(year, month, date)) return undefined
  return { year, month, date, number: dayNumber(year, month, date) }
}

/** Days since 1970-01-01. By its setter, since the constructor takes years below 100 for those of the last century. */
function dayNumber(year: number, month: number, date: number): number {
  return new Date(0).setUTCFullYear(year, month - 1, date) / 86_400_000
}
