import { itemsAt } from '../numbers-in.ts'
import { type Evaluate, eager, type LazyOperator, lazy, type Operators, type Site } from '../operator.ts'
import { stop } from '../problem.ts'
import { elementScope, type Scope, spend } from '../scope.ts'
import { isList, truthy, type Value } from '../value.ts'

const any = Number.POSITIVE_INFINITY

/** `map filter reduce all none some merge`: what is no list counts as an empty one, as in json-logic-js. */
export const lists: Operators = {
  map: each((items, body) => items.map(body)),
  filter: each((items, body) => items.filter((item) => truthy(body(item)))),
  all: each((items, body) => items.length > 0 && items.every((item) => truthy(body(item)))),
  some: each((items, body) => items.some((item) => truthy(body(item)))),
  none: each((items, body) => !items.some((item) => truthy(body(item)))),
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

type Each = (items: readonly Value[], body: (item: Value) => Value) => Value

/** An operator that evaluates its second argument for the items of its first. */
function each(apply: Each): LazyOperator {
  const prepare = ([list, body]: readonly Evaluate[], site: Site): Evaluate => {
    return (scope) => {
      const items = bounded(list?.(scope) ?? null, { site, scope })
      return apply(items, (item) => {
        spend(scope.run, 1, site.path)
        return body?.(elementScope(scope, item)) ?? null
      })
    }
  }
  return lazy([2, 2], prepare, [1])
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

function bounded(value: Value, { site, scope }: { site: Site; scope: Scope }): readonly Value[] {
  if (!isList(value)) return []
  const max = scope.run.budget.array
  if (value.length > max) stop({ kind: 'over-budget', limit: 'array', max, path: site.path })
  return value
}
