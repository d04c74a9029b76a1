import { type At, bounded } from './calculate.ts'
import type { Exact } from './exact.ts'
import { stop } from './problem.ts'
import { fraction, lowest } from './ratio.ts'

/** Exact remainder within the budget: `modulo(0.3, 0.1, at)` is `0`; a divisor of 0 is a problem. */
export function modulo(a: Exact, b: Exact, at: At): Exact {
  if (b === 0) return stop({ kind: 'division-by-zero', path: at.site.path, op: at.site.op })
  if (Number.isSafeInteger(a) && Number.isSafeInteger(b)) return (Number(a) % Number(b)) + 0
  return bounded(bigRemainder, a, { b, at })
}

/** The remainder with the sign of the dividend: `bigRemainder(0.3, 0.1)` is `0`. */
export function bigRemainder(a: Exact, b: Exact): Exact {
  const x = fraction(a)
  const y = fraction(b)
  return lowest((x.n * y.d) % (y.n * x.d), x.d * y.d)
}
