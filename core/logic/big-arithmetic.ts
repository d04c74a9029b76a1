import type { Exact } from './exact.ts'
import { fraction, lowest } from './ratio.ts'

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

/** The quotient of two exact numbers: `bigDivide(1, 3)` is a fraction, `bigDivide(1, 4)` is `0.25`. */
export function bigDivide(a: Exact, b: Exact): Exact {
  const x = fraction(a)
  const y = fraction(b)
  return y.n < 0n ? lowest(-x.n * y.d, -x.d * y.n) : lowest(x.n * y.d, x.d * y.n)
}

/**
 * Rounds half away from zero at decimal places, which may be negative: `bigRound(divide(2, 3), 2)` is `0.67`.
 */
export function bigRound(x: Exact, decimals: number): Exact {
  const { n, d } = fraction(x)
  const unit = 10n ** BigInt(Math.abs(decimals))
  const [top, bottom] = decimals < 0 ? [n, d * unit] : [n * unit, d]
  const rounded = (size(top) * 2n + bottom) / (bottom * 2n)
  const whole = n < 0n ? -rounded : rounded
  return decimals < 0 ? lowest(whole * unit, 1n) : lowest(whole, unit)
}

function size(x: bigint): bigint {
  return x < 0n ? -x : x
}
