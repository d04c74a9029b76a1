import { itemsAt } from '../numbers-in.ts'
import { type Evaluate, eager, lazy, type Operators, type Site } from '../operator.ts'
import { elementScope, spend } from '../scope.ts'
import { isList, truthy } from '../value.ts'
import { bounded, each } from './quantifiers.ts'

const any = Number.POSITIVE_INFINITY

/** `map filter reduce merge`: what is no list counts as an empty one, as in json-logic-js. */
export const lists: Operators = {
  map: each((items, body) => items.map(body)),
  filter: each((items, body) => items.filter((item) => truthy(body(item)))),
  reduce: lazy([2, 3], reduce, [1]),
  merge: eager([0, any], (args, site, scope) => {
    const merged = args.flatMap((arg) => (isList(arg) ? arg : [arg]))
    spend(scope.run, merged.length >> 4, site.path)
    return bounded(merged, { site, scope })
  }),
}

/** `{"countWhere": [list, test]}`: how many items pass the test. A missing list is a problem, as in `sum`. */
export const counting: Operators = {
  countWhere: lazy([2, 2], countWhere, [1]),
}

function countWhere([list, test]: readonly Evaluate[], site: Site): Evaluate {
  return (scope) => {
    const items = itemsAt([list?.(scope) ?? null], 0, { site, scope })
    return items.filter((item) => {
      spend(scope.run, 1, site.path)
      return truthy(test?.(elementScope(scope, item)) ?? null)
    }).length
  }
}

/** The body sees `current` and `accumulator`; without a start the accumulator begins as null. */
function reduce([list, body, start]: readonly Evaluate[], site: Site): Evaluate {
  return (scope) => {
    const items = bounded(list?.(scope) ?? null, { site, scope })
    let accumulator = start?.(scope) ?? null
    for (const current of items) {
      spend(scope.run, 1, site.path)
      accumulator = body?.(elementScope(scope, { current, accumulator })) ?? null
    }
    return accumulator
  }
}
