import { expect, test } from 'vitest'
import { parseDay } from './calendar.ts'
import { isWeekday, weekdays, wholeMonths } from './month-and-week.ts'

const day = (text: string) => {
  const parsed = parseDay(text)
  if (parsed === undefined) throw new Error(`${text} is no day`)
  return parsed
}

test('days are counted as Date counts them, over eight centuries', () => {
  for (let number = -135_000; number < 160_000; number += 37) {
    expect(day(new Date(number * 86_400_000).toISOString().slice(0, 10)).number).toBe(number)
  }
})

test('there are no other days', () => {
  const texts = [
    '2023-02-29',
    '1900-02-29',
    '2025-04-31',
    '2025-13-01',
    '2025-00-10',
    '0000-01-01',
    '2025-1-1',
    '',
  ]
  expect(texts.map(parseDay)).toEqual(texts.map(() => undefined))
  expect(parseDay('2000-02-29')).toBeDefined()
})

test('weekdays are as many as counting them one by one gives', () => {
  for (const week of [5, 6] as const) {
    for (let from = -20; from < 20; from++) {
      let count = 0
      for (let to = from; to < from + 30; to++) {
        if (to > from && isWeekday(to, week)) count++
        expect(weekdays(from, to, week)).toBe(count)
      }
    }
  }
  expect(new Date(0).getUTCDay()).toBe(4)
})

test('a month is whole when its day is reached again', () => {
  const months = (from: string, to: string) => wholeMonths(day(from), day(to))
  expect(months('2025-01-15', '2025-02-14')).toBe(0)
  expect(months('2025-01-15', '2025-02-15')).toBe(1)
  expect(months('2024-02-29', '2025-02-28')).toBe(11)
  expect(months('2025-02-15', '2025-01-15')).toBe(-1)
})
