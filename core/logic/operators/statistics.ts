import { numberAt } from '../argument.ts'
import { type At, ordering, over, plus, times } from '../calculate.ts'
import type { Exact } from '../exact.ts'
import { missingAt, numbersAt } from '../numbers-in.ts'
import { type EagerOperator, eager, type Operators } from '../operator.ts'
import { stop } from '../problem.ts'

/**
 * `sum mean median percentileRank` over a list. A missing number in it is a problem, or is left out where the
 * rule says `"skip"`: `{"mean": [{"var": "scores"}, "skip"]}`. Nothing left is a problem too.
 */
export const statistics: Operators = {
  sum: overList((numbers, at) => total(numbers, at)),
  mean: overList((numbers, at) => over(total(numbers, at), numbers.length, at)),
  median: overList(median),
  percentileRank: eager([2, 3], (args, site, scope) => {
    const at = { site, scope }
    const value = numberAt(args, 0, site)
    const peers = numbersAt(args, 1, { ...at, missing: missingAt(args, 2, at) })
    if (peers.length === 0) return stop({ kind: 'no-values', path: site.path, op: site.op })
    return percentileRank(value, peers, at)
  }),
}

/** The exact sum of numbers: `total([0.1, 0.2], at)` is `0.3`; of none it is 0. */
export function total(numbers: readonly Exact[], at: At): Exact {
  return numbers.reduce<Exact>((sum, number) => plus(sum, number, at), 0)
}

function overList(compute: (numbers: readonly Exact[], at: At) => Exact): EagerOperator {
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

/** The middle value, or the mean of the two in the middle. */
function median(numbers: readonly Exact[], at: At): Exact {
  const sorted = [...numbers].sort((a, b) => ordering(a, b, at))
  const upper = sorted[sorted.length >> 1] ?? 0
  if (sorted.length % 2 === 1) return upper
  return over(plus(sorted[(sorted.length >> 1) - 1] ?? 0, upper, at), 2, at)
}

/** The share of peers below, counting half of those that are equal, in percent (Roscoe 1975). */
function percentileRank(value: Exact, peers: readonly Exact[], at: At): Exact {
  const signs = peers.map((peer) => ordering(peer, value, at))
  const below = signs.filter((sign) => sign < 0).length
  const same = signs.filter((sign) => sign === 0).length
  return over(times(below * 2 + same, 50, at), peers.length, at)
}
