import { bigCompare, decimalFraction, lowest, type Ratio, ratioToNumber } from './ratio.ts'

/**
 * An exact number. A plain `number` means its shortest decimal form, so `0.1` is one tenth; a value that no
 * such form can say (1/3, or more than 17 digits) is a `Ratio`, and only such a value is one.
 */
export type Exact = number | Ratio

/** Negative when a < b, 0 when equal, positive when a > b: `compare(divide(1, 3), 0.333)` is `1`. */
export function compare(a: Exact, b: Exact): number {
  // The shortest forms of two doubles stand in the same order as the doubles themselves.
  if (typeof a === 'number' && typeof b === 'number') return a < b ? -1 : a > b ? 1 : 0
  const x = toNumber(a)
  const y = toNumber(b)
  // Rounding to doubles keeps the order, unless it makes them equal.
  return x < y ? -1 : x > y ? 1 : bigCompare(a, b)
}

/** True for the same value: `equal(divide(2, 6), divide(1, 3))`. Each value has one form, so this is quick. */
export function equal(a: Exact, b: Exact): boolean {
  if (typeof a === 'number' || typeof b === 'number') return a === b
  return a.n === b.n && a.d === b.d && a.scale === b.scale
}

/**
 * The exact number a text writes in full, or undefined: `fromText(' 0.70 ')` is `0.7`, `fromText('85,5')` is
 * undefined.
 */
export function fromText(text: string): Exact | undefined {
  if (text.length > longestText) return undefined
  const trimmed = text.trim()
  const [, sign, whole = '', decimals = '', exponent = '0'] = decimalForm.exec(trimmed) ?? []
  if ((whole === '' && decimals === '') || Math.abs(Number(exponent)) > 22) return undefined
  if (whole.length + decimals.length <= 15) return Number(trimmed) + 0
  const { n, d } = decimalFraction(whole + decimals, Number(exponent) - decimals.length)
  return lowest(sign === '-' ? -n : n, d)
}

/**
 * A finite number is exact as it is, by its shortest decimal form: `fromNumber(0.1)` is one tenth; NaN and
 * Infinity are not numbers.
 */
export function fromNumber(x: number): Exact | undefined {
  return Number.isFinite(x) ? x + 0 : undefined
}

/** The nearest double: `toNumber(divide(1, 3))` is `0.3333333333333333`. */
export function toNumber(x: Exact): number {
  return typeof x === 'number' ? x : ratioToNumber(x)
}

/** Longer ones are no numbers that anybody means, and would take long to read. */
const longestText = 40
const decimalForm = /^([+-]?)(\d*)\.?(\d*)(?:e([+-]?\d{1,2}))?$/i
