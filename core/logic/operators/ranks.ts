import { numberAt } from '../argument.ts'
import { type At, over, plus, times } from '../calculate.ts'
import type { Exact } from '../exact.ts'
import { missingAt, numbersAt } from '../numbers-in.ts'
import { eager, type Operators } from '../operator.ts'
import { ordering } from '../ordering.ts'
import { stop } from '../problem.ts'
import { overList } from './statistics.ts'

/** `median percentileRank`: where values stand among others; missing ones as in `sum`. */
export const ranks: Operators = {
  median: overList(median),
  percentileRank: eager([2, 3], (args, site, scope) => {
    const at = { site, scope }
    const value = numberAt(args, 0, site)
    const peers = numbersAt(args, 1, { ...at, missing: missingAt(args, 2, at) })
    if (peers.length === 0) return stop({ kind: 'no-values', path: site.path, op: site.op })
    return percentileRank(value, peers, at)
  }),
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
