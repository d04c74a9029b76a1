import type { Exact } from './exact.ts'
import { power } from './powers.ts'
import { isSmall, largestSmallDivisor, largestSmallScale, type SmallRatio } from './ratio.ts'
import { fromMantissa, mantissa, places, quickAdd, quickMultiply, quickRound } from './small-decimal.ts'

/**
 * n ÷ (d × 10^scale) in safe integers, `d` without a factor 2 or 5: a decimal where `d` is 1. The mean of
 * three raters is such a value, and adding and weighing many of them needs no BigInt.
 */
type Small = { readonly n: number; readonly d: number; readonly scale: number }

/**
 * The sum in small numbers, or undefined where they do not suffice: `smallAdd(divide(1, 3), divide(2, 3))` is
 * 1.
 */
export function smallAdd(a: Exact, b: Exact): Exact | undefined {
  const quick = quickAdd(a, b)
  if (!Number.isNaN(quick)) return quick
  const x = small(a)
  const y = small(b)
  if (x === undefined || y === undefined) return undefined
  const scale = Math.max(x.scale, y.scale)
  const left = checked(x.n * power(scale - x.scale))
  const right = checked(y.n * power(scale - y.scale))
  if (x.d === y.d) return make(left + right, { d: x.d, scale })
  return make(checked(left * y.d) + checked(right * x.d), { d: x.d * y.d, scale })
}

/** The product in small numbers, or undefined: `smallMultiply(divide(1, 3), 3)` is 1. */
export function smallMultiply(a: Exact, b: Exact): Exact | undefined {
  const quick = quickMultiply(a, b)
  if (!Number.isNaN(quick)) return quick
  const x = small(a)
  const y = small(b)
  if (x === undefined || y === undefined) return undefined
  return make(x.n * y.n, { d: x.d * y.d, scale: x.scale + y.scale })
}

/** The quotient in small numbers, or undefined: `smallDivide(1, 6)` is the fraction 5 ÷ (3 × 10). */
export function smallDivide(a: Exact, b: Exact): Exact | undefined {
  const x = small(a)
  const y = small(b)
  if (x === undefined || y === undefined) return undefined
  const sign = y.n < 0 ? -1 : 1
  const scale = x.scale - y.scale
  const n = checked(x.n * y.d) * sign
  const d = checked(x.d * y.n) * sign
  return scale < 0 ? makeFraction(checked(n * power(-scale)), { d, scale: 0 }) : makeFraction(n, { d, scale })
}

/** Half-up rounding in small numbers, or undefined: `smallRound(divide(2, 3), 2)` is `0.67`. */
export function smallRound(x: Exact, decimals: number): Exact | undefined {
  const quick = quickRound(x, decimals)
  if (!Number.isNaN(quick)) return quick
  const value = small(x)
  if (value === undefined || decimals < 0) return undefined
  const { n, d, scale } = value
  const top = scale < decimals ? checked(Math.abs(n) * power(decimals - scale)) : Math.abs(n)
  const unit = scale > decimals ? checked(d * power(scale - decimals)) : d
  const rest = top % unit
  const whole = (top - rest) / unit + (rest * 2 >= unit ? 1 : 0)
  const rounded = fromMantissa(n < 0 ? -whole : whole, decimals)
  return Number.isNaN(rounded) ? undefined : rounded
}

/** n ÷ (d × 10^scale) as an exact number, for any d above 0; undefined past small numbers. */
function makeFraction(n: number, { d, scale }: Omit<Small, 'n'>): Exact | undefined {
  if (!(d <= Number.MAX_SAFE_INTEGER)) return undefined
  let rest = d
  let top = n
  let tens = 0
  // A factor 2 below is a factor 5 above and a power of ten below, and the other way round.
  for (; rest % 10 === 0; rest /= 10) tens++
  for (; rest % 2 === 0; rest /= 2, top *= 5) tens++
  for (; rest % 5 === 0; rest /= 5, top *= 2) tens++
  return make(top, { d: rest, scale: scale + tens })
}

function make(n: number, { d, scale }: Omit<Small, 'n'>): Exact | undefined {
  if (!(Math.abs(n) <= Number.MAX_SAFE_INTEGER) || !(d <= largestSmallDivisor) || scale > largestSmallScale)
    return undefined
  const divisor = d === 1 ? 1 : greatestCommonDivisor(Math.abs(n) % d, d)
  if (divisor < d) return shortest(n / divisor, { d: d / divisor, scale })
  const decimal = fromMantissa(n / d, scale)
  return Number.isNaN(decimal) ? undefined : decimal
}

/** The one form of a fraction, so that equal ones are alike: the smallest scale. */
function shortest(n: number, { d, scale }: Omit<Small, 'n'>): SmallRatio {
  let [top, tens] = [n, scale]
  for (; tens > 0 && top % 10 === 0; top /= 10) tens--
  return { ratio: 1n, n: top, d, scale: tens }
}

function small(x: Exact): Small | undefined {
  if (typeof x !== 'number') return isSmall(x) ? x : undefined
  const scale = places(x)
  return scale > largestSmallScale ? undefined : { n: mantissa(x, scale), d: 1, scale }
}

/** NaN past the safe integers, which `make` refuses. */
function checked(x: number): number {
  return Math.abs(x) <= Number.MAX_SAFE_INTEGER ? x : Number.NaN
}

function greatestCommonDivisor(a: number, b: number): number {
  let [x, y] = [a, b]
  while (y !== 0) [x, y] = [y, x % y]
  return x
}
