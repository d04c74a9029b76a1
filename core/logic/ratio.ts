import type { Exact } from './exact.ts'
import { power } from './powers.ts'

/**
 * The fraction n ÷ (d × 10^scale), for the values that no number's shortest decimal form can say. Small ones
 * carry plain numbers, for speed. The BigInt `ratio` marks it: JSON has none, so no data can pass for a
 * fraction.
 */
export type Ratio = SmallRatio | LongRatio
export type SmallRatio = {
  readonly ratio: 1n
  readonly n: number
  readonly d: number
  readonly scale: number
}
export type LongRatio = { readonly ratio: 1n; readonly n: bigint; readonly d: bigint; readonly scale: number }

/** Numerator and positive denominator, whole numbers of any length. */
export type Fraction = { readonly n: bigint; readonly d: bigint }

/** True for a fraction: `isRatio(divide(1, 3))`, while `isRatio(0.5)` is false. */
export function isRatio(value: unknown): value is Ratio {
  return typeof value === 'object' && value !== null && 'ratio' in value && value.ratio === 1n
}

/** The order of two exact numbers: `bigCompare(divide(1, 3), 0.3)` is `1`. */
export function bigCompare(a: Exact, b: Exact): number {
  const x = fraction(a)
  const y = fraction(b)
  const left = x.n * y.d
  const right = y.n * x.d
  return left < right ? -1 : left > right ? 1 : 0
}

/** True for a fraction that carries plain numbers: `isSmall(divide(1, 3))`. */
export function isSmall(ratio: Ratio): ratio is SmallRatio {
  return typeof ratio.n === 'number'
}

/** The nearest double, ties to even: `ratioToNumber(divide(1, 3))` is `0.3333333333333333`. */
export function ratioToNumber(ratio: Ratio): number {
  if (isSmall(ratio)) {
    const below = ratio.d * power(ratio.scale)
    // Both are exact, so that the quotient is rounded once.
    if (below <= Number.MAX_SAFE_INTEGER) return ratio.n / below
  }
  return nearestNumber(fraction(ratio))
}

/**
 * Numerator and denominator of any exact number: `fraction(0.25)` is `{ n: 25n, d: 100n }`, not yet reduced.
 */
export function fraction(x: Exact): Fraction {
  if (typeof x !== 'number') return { n: BigInt(x.n), d: BigInt(x.d) * 10n ** BigInt(x.scale) }
  if (Number.isSafeInteger(x)) return { n: BigInt(x), d: 1n }
  const [digits = '', exponent = '0'] = String(x).split('e')
  const [whole = '', decimals = ''] = digits.split('.')
  return decimalFraction(whole + decimals, Number(exponent) - decimals.length)
}

/** `digits × 10^exponent` as a fraction: `decimalFraction('25', -2)` is `{ n: 25n, d: 100n }`. */
export function decimalFraction(digits: string, exponent: number): Fraction {
  const n = BigInt(digits)
  return exponent < 0 ? { n, d: 10n ** BigInt(-exponent) } : { n: n * 10n ** BigInt(exponent), d: 1n }
}

/**
 * A fraction as an exact number: `lowest(2n, 8n)` is `0.25`, since a plain number is used wherever its
 * shortest decimal says exactly this; else it is in its one form as a `Ratio`.
 */
export function lowest(n: bigint, d: bigint): Exact {
  const divisor = greatestCommonDivisor(size(n), d)
  const reduced = { n: n / divisor, d: d / divisor }
  const near = nearestNumber(reduced)
  if (Number.isFinite(near)) {
    const said = fraction(near)
    if (said.n * reduced.d === reduced.n * said.d) return near + 0
  }
  return ratioOf(reduced)
}

/**
 * The one form of a fraction, so that equal ones are alike: `d` without factors 2 and 5, in numbers where
 * they do.
 */
function ratioOf({ n, d }: Fraction): Ratio {
  let [top, rest, scale] = [n, d, 0]
  for (; rest % 10n === 0n; rest /= 10n) scale++
  for (; rest % 2n === 0n; rest /= 2n, top *= 5n) scale++
  for (; rest % 5n === 0n; rest /= 5n, top *= 2n) scale++
  const isSmall = size(top) <= largest && rest <= largestSmallDivisor && scale <= largestSmallScale
  if (isSmall) return { ratio: 1n, n: Number(top), d: Number(rest), scale }
  return { ratio: 1n, n: top, d: rest, scale }
}

/** Past these a fraction carries BigInts. */
export const largestSmallDivisor = 2 ** 31
export const largestSmallScale = 22

const largest = BigInt(Number.MAX_SAFE_INTEGER)

function nearestNumber({ n, d }: Fraction): number {
  const shift = BigInt(Math.max(0, 66 - bits(size(n)) + bits(d)))
  const scaled = size(n) << shift
  const quotient = scaled / d
  // A lost remainder is kept as a last odd bit, so that a tie is never mistaken for one.
  const sticky = scaled % d === 0n ? quotient : quotient | 1n
  const near = halved(Number(sticky), Number(shift))
  return n < 0n ? -near : near
}

/** x ÷ 2^times by multiplication alone: how exact a power is, ECMAScript leaves to each engine. */
function halved(x: number, times: number): number {
  let near = x
  let left = times
  for (; left >= 32; left -= 32) near *= 2.3283064365386963e-10 // 2^-32
  for (; left > 0; left--) near *= 0.5
  return near
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b]
  while (y !== 0n) [x, y] = [y, x % y]
  return x
}

function size(x: bigint): bigint {
  return x < 0n ? -x : x
}

function bits(x: bigint): number {
  return x.toString(16).length * 4
}
