import { describe, expect, test } from 'vitest'
import { datePartsOf, readDate } from './read-date.ts'
import { readTime } from './read-time.ts'
import { readWholeDate } from './read-whole-date.ts'
import { monthNames, writeClock, writeDate, writeMoment, writeMonth, writePeriod } from './write-time.ts'
import { dayOf, daysUntil } from './zone.ts'

describe('times', () => {
  test.each([
    ['8.30', '08:30'],
    ['08:30', '08:30'],
    ['0830', '08:30'],
    ['8', '08:00'],
    ['23.59', '23:59'],
    ['24.00', undefined],
    ['8.60', undefined],
    ['8.3', undefined],
    ['830', undefined],
    ['pagi', undefined],
    ['', undefined],
  ])('[U2] reads the time %j as %j', (text, time) => {
    expect(readTime(text)).toBe(time)
  })

  test.each([
    [{ day: '', month: '', year: '' }, { kind: 'empty' }],
    [
      { day: '5', month: '1', year: '2026' },
      { kind: 'date', date: '2026-01-05' },
    ],
    [
      { day: '29', month: '2', year: '2028' },
      { kind: 'date', date: '2028-02-29' },
    ],
    [{ day: '29', month: '2', year: '2026' }, { kind: 'no-such-day' }],
    [{ day: '31', month: '4', year: '2026' }, { kind: 'no-such-day' }],
    [{ day: '0', month: '4', year: '2026' }, { kind: 'no-such-day' }],
    [{ day: '5', month: '', year: '2026' }, { kind: 'incomplete' }],
    [{ day: '5', month: '1', year: '26' }, { kind: 'incomplete' }],
    [{ day: 'x', month: '1', year: '2026' }, { kind: 'incomplete' }],
  ])('[U2] reads the date %j', (parts, reading) => {
    expect(readDate(parts)).toEqual(reading)
  })

  test.each([
    ['17/08/2026', '17 8 2026'],
    ['17-8-2026', '17 8 2026'],
    ['7.8.2026', '7 8 2026'],
    ['2026-08-17', '17 8 2026'],
    ['2026-08-17T00:00:00', '17 8 2026'],
    ['17 Agustus 2026', '17 8 2026'],
    ['Senin, 17 agustus 2026 ', '17 8 2026'],
    ['\u200e17 Aug 2026', '17 8 2026'],
    ['1 Mei 2026', '1 5 2026'],
    ['29 Februari 2024', '29 2 2024'],
    // The month before the day, no such day, half a date, two dates.
    ['12/31/2026', undefined],
    ['29/02/2026', undefined],
    ['17/08/26', undefined],
    ['17 Agustus', undefined],
    ['17/08/2026 18/08/2026', undefined],
    ['17 Xyz 2026', undefined],
    ['', undefined],
  ])('[BK2] %j, pasted into one box of a date, fills all three', (text, filled) => {
    const parts = readWholeDate(text)
    expect(parts && `${parts.day} ${parts.month} ${parts.year}`).toBe(filled)
  })

  test('[U2] a stored date fills its boxes again', () => {
    expect(datePartsOf('2026-01-05')).toEqual({ day: '5', month: '1', year: '2026' })
  })

  test('[W5] days are counted by the calendar of the region', () => {
    // 23.30 on the 31st in Jakarta is already the 1st in Jayapura.
    const late = '2026-01-31T16:30:00.000Z'
    expect(dayOf(late, 'WIB')).toBe('2026-01-31')
    expect(dayOf(late, 'WIT')).toBe('2026-02-01')
    expect(daysUntil('2026-02-03T16:59:59.999Z', late, 'WIB')).toBe(3)
    expect(daysUntil('2026-01-31T16:59:59.999Z', late, 'WIB')).toBe(0)
    expect(daysUntil('2026-01-30T16:59:59.999Z', late, 'WIB')).toBe(-1)
  })

  test('[U2] writes dates and times the Indonesian way', () => {
    const at = '2026-01-05T03:04:05.000Z'
    expect(writeClock(at, 'id', 'WIB')).toBe('10.04')
    expect(writeClock(at, 'en', 'WIB')).toBe('10:04')
    expect(writeMoment(at, 'id', 'WIB')).toBe('5 Januari 2026, 10.04 WIB')
    expect(writeDate('2026-01-05', 'id')).toBe('5 Januari 2026')
    expect(writeMonth('2026-05', 'en')).toBe('May 2026')
    expect(writePeriod({ from: '2026-01-01', to: '2026-12-31' }, 'id')).toBe('1 Januari – 31 Desember 2026')
    expect(monthNames('id')[7]).toBe('Agustus')
  })
})
