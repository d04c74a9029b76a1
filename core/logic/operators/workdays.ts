import { numberAt, wrongType } from '../argument.ts'
import { isWeekday, weekdays, wholeMonths } from '../month-and-week.ts'
import { itemsAt } from '../numbers-in.ts'
import { eager, type Operators, type Site } from '../operator.ts'
import type { Value } from '../value.ts'
import { dayAt, toDay } from './days.ts'

/** `monthsBetween workdaysBetween` of two dates, as `daysBetween` takes them. */
export const workdays: Operators = {
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

function weekAt(args: readonly Value[], site: Site): 5 | 6 {
  const week = numberAt(args, 3, site)
  return week === 5 || week === 6 ? week : wrongType(week, { argument: 3, site, want: 'option' })
}
