import { isDayOfMonth } from '../../days-of-month.ts'

/** A date of RFC 3339: `isDate('2026-02-28')`. */
export function isDate(text: string): boolean {
  if (text.length !== 10 || text[4] !== '-' || text[7] !== '-') return false
  const year = digits(text, 0, 4)
  const month = digits(text, 5, 7)
  return isDayOfMonth(year, month, digits(text, 8, 10))
}

/** The whole number that some digits of a text write, or NaN: `digits('2026-02', 5, 7)` is 2. */
export function digits(text: string, from: number, to: number): number {
  let value = 0
  for (let at = from; at < to; at++) {
    const digit = text.charCodeAt(at) - 48
    if (!(digit >= 0 && digit <= 9)) return Number.NaN
    value = value * 10 + digit
  }
  return value
}

/** A time of RFC 3339 with its offset: `isTime('08:30:00+07:00')`. A leap second is one only at 23:59:60 UTC. */
export function isTime(text: string): boolean {
  const parts = /^(\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:z|([+-])(\d\d):(\d\d))$/i.exec(text)
  if (parts === null) return false
  const [hour = 0, minute = 0, second = 0] = parts.slice(1, 4).map(Number)
  const [offsetHour = 0, offsetMinute = 0] = parts.slice(5, 7).map((part) => Number(part ?? 0))
  if (hour > 23 || minute > 59 || second > 60 || offsetHour > 23 || offsetMinute > 59) return false
  if (second < 60) return true
  const offset = (parts[4] === '-' ? -1 : 1) * (offsetHour * 60 + offsetMinute)
  return (hour * 60 + minute - offset + 2 * 1440) % 1440 === 1439
}

/** A moment of RFC 3339: `isDateTime('2026-01-05T08:30:00+07:00')`. */
export function isDateTime(text: string): boolean {
  return /^.{10}t/i.test(text) && isDate(text.slice(0, 10)) && isTime(text.slice(11))
}
