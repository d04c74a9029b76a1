import { isObject, type Json } from '../../json.ts'
import { toExact, wrongType } from '../argument.ts'
import { type At, over, plus, times } from '../calculate.ts'
import type { Exact } from '../exact.ts'
import { itemsAt } from '../numbers-in.ts'
import type { Evaluate, Form, FormOperator } from '../operator.ts'
import { ordering } from '../ordering.ts'
import { stop } from '../problem.ts'
import { isBlank, isList, type Value } from '../value.ts'

/**
 * `{"wmean": [values, weights]}` or `{"wmean": [[{"value": …, "weight": …}, …]]}`: Σ value × weight ÷ Σ
 * weight. A missing value is a problem, or with a last `"renormalise"` is left out together with its weight.
 * A missing weight is always a problem, and so is one below 0.
 */
export const weightedMean: FormOperator = { kind: 'form', arity: [1, 3], compile: compileMean }

type Pair = { readonly value: Value; readonly weight: Value }

function compileMean(form: Form): Evaluate {
  const { args, site } = form
  const written = args[0] ?? null
  const pairs =
    Array.isArray(written) && written.every(isPair) ? literalPairs(written, form) : form.expression(0)
  const rest = args.slice(1).map((_, index) => form.expression(index + 1))
  return (scope) => {
    const at = { site, scope }
    const values = [pairs(scope), ...rest.map((step) => step(scope))]
    const last = values[values.length - 1] ?? null
    const renormalise = values.length > 1 && last === 'renormalise'
    const lists = renormalise ? values.slice(0, -1) : values
    if (lists.length > 2) return wrongType(last, { argument: values.length - 1, site, want: 'option' })
    return mean(lists.length === 1 ? pairsAt(lists, at) : zip(lists, at), renormalise, at)
  }
}

/** Pairs written out in the rule may hold rules: `{"value": {"var": "a"}, "weight": 30}`. */
function literalPairs(written: readonly Json[], form: Form): Evaluate {
  const pairs = written.filter(isPair).map((pair, index) => ({
    value: form.nested(pair.value, `/0/${index}/value`),
    weight: form.nested(pair.weight, `/0/${index}/weight`),
  }))
  return (scope) => {
    const values = pairs.map(({ value, weight }) => ({ value: value(scope), weight: weight(scope) }))
    if (scope.run.open !== null) scope.run.open.inputs = [values]
    return values
  }
}

/** True for a pair of a mean written out in a rule: `isPair({ value: { var: 'a' }, weight: 30 })`. */
export function isPair(json: Json): json is { readonly value: Json; readonly weight: Json } {
  return isObject(json) && Object.hasOwn(json, 'value') && Object.hasOwn(json, 'weight')
}

function pairsAt(args: readonly Value[], at: At): readonly Pair[] {
  return itemsAt(args, 0, at).map((item) => {
    if (typeof item !== 'object' || item === null || isList(item)) {
      return wrongType(item, { argument: 0, site: at.site, want: 'table' })
    }
    return { value: ownOr(item, 'value'), weight: ownOr(item, 'weight') }
  })
}

function ownOr(item: object, key: string): Value {
  // Own properties only (rule L5); the items of a Value's object are Values.
  return Object.hasOwn(item, key) ? ((item as { readonly [key: string]: Value })[key] ?? null) : null
}

function zip(args: readonly Value[], at: At): readonly Pair[] {
  const values = itemsAt(args, 0, at)
  const weights = itemsAt(args, 1, at)
  if (values.length !== weights.length) {
    const { path, op } = at.site
    return stop({ kind: 'unequal-lists', path, op, values: values.length, weights: weights.length })
  }
  return values.map((value, index) => ({ value, weight: weights[index] ?? null }))
}

function mean(pairs: readonly Pair[], renormalise: boolean, at: At): Exact {
  const { site } = at
  let sum: Exact = 0
  let weights: Exact = 0
  let used = 0
  for (const { value, weight } of pairs) {
    const factor = toExact(weight, 1, site)
    if (ordering(factor, 0, at) < 0) return wrongType(factor, { argument: 1, site, want: 'weight' })
    if (renormalise && isBlank(value)) continue
    sum = plus(sum, times(toExact(value, 0, site), factor, at), at)
    weights = plus(weights, factor, at)
    used++
  }
  if (used === 0) return stop({ kind: 'no-values', path: site.path, op: site.op })
  return over(sum, weights, at)
}
