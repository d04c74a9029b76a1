import { wrongType } from '../argument.ts'
import { type Day, parseDay } from '../calendar.ts'
import { eager, type Operators, type Site } from '../operator.ts'
import type { Value } from '../value.ts'

/**
 * `daysBetween` of two dates written YYYY-MM-DD; negative when the second is the earlier. A missing date is a problem.
 * A time of day has no place here: which date it is depends on a zone.
 */
export const days: Operators = {
  daysBetween: eager([2, 2], (args, site) => dayAt(args, 1, site).number - dayAt(args, 0, site).number),
}

/** The date that an argument is: `dayAt(['2026-01-05'], 0, site).year` is 2026. */
export function dayAt(args: readonly Value[], argument: number, site: Site): Day {
  return toDay(args[argument] ?? null, argument, site)
}

/** A value as a date, or a problem with the argument: `toDay('2026-01-05', 0, site).month` is 1. */
export function toDay(value: Value, argument: number, site: Site): Day {
  const day = typeof value === 'string' ? parseDay(value) : undefined
  return day ?? wrongType(value, { argument, site, want: 'date' })
}
