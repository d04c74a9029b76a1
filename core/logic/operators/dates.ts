import { numberAt, wrongType } from '../argument.ts'
import { type Day, isWeekday, parseDay, weekdays, wholeMonths } from '../calendar.ts'
import { itemsAt } from '../numbers-in.ts'
import { eager, type Operators, type Site } from '../operator.ts'
import type { Value } from '../value.ts'

/**
 * `daysBetween monthsBetween workdaysBetween` of two dates written YYYY-MM-DD; negative when the second is
 * the earlier. A missing date is a problem. A time of day has no place here: which date it is depends on a
 * zone.
 */
export const dates: Operators = {
  daysBetween: eager([2, 2], (args, site) => dayAt(args, 1, site).number - dayAt(args, 0, site).number),
  monthsBetween: eager([2, 2], (args, site) => wholeMonths(dayAt(args, 0, site), dayAt(args, 1, site))),
  // {"workdaysBetween": [from, to, holidays, 5 or 6]}: days after `from`, up to and with `to`.
  workdaysBetween: eager([2, 4], (args, site, scope) => {
    const [from, to] = [dayAt(args, 0, site).number, dayAt(args, 1, site).number]
    const holidays = args.length > 2 ? itemsAt(args, 2, { site, scope }) : []
    const week = args.length > 3 ? weekAt(args, site) : 5
    const [first, last] = from <= to ? [from, to] : [to, from]
    const free = new Set(holidays.map((holiday) => toDay(holiday, 2, site).number))
    const off = [...free].filter((day) => day > first && day <= last && isWeekday(day, week)).length
    const count = weekdays(first, last, week) - off
    return from <= to ? count : 0 - count
  }),
}

function dayAt(args: readonly Value[], argument: number, site: Site): Day {
  return toDay(args[argument] ?? null, argument, site)
}

function toDay(value: Value, argument: number, site: Site): Day {
  const day = typeof value === 'string' ? parseDay(value) : undefined
  return day ?? wrongType(value, { argument, site, want: 'date' })
}

function weekAt(args: readonly Value[], site: Site): 5 | 6 {
  const week = numberAt(args, 3, site)
  return week === 5 || week === 6 ? week : wrongType(week, { argument: 3, site, want: 'option' })
}
