import { numberAt } from '../argument.ts'
import { type At, over, plus, times } from '../calculate.ts'
import type { Exact } from '../exact.ts'
import { negate } from '../exact-arithmetic.ts'
import { eager, type Operators } from '../operator.ts'
import { ordering } from '../ordering.ts'
import { stop } from '../problem.ts'
import { isList, type Value } from '../value.ts'

const any = Number.POSITIVE_INFINITY

/** `+ - * / min max`, exact; a missing or unreadable number is a problem (rules L2 and L3). */
export const arithmetic: Operators = {
  '+': eager([0, any], (args, site, scope) => fold(args, { site, scope }, plus)),
  '*': eager([1, any], (args, site, scope) => fold(args, { site, scope }, times)),
  '-': eager([1, 2], (args, site, scope) => {
    const first = numberAt(args, 0, site)
    return args.length === 1 ? negate(first) : plus(first, negate(numberAt(args, 1, site)), { site, scope })
  }),
  '/': eager([2, 2], (args, site, scope) =>
    over(numberAt(args, 0, site), numberAt(args, 1, site), { site, scope }),
  ),
  min: eager([1, any], (args, site, scope) => extreme(args, { site, scope }, -1)),
  max: eager([1, any], (args, site, scope) => extreme(args, { site, scope }, 1)),
}

/** A sum of nothing is 0; a product of nothing is refused when the rule is compiled. */
function fold(args: readonly Value[], at: At, step: (a: Exact, b: Exact, at: At) => Exact): Exact {
  if (args.length === 0) return 0
  let total = numberAt(args, 0, at.site)
  for (let index = 1; index < args.length; index++) total = step(total, numberAt(args, index, at.site), at)
  return total
}

/** The smallest or largest; a single list stands for its items, which json-logic-js answers with NaN. */
function extreme(args: readonly Value[], at: At, sign: 1 | -1): Exact {
  const { site } = at
  const [first] = args
  const items = args.length === 1 && isList(first) ? first : args
  if (items.length === 0) return stop({ kind: 'no-values', path: site.path, op: site.op })
  let best = numberAt(items, 0, site)
  for (let index = 1; index < items.length; index++) {
    const next = numberAt(items, index, site)
    if (ordering(next, best, at) * sign > 0) best = next
  }
  return best
}
