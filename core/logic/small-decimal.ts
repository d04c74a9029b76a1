import type { Exact } from './exact.ts'
import { power } from './powers.ts'

/** The sum where small decimals can say it, else NaN: the quick half of `add`. */
export function quickAdd(a: Exact, b: Exact): number {
  if (typeof a !== 'number' || typeof b !== 'number') return Number.NaN
  if (Number.isSafeInteger(a) && Number.isSafeInteger(b)) {
    const sum = a + b
    return Number.isSafeInteger(sum) ? sum + 0 : Number.NaN
  }
  const scale = Math.max(places(a), places(b))
  return fromMantissa(mantissa(a, scale) + mantissa(b, scale), scale)
}

/** The product where small decimals can say it, else NaN: the quick half of `multiply`. */
export function quickMultiply(a: Exact, b: Exact): number {
  if (typeof a !== 'number' || typeof b !== 'number') return Number.NaN
  const scaleA = places(a)
  const scaleB = places(b)
  return fromMantissa(mantissa(a, scaleA) * mantissa(b, scaleB), scaleA + scaleB)
}

/** The rounded value where small decimals can say it, else NaN: the quick half of `roundHalfUp`. */
export function quickRound(x: Exact, decimals: number): number {
  if (typeof x !== 'number' || decimals < 0) return Number.NaN
  const scale = places(x)
  if (scale <= decimals) return x + 0
  const whole = mantissa(x, scale)
  const unit = power(scale - decimals)
  const rest = whole % unit
  const floor = (whole - rest) / unit
  const up = Math.abs(rest) * 2 >= unit ? Math.sign(whole) : 0
  return fromMantissa(floor + up, decimals)
}

/** whole ÷ 10^scale: `fromMantissa(25, 1)` is `2.5`; NaN past 15 digits. */
export function fromMantissa(whole: number, scale: number): number {
  // Up to 15 digits a decimal and its double stand for each other, and 10^22 is the last exact power of ten.
  if (!(Math.abs(whole) < 1e15) || scale > 22) return Number.NaN
  return whole / power(scale) + 0
}

/**
 * An even number of decimals that hold a number's shortest form, when that has at most 15 digits:
 * `places(2.5)` is 2, since two at a time finds them sooner; else Infinity.
 */
export function places(x: number): number {
  if (Number.isInteger(x)) return Math.abs(x) < 1e15 ? 0 : Number.POSITIVE_INFINITY
  for (let scale = 2; scale <= 22; scale += 2) {
    const unit = power(scale)
    const whole = Math.round(x * unit)
    if (!(Math.abs(whole) < 1e15)) return Number.POSITIVE_INFINITY
    if (whole / unit === x) return scale
  }
  return Number.POSITIVE_INFINITY
}

/**
 * The whole number that stands before the power of ten: `mantissa(2.5, 2)` is `250`; NaN past 15 digits. The
 * product errs by less than a quarter there, so rounding finds the true digits.
 */
export function mantissa(x: number, scale: number): number {
  const whole = Math.round(x * power(scale))
  return Math.abs(whole) < 1e15 ? whole : Number.NaN
}
