import { bigAdd, bigDivide, bigMultiply, bigRound } from './big-arithmetic.ts'
import type { Exact } from './exact.ts'
import { fraction } from './ratio.ts'
import { bigRemainder } from './remainder.ts'
import { smallAdd, smallDivide, smallMultiply, smallRound } from './small-fraction.ts'

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

/**
 * Rounds half up at the given decimal places, as Indonesian regulations compute: `roundHalfUp(2.345, 2)` is
 * `2.35`. A negative half goes away from zero, so `roundHalfUp(-2.345, 2)` is `-2.35`. Places may be −15 to
 * 15.
 */
export function roundHalfUp(x: Exact, decimals: number): Exact {
  return smallRound(x, decimals) ?? bigRound(x, decimals)
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
