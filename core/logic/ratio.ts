import type { Exact } from './exact.ts'

/**
 * A fraction in lowest terms with a positive denominator, for the values that no number's shortest decimal
 * form can say. JSON has no BigInt, so no data from outside can pass for one.
 */
export type Ratio = { readonly n: bigint; readonly d: bigint }

/** True for a fraction: `isRatio({ n: 1n, d: 3n })`. */
export function isRatio(value: unknown): value is Ratio {
  return typeof value === 'object' && value !== null && 'd' in value && typeof value.d === 'bigint'
}

/** The sum of two exact numbers by whole-number arithmetic: `bigAdd(0.1, 0.2)` is `0.3`. */
export function bigAdd(a: Exact, b: Exact): Exact {
  const x = fraction(a)
  const y = fraction(b)
  return lowest(x.n * y.d + y.n * x.d, x.d * y.d)
}

/** The product of two exact numbers: `bigMultiply(0.1, 0.1)` is `0.01`. */
export function bigMultiply(a: Exact, b: Exact): Exact {
  const x = fraction(a)
  const y = fraction(b)
  return lowest(x.n * y.n, x.d * y.d)
}

/** The quotient of two exact numbers: `bigDivide(1, 3)` is `{ n: 1n, d: 3n }`. */
export function bigDivide(a: Exact, b: Exact): Exact {
  const x = fraction(a)
  const y = fraction(b)
  return y.n < 0n ? lowest(-x.n * y.d, -x.d * y.n) : lowest(x.n * y.d, x.d * y.n)
}

/** The remainder with the sign of the dividend: `bigRemainder(0.3, 0.1)` is `0`. */
export function bigRemainder(a: Exact, b: Exact): Exact {
  const x = fraction(a)
  const y = fraction(b)
  return lowest((x.n * y.d) % (y.n * x.d), x.d * y.d)
}

/** The order of two exact numbers: `bigCompare({ n: 1n, d: 3n }, 0.3)` is `1`. */
export function bigCompare(a: Exact, b: Exact): number {
  const x = fraction(a)
  const y = fraction(b)
  const left = x.n * y.d
  const right = y.n * x.d
  return left < right ? -1 : left > right ? 1 : 0
}

/** Rounds half away from zero at decimal places, which may be negative: `bigRound({ n: 2n, d: 3n }, 2)` is `0.67`. */
export function bigRound(x: Exact, decimals: number): Exact {
  const { n, d } = fraction(x)
  const unit = 10n ** BigInt(Math.abs(decimals))
  const [top, bottom] = decimals < 0 ? [n, d * unit] : [n * unit, d]
  const size = top < 0n ? -top : top
  const rounded = (size * 2n + bottom) / (bottom * 2n)
  const whole = n < 0n ? -rounded : rounded
  return decimals < 0 ? lowest(whole * unit, 1n) : lowest(whole, unit)
}

/** The nearest double, ties to even: `ratioToNumber({ n: 1n, d: 3n })` is `0.3333333333333333`. */
export function ratioToNumber({ n, d }: Ratio): number {
  const size = n < 0n ? -n : n
  const shift = BigInt(Math.max(0, 66 - bits(size) + bits(d)))
  const scaled = size << shift
  const quotient = scaled / d
  // A lost remainder is kept as a last odd bit, so that a tie is never mistaken for one.
  const sticky = scaled % d === 0n ? quotient : quotient | 1n
  // In two steps, since 2^-shift alone may be too small for a double.
  const half = Math.floor(Number(shift) / 2)
  const near = Number(sticky) * 2 ** -half * 2 ** (half - Number(shift))
  return n < 0n ? -near : near
}

/** Numerator and denominator of any exact number: `fraction(0.25)` is `{ n: 25n, d: 100n }`, not yet reduced. */
export function fraction(x: Exact): Ratio {
  if (typeof x !== 'number') return x
  if (Number.isSafeInteger(x)) return { n: BigInt(x), d: 1n }
  const [digits = '', exponent = '0'] = String(x).split('e')
  const [whole = '', decimals = ''] = digits.split('.')
  return decimalFraction(whole + decimals, Number(exponent) - decimals.length)
}

/** `digits × 10^exponent` as a fraction: `decimalFraction('25', -2)` is `{ n: 25n, d: 100n }`. */
export function decimalFraction(digits: string, exponent: number): Ratio {
  const n = BigInt(digits)
  return exponent < 0 ? { n, d: 10n ** BigInt(-exponent) } : { n: n * 10n ** BigInt(exponent), d: 1n }
}

/** The one form of a fraction: a number where its shortest decimal says exactly this, else lowest terms. */
export function lowest(n: bigint, d: bigint): Exact {
  const divisor = greatestCommonDivisor(n < 0n ? -n : n, d)
  const ratio = { n: n / divisor, d: d / divisor }
  const near = ratioToNumber(ratio)
  if (!Number.isFinite(near)) return ratio
  const said = fraction(near)
  return said.n * ratio.d === ratio.n * said.d ? near + 0 : ratio
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b]
  while (y !== 0n) [x, y] = [y, x % y]
  return x
}

function bits(x: bigint): number {
  return x.toString(16).length * 4
}
