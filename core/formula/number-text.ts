import type { Language } from '../text.ts'

/** What the digits and marks of a number mean. */
export type NumberReading =
  | { readonly kind: 'number'; readonly value: number }
  /** Two people would read it as two numbers, here as JSON writes them. */
  | { readonly kind: 'ambiguous'; readonly whole: string; readonly fraction: string }
  /** More digits than a number keeps exactly. */
  | { readonly kind: 'too-precise' }
  | { readonly kind: 'unreadable' }

/** Thousands and decimal marks of a language: `marks.id.decimal` is `','`. */
export const marks = {
  id: { group: '.', decimal: ',' },
  en: { group: ',', decimal: '.' },
} as const

/**
 * Reads digits with their marks as U1 says: nothing is guessed. In Indonesian `2,5` is 2,5 and so is `2.5`, which
 * can be no thousands; `2.500` is `ambiguous`. What is read is exactly what was typed, or `too-precise`.
 */
export function readDigits(text: string, language: Language): NumberReading {
  const [, digits = '', exponent = ''] = /^([\d.,]+)(e[+-]?\d+)?$/i.exec(text) ?? []
  const { group, decimal } = marks[language]
  if (/^\d+$/.test(digits)) return exact(digits, exponent)
  if (isThousand(digits, group)) {
    return {
      kind: 'ambiguous',
      whole: digits.replace(group, '') + exponent,
      fraction: digits.replace(group, '.') + exponent,
    }
  }
  const read = normalised(digits, group, decimal) ?? normalised(digits, decimal, group)
  return read === undefined ? { kind: 'unreadable' } : exact(read, exponent)
}

function isThousand(digits: string, group: '.' | ','): boolean {
  return (group === '.' ? /^[1-9]\d{0,2}\.\d{3}$/ : /^[1-9]\d{0,2},\d{3}$/).test(digits)
}

/** `1.234.567,8` as `1234567.8`; undefined where the marks don't stand so. */
function normalised(digits: string, group: string, decimal: string): string | undefined {
  const [whole = '', fraction, ...more] = digits.split(decimal)
  if (more.length > 0 || fraction === '' || (fraction?.includes(group) ?? false)) return undefined
  const [first = '', ...rest] = whole.split(group)
  const isGrouped = /^[1-9]\d{0,2}$/.test(first) && rest.every((part) => /^\d{3}$/.test(part))
  if (rest.length > 0 && !isGrouped) return undefined
  const joined = [first, ...rest].join('') || '0'
  return fraction === undefined ? joined : `${joined}.${fraction}`
}

function exact(plain: string, exponent: string): NumberReading {
  const value = Number(plain + exponent)
  if (!Number.isFinite(value)) return { kind: 'too-precise' }
  return sameDecimal(plain + exponent, String(value)) ? { kind: 'number', value } : { kind: 'too-precise' }
}

/** True where two ways of writing a number say the same decimal, digit by digit. */
function sameDecimal(a: string, b: string): boolean {
  const [x, y] = [significant(a), significant(b)]
  return x.digits === y.digits && (x.digits === '' || x.exponent === y.exponent)
}

function significant(text: string): { readonly digits: string; readonly exponent: number } {
  const [mantissa = '', power = '0'] = text.toLowerCase().split('e')
  const [whole = '', fraction = ''] = mantissa.split('.')
  const all = (whole + fraction).replace(/^0+/, '')
  const digits = all.replace(/0+$/, '')
  return { digits, exponent: Number(power) - fraction.length + (all.length - digits.length) }
}

/** A number as a formula writes it: `writeDigits(0.5, 'id')` is `'0,5'`; without marks for thousands. */
export function writeDigits(value: number, language: Language): string {
  const text = String(value).replace('e+', 'E').replace('e-', 'E-')
  return text.replace('.', marks[language].decimal)
}
