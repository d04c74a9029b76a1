import { numberAt } from '../argument.ts'
import { over, times } from '../calculate.ts'
import { toDecimalString } from '../exact-arithmetic.ts'
import { type Evaluate, eager, lazy, type Operators, type Site } from '../operator.ts'
import { ordering } from '../ordering.ts'
import { stop } from '../problem.ts'

/** `pct safeDiv clamp`; a missing number is a problem in each. */
export const proportion: Operators = {
  // {"pct": [part, whole]} is part / whole × 100; a whole of 0 is a problem.
  pct: eager([2, 2], (args, site, scope) => {
    const at = { site, scope }
    return over(times(numberAt(args, 0, site), 100, at), numberAt(args, 1, site), at)
  }),
  safeDiv: lazy([3, 3], safeDivide),
  // {"clamp": [x, low, high]} is x, or the bound that it passes.
  clamp: eager([3, 3], (args, site, scope) => {
    const at = { site, scope }
    const [x, low, high] = [numberAt(args, 0, site), numberAt(args, 1, site), numberAt(args, 2, site)]
    if (ordering(low, high, at) > 0) {
      const bounds = { low: toDecimalString(low, 15), high: toDecimalString(high, 15) }
      return stop({ kind: 'bad-range', path: site.path, op: site.op, ...bounds })
    }
    if (ordering(x, low, at) < 0) return low
    return ordering(x, high, at) > 0 ? high : x
  }),
}

/**
 * `{"safeDiv": [a, b, fallback]}` is a / b, or the fallback where b is 0; a missing a or b stays a problem.
 */
function safeDivide([top, bottom, fallback]: readonly Evaluate[], site: Site): Evaluate {
  return (scope) => {
    const args = [top?.(scope) ?? null, bottom?.(scope) ?? null]
    const a = numberAt(args, 0, site)
    const b = numberAt(args, 1, site)
    return b === 0 ? (fallback?.(scope) ?? null) : over(a, b, { site, scope })
  }
}
