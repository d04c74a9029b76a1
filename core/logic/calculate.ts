import { bigAdd, bigDivide, bigMultiply, bigRound } from './big-arithmetic.ts'
import type { Exact } from './exact.ts'
import type { Site } from './operator.ts'
import { longNumberCost } from './ordering.ts'
import { stop } from './problem.ts'
import { type Scope, spend } from './scope.ts'
import { smallAdd, smallDivide, smallMultiply, smallRound } from './small-fraction.ts'

/** Where in a rule, and in which evaluation, something is calculated. */
export type At = { readonly site: Site; readonly scope: Scope }

/**
 * Exact sum within the budget: long numbers cost more steps, and too long ones stop the evaluation (rule L4).
 * `plus(0.1, 0.2, at)` is `0.3`.
 */
export function plus(a: Exact, b: Exact, at: At): Exact {
  return smallAdd(a, b) ?? bounded(bigAdd, a, { b, at })
}

/** Exact product within the budget: `times(0.1, 3, at)` is `0.3`. */
export function times(a: Exact, b: Exact, at: At): Exact {
  return smallMultiply(a, b) ?? bounded(bigMultiply, a, { b, at })
}

/** Exact quotient within the budget: `over(1, 4, at)` is `0.25`; a divisor of 0 is a problem. */
export function over(a: Exact, b: Exact, at: At): Exact {
  if (b === 0) return stop({ kind: 'division-by-zero', path: at.site.path, op: at.site.op })
  return smallDivide(a, b) ?? bounded(bigDivide, a, { b, at })
}

/** Half-up rounding within the budget: `rounded(2.345, 2, at)` is `2.35`. */
export function rounded(x: Exact, decimals: number, at: At): Exact {
  return smallRound(x, decimals) ?? bounded((value) => bigRound(value, decimals), x, { b: 0, at })
}

/** An operation on long numbers within the budget: `bounded(bigAdd, 1e200, { b: 1, at })`. */
export function bounded(
  operation: (a: Exact, b: Exact) => Exact,
  a: Exact,
  { b, at }: { readonly b: Exact; readonly at: At },
): Exact {
  const { run } = at.scope
  spend(run, longNumberCost, at.site.path)
  const result = operation(a, b)
  const max = run.budget.digits
  if (typeof result !== 'number' && (longer(BigInt(result.n), max) || longer(BigInt(result.d), max))) {
    return stop({ kind: 'over-budget', limit: 'digits', max, path: at.site.path })
  }
  return result
}

function longer(x: bigint, bits: number): boolean {
  return BigInt.asIntN(bits, x) !== x
}
