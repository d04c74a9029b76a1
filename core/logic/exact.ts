import {
  bigAdd,
  bigCompare,
  bigDivide,
  bigMultiply,
  bigRemainder,
  bigRound,
  decimalFraction,
  fraction,
  lowest,
  type Ratio,
  ratioToNumber,
} from './ratio.ts'
import { smallAdd, smallDivide, smallMultiply, smallRound, smallToNumber } from './small-fraction.ts'

/**
 * An exact number. A plain `number` means its shortest decimal form, so `0.1` is one tenth; a value that no
 * such form can say (1/3, or more than 17 digits) is a `Ratio`, and only such a value is one.
 */
export type Exact = number | Ratio

/** Exact sum: `add(0.1, 0.2)` is `0.3`. */
export function add(a: Exact, b: Exact): Exact {
  return smallAdd(a, b) ?? bigAdd(a, b)
}

/** Exact difference: `subtract(0.3, 0.1)` is `0.2`. */
export function subtract(a: Exact, b: Exact): Exact {
  return add(a, negate(b))
}

/** Exact product: `multiply(0.1, 3)` is `0.3`. */
export function multiply(a: Exact, b: Exact): Exact {
  return smallMultiply(a, b) ?? bigMultiply(a, b)
}

/** Exact quotient: `multiply(divide(1, 3), 3)` is `1`. The divisor must not be 0. */
export function divide(a: Exact, b: Exact): Exact {
  if (b === 0) throw new Error('divide: the divisor is 0')
  return smallDivide(a, b) ?? bigDivide(a, b)
}

/**
 * Exact remainder with the sign of the dividend: `remainder(-5.5, 2)` is `-1.5`. The divisor must not be 0.
 */
export function remainder(a: Exact, b: Exact): Exact {
  if (b === 0) throw new Error('remainder: the divisor is 0')
  if (Number.isSafeInteger(a) && Number.isSafeInteger(b)) return (Number(a) % Number(b)) + 0
  return bigRemainder(a, b)
}

/** The number with its sign turned: `negate(2.5)` is `-2.5`, and `negate(0)` is `0`. */
export function negate(a: Exact): Exact {
  return typeof a === 'number' ? 0 - a : multiply(a, -1)
}

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
 * Rounds half up at the given decimal places, as Indonesian regulations compute: `roundHalfUp(2.345, 2)` is
 * `2.35`. A negative half goes away from zero, so `roundHalfUp(-2.345, 2)` is `-2.35`. Places may be −15 to
 * 15.
 */
export function roundHalfUp(x: Exact, decimals: number): Exact {
  return smallRound(x, decimals) ?? bigRound(x, decimals)
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
  return typeof x === 'number' ? x : (smallToNumber(x) ?? ratioToNumber(x))
}

/**
 * Decimal text without exponent, rounded half up: `toDecimalString(divide(2, 3), 4)` is `'0.6667'`,
 * `toDecimalString(2.5, 4)` is `'2.5'`.
 */
export function toDecimalString(x: Exact, maxPlaces: number): string {
  const { n, d } = fraction(roundHalfUp(x, maxPlaces))
  const size = n < 0n ? -n : n
  const digits = ((size * 10n ** BigInt(maxPlaces)) / d).toString().padStart(maxPlaces + 1, '0')
  const whole = digits.slice(0, digits.length - maxPlaces)
  const decimals = digits.slice(digits.length - maxPlaces).replace(/0+$/, '')
  const sign = n < 0n ? '-' : ''
  return decimals === '' ? sign + whole : `${sign}${whole}.${decimals}`
}

/** Longer ones are no numbers that anybody means, and would take long to read. */
const longestText = 40
const decimalForm = /^([+-]?)(\d*)\.?(\d*)(?:e([+-]?\d{1,2}))?$/i
