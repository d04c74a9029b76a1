import type { Language } from '../../core/text.ts'

/** What a typed text means as a number. */
export type NumberReading =
  | { readonly kind: 'empty' }
  | { readonly kind: 'number'; readonly value: number }
  /** Two people would read it as two numbers: only the one who typed it knows. */
  | { readonly kind: 'ambiguous'; readonly whole: number; readonly fraction: number }
  /** More digits than a number keeps exactly. */
  | { readonly kind: 'too-precise' }
  | { readonly kind: 'unreadable' }

/**
 * Reads a number as an Indonesian writes it, `1.234,5`, or in English `1,234.5`. A mark that can't separate
 * thousands is a decimal mark, whichever it is: `3.75` is 3,75. Where both readings stand, as in `3.750`,
 * nothing is guessed, unless `whole` says that the answer has no fraction. Blanks separate thousands or nothing:
 * `12 13`, two cells of a sheet, is no number.
 */
export function readNumber(text: string, language: Language, { whole = false } = {}): NumberReading {
  const seen = text
    // Marks of direction and of no width come along from web pages and PDF; nobody sees them.
    .replace(/\p{Cf}/gu, '')
    .trim()
    .replace(/^[-−–‐‑]\s*/, '-')
    .replace(/^\+\s+/, '+')
  if (seen === '') return { kind: 'empty' }
  const plain = withoutBlanks(seen)
  if (plain === undefined) return { kind: 'unreadable' }
  if (!/^[+-]?[\d.,]*\d[\d.,]*$/.test(plain)) return { kind: 'unreadable' }
  const { group, decimal } = marks[language]
  const sign = plain.startsWith('-') ? '-' : ''
  const digits = plain.replace(/^[+-]/, '')

  if (/^\d+$/.test(digits)) return exact(sign + digits)
  if (isAmbiguous(digits, group)) {
    const joined = exact(sign + digits.replace(group, ''))
    if (whole) return joined
    return both(joined, exact(sign + digits.replace(group, '.')))
  }
  const own = normalised(digits, group, decimal)
  if (own !== undefined) return exact(sign + own)
  // The other language's way of writing, where it can mean nothing else: `1,234.50` on an Indonesian page.
  const other = normalised(digits, decimal, group)
  if (other !== undefined) return exact(sign + other)
  return { kind: 'unreadable' }
}

/** `1 234,5` as `1234,5`; undefined where a blank stands elsewhere than between thousands. */
function withoutBlanks(text: string): string | undefined {
  if (!/\s/.test(text)) return text
  // Of one line and one cell: what a tab or a line's end separates are two numbers.
  const isGrouped = /^[+-]?\d{1,3}(?:[^\S\t\r\n]\d{3})+(?:[.,]\d*)?$/.test(text)
  return isGrouped ? text.replaceAll(/\s/g, '') : undefined
}

/** Thousands and decimal marks. */
const marks = {
  id: { group: '.', decimal: ',' },
  en: { group: ',', decimal: '.' },
} as const

function isAmbiguous(digits: string, group: '.' | ','): boolean {
  const pattern = group === '.' ? /^[1-9]\d{0,2}\.\d{3}$/ : /^[1-9]\d{0,2},\d{3}$/
  return pattern.test(digits)
}

/** `1.234.567,8` as `1234567.8`; undefined where the marks don't stand so. */
function normalised(digits: string, group: string, decimal: string): string | undefined {
  const parts = digits.split(decimal)
  const [integer = '', fraction, ...more] = parts
  if (more.length > 0 || (fraction?.includes(group) ?? false)) return undefined
  if (!isGrouped(integer, group)) return undefined
  const joined = integer.replaceAll(group, '')
  if (fraction === undefined || fraction === '') return joined === '' ? undefined : joined
  return `${joined === '' ? '0' : joined}.${fraction}`
}

function isGrouped(integer: string, group: string): boolean {
  const [first = '', ...rest] = integer.split(group)
  if (rest.length === 0) return true
  return /^[1-9]\d{0,2}$/.test(first) && rest.every((part) => /^\d{3}$/.test(part))
}

function both(whole: NumberReading, fraction: NumberReading): NumberReading {
  if (whole.kind !== 'number' || fraction.kind !== 'number') return { kind: 'unreadable' }
  return { kind: 'ambiguous', whole: whole.value, fraction: fraction.value }
}

/** A number keeps 15 significant digits exactly, and 12 decimals are written; with more, it would not be what was typed. */
function exact(text: string): NumberReading {
  const significant = text.replace(/^[+-]/, '').replace('.', '').replace(/^0+/, '')
  const kept = text.includes('.') ? significant.replace(/0+$/, '') : significant
  const decimals = text.includes('.') ? text.replace(/^.*\./, '').replace(/0+$/, '').length : 0
  if (kept.length > 15 || decimals > 12) return { kind: 'too-precise' }
  const value = Number(text)
  return { kind: 'number', value: Object.is(value, -0) ? 0 : value }
}
