import { type Evaluate, type LazyOperator, lazy, type Operators, type Site } from '../operator.ts'
import { stop } from '../problem.ts'
import { elementScope, type Scope, spend } from '../scope.ts'
import { isList, truthy, type Value } from '../value.ts'

/** `all none some`: what is no list counts as an empty one, as in json-logic-js. */
export const quantifiers: Operators = {
  all: each((items, body) => items.length > 0 && items.every((item) => truthy(body(item)))),
  some: each((items, body) => items.some((item) => truthy(body(item)))),
  none: each((items, body) => !items.some((item) => truthy(body(item)))),
}

type Each = (items: readonly Value[], body: (item: Value) => Value) => Value

/** An operator that evaluates its second argument for the items of its first: `each((items, body) => items.map(body))`. */
export function each(apply: Each): LazyOperator {
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

/** The items of a list, within the budget; of what is no list there are none: `bounded([1, 2], at)`. */
export function bounded(value: Value, { site, scope }: { site: Site; scope: Scope }): readonly Value[] {
  if (!isList(value)) return []
  const max = scope.run.budget.array
  if (value.length > max) stop({ kind: 'over-budget', limit: 'array', max, path: site.path })
  return value
}
