import { describe, expect, test } from 'vitest'
import type { Language } from '../../core/text.ts'
import { type NumberReading, readNumber } from './read-number.ts'
import { writeNumber, writeRupiah } from './write-number.ts'

const number = (value: number): NumberReading => ({ kind: 'number', value })
const either = (whole: number, fraction: number): NumberReading => ({ kind: 'ambiguous', whole, fraction })
const unreadable: NumberReading = { kind: 'unreadable' }

const rows: readonly (readonly [string, Language, NumberReading])[] = [
  ['', 'id', { kind: 'empty' }],
  ['   ', 'id', { kind: 'empty' }],
  ['0', 'id', number(0)],
  ['-0', 'id', number(0)],
  ['007', 'id', number(7)],
  ['3,75', 'id', number(3.75)],
  ['3.75', 'id', number(3.75)],
  ['3,750', 'id', number(3.75)],
  ['3.750', 'id', either(3750, 3.75)],
  ['-3.750', 'id', either(-3750, -3.75)],
  ['76.500', 'id', either(76500, 76.5)],
  ['0.750', 'id', number(0.75)],
  ['0,5', 'id', number(0.5)],
  [',5', 'id', number(0.5)],
  ['3,', 'id', number(3)],
  ['1.234.567', 'id', number(1234567)],
  ['1.234.567,89', 'id', number(1234567.89)],
  ['1.234,5', 'id', number(1234.5)],
  ['1,234.50', 'id', number(1234.5)],
  ['1,234,567', 'id', number(1234567)],
  ['12.34.567', 'id', unreadable],
  ['1.2.3', 'id', unreadable],
  ['1,2,3', 'id', unreadable],
  ['12.3456', 'id', number(12.3456)],
  ['1234.567', 'id', number(1234.567)],
  ['1 234,5', 'id', number(1234.5)],
  ['1\u00a0234,5', 'id', number(1234.5)],
  ['1 234 567', 'id', number(1234567)],
  ['1 234.567', 'id', number(1234.567)],
  ['- 4', 'id', number(-4)],
  // Two cells of a sheet, two numbers, half a number: never joined to one.
  ['12\t13', 'id', unreadable],
  ['1\t234', 'id', unreadable],
  ['12 13', 'id', unreadable],
  ['3 4', 'id', unreadable],
  ['1 23', 'id', unreadable],
  ['1 234 5', 'id', unreadable],
  // As a web page or a PDF gives it.
  ['\u200e1.234,5\u200f', 'id', number(1234.5)],
  ['\ufeff12\u200b', 'id', number(12)],
  ['\u2060', 'id', { kind: 'empty' }],
  ['‑4', 'id', number(-4)],
  ['−4', 'id', number(-4)],
  ['+4', 'id', number(4)],
  ['4-', 'id', unreadable],
  ['1e3', 'id', unreadable],
  ['12a', 'id', unreadable],
  [',', 'id', unreadable],
  ['٣', 'id', unreadable],
  ['0,1', 'id', number(0.1)],
  ['123456789012345', 'id', number(123456789012345)],
  ['1234567890123456', 'id', { kind: 'too-precise' }],
  ['0,1234567890123456', 'id', { kind: 'too-precise' }],
  ['0,5000000000000000', 'id', number(0.5)],
  ['0,000000000001', 'id', number(0.000000000001)],
  // Written with twelve decimals it would be shown as 0.
  ['0,0000000000001', 'id', { kind: 'too-precise' }],
  ['3.75', 'en', number(3.75)],
  ['3.750', 'en', number(3.75)],
  ['3,750', 'en', either(3750, 3.75)],
  ['1,234.5', 'en', number(1234.5)],
  ['1.234,5', 'en', number(1234.5)],
]

describe('reading numbers', () => {
  test.each(rows)('[U1] reads %j in %s', (text, language, reading) => {
    expect(readNumber(text, language)).toEqual(reading)
  })

  test('[U1] a field without fractions reads 3.750 as three thousand seven hundred and fifty', () => {
    expect(readNumber('3.750', 'id', { whole: true })).toEqual(number(3750))
  })

  test('[U1] what is written is read back as the same number, in both languages', () => {
    for (const value of [0, 1, -1, 0.1, 3.75, 12.5, 999, 1000, 3750, 1234567.89, 0.000001, 100, 88.88]) {
      for (const language of ['id', 'en'] as const) {
        const reading = readNumber(writeNumber(value, language), language)
        if (reading.kind === 'ambiguous') expect(reading.whole).toBe(value)
        else expect(reading).toEqual(number(value))
      }
    }
  })
})

describe('writing numbers', () => {
  test('[U1] writes with a comma and points in Indonesian', () => {
    expect(writeNumber(1234567.891, 'id')).toBe('1.234.567,891')
    expect(writeNumber(88, 'id', 2)).toBe('88,00')
    expect(writeRupiah(1500000, 'id')).toBe('Rp\u00a01.500.000')
    expect(writeNumber(1234.5, 'en')).toBe('1,234.5')
  })
})
