import { type At, over, plus } from '../calculate.ts'
import type { Exact } from '../exact.ts'
import { missingAt, numbersAt } from '../numbers-in.ts'
import { type EagerOperator, eager, type Operators } from '../operator.ts'
import { stop } from '../problem.ts'

/**
 * `sum mean` over a list. A missing number in it is a problem, or is left out where the
 * rule says `"skip"`: `{"mean": [{"var": "scores"}, "skip"]}`. Nothing left is a problem too.
 */
export const statistics: Operators = {
  sum: overList((numbers, at) => total(numbers, at)),
  mean: overList((numbers, at) => over(total(numbers, at), numbers.length, at)),
}

/** The exact sum of numbers: `total([0.1, 0.2], at)` is `0.3`; of none it is 0. */
function total(numbers: readonly Exact[], at: At): Exact {
  return numbers.reduce<Exact>((sum, number) => plus(sum, number, at), 0)
}

/** An operator over the numbers of a list: `overList((numbers, at) => total(numbers, at))`. */
export function overList(compute: (numbers: readonly Exact[], at: At) => Exact): EagerOperator {
  return eager([1, 2], (args, site, scope) => {
    const at = { site, scope }
    const missing = missingAt(args, 1, at)
    const numbers = numbersAt(args, 0, { ...at, missing })
    // Only an empty list has the sum 0; a list in which all is missing has none.
    if (numbers.length === 0 && !(site.op === 'sum' && missing === 'refuse')) {
      return stop({ kind: 'no-values', path: site.path, op: site.op })
    }
    return compute(numbers, at)
  })
}
