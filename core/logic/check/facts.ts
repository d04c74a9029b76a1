import { isObject, type Json, own } from '../../json.ts'
import { compare } from '../exact.ts'
import { ruleName } from '../rule-name.ts'
import { isExact } from '../value.ts'
import type { NumberShape, Shape, TextShape } from './shape.ts'

/** What the conditions passed so far say of expressions, by their JSON text. */
export type Facts = ReadonlyMap<string, readonly Fact[]>

export type Fact =
  | { readonly kind: 'range'; readonly range: NumberShape }
  | { readonly kind: 'among' | 'not-among'; readonly choices: readonly string[] }
  | { readonly kind: 'non-zero' }

/** Nothing is known yet: `afterTest(noFacts, test, true)` is the first that is. */
export const noFacts: Facts = new Map()

/**
 * The facts once a condition turned out true or false: after `{"<": [x, 50]}` was false, x begins at 50. A
 * test repeated in a later branch is thereby known never to hold.
 */
export function afterTest(facts: Facts, test: Json, truth: boolean): Facts {
  const name = ruleName(test)
  if (name === undefined || !isObject(test)) return facts
  const written = test[name] ?? null
  const args: readonly Json[] = Array.isArray(written) ? written : [written]
  const [a = null, b = null, c] = args
  if (name === '!' || name === '!!') return afterTest(facts, a, name === '!' ? !truth : truth)
  if ((name === 'and' && truth) || (name === 'or' && !truth)) {
    return args.reduce<Facts>((known, arg) => afterTest(known, arg, truth), facts)
  }
  if (name === 'var' && truth) return learn(facts, test, { kind: 'non-zero' })
  if (own(orders, name) && c !== undefined) {
    return truth ? learnOrder(learnOrder(facts, [a, name, b], true), [b, name, c], true) : facts
  }
  if (own(orders, name)) return learnOrder(facts, [a, name, b], truth)
  if (name === '==' || name === '===') return learnEqual(facts, [a, b], truth)
  if (name === '!=' || name === '!==') return learnEqual(facts, [a, b], !truth)
  if (name === 'in' && Array.isArray(b) && b.every((item) => typeof item === 'string')) {
    return learn(facts, a, { kind: truth ? 'among' : 'not-among', choices: b })
  }
  return facts
}

/**
 * A shape, as far as the facts about its expression narrow it: 0–120 is 50–120 once `{"<": [x, 50]}` was
 * false.
 */
export function narrowed(shape: Shape, json: Json, facts: Facts): Shape {
  if (facts.size === 0) return shape
  const known = facts.get(JSON.stringify(json)) ?? []
  return known.reduce<Shape>((narrow, fact) => meet(narrow, fact), shape)
}

type Order = { readonly kind: 'max' | 'min'; readonly open: boolean }

/** What `x op bound` says of x when it holds, and when it does not. */
const orders: { readonly [op: string]: { readonly holds: Order; readonly fails: Order } } = {
  '<': { holds: { kind: 'max', open: true }, fails: { kind: 'min', open: false } },
  '<=': { holds: { kind: 'max', open: false }, fails: { kind: 'min', open: true } },
  '>': { holds: { kind: 'min', open: true }, fails: { kind: 'max', open: false } },
  '>=': { holds: { kind: 'min', open: false }, fails: { kind: 'max', open: true } },
}

const turned: { readonly [op: string]: string } = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' }

function learnOrder(facts: Facts, [a, op, b]: readonly [Json, string, Json], truth: boolean): Facts {
  const [json, bound, name] = typeof b === 'number' ? [a, b, op] : [b, a, turned[op] ?? op]
  const order = own(orders, name)
  if (typeof bound !== 'number' || typeof json === 'number' || order === undefined) return facts
  const { kind, open } = truth ? order.holds : order.fails
  const range: NumberShape =
    kind === 'max' ? { kind: 'number', max: bound, below: open } : { kind: 'number', min: bound, above: open }
  return learn(facts, json, { kind: 'range', range })
}

function learnEqual(facts: Facts, [a, b]: readonly [Json, Json], truth: boolean): Facts {
  const [json, value] = typeof b === 'number' || typeof b === 'string' ? [a, b] : [b, a]
  if (typeof value === 'string')
    return learn(facts, json, { kind: truth ? 'among' : 'not-among', choices: [value] })
  if (typeof value !== 'number') return facts
  if (truth) return learn(facts, json, { kind: 'range', range: { kind: 'number', min: value, max: value } })
  return value === 0 ? learn(facts, json, { kind: 'non-zero' }) : facts
}

/**
 * Beyond this many the oldest facts are let go, so that a long chain of conditions is still checked quickly.
 */
const most = 64

function learn(facts: Facts, json: Json, fact: Fact): Facts {
  if (ruleName(json) === undefined) return facts
  const key = JSON.stringify(json)
  const others = [...facts].filter(([known]) => known !== key).slice(1 - most)
  return new Map([...others, [key, [...(facts.get(key) ?? []), fact].slice(-most)]])
}

function meet(shape: Shape, fact: Fact): Shape {
  if (shape.kind === 'unknown') return fact.kind === 'range' ? fact.range : shape
  if (shape.kind === 'text') return meetText(shape, fact)
  if (shape.kind !== 'number') return shape
  if (fact.kind === 'non-zero') return { ...shape, nonZero: true }
  return fact.kind === 'range' ? { ...shape, ...tighter(shape, fact.range) } : shape
}

function meetText(shape: TextShape, fact: Fact): Shape {
  if (fact.kind === 'among') {
    const choices = shape.choices?.filter((choice) => fact.choices.includes(choice)) ?? fact.choices
    return { ...shape, choices }
  }
  if (fact.kind !== 'not-among' || shape.choices === undefined) return shape
  return { ...shape, choices: shape.choices.filter((choice) => !fact.choices.includes(choice)) }
}

function tighter(shape: NumberShape, { min, max, above, below }: NumberShape): Partial<NumberShape> {
  const low =
    min !== undefined && isExact(min) && isTighter(min, shape.min, { sign: 1, open: above === true })
  const high =
    max !== undefined && isExact(max) && isTighter(max, shape.max, { sign: -1, open: below === true })
  return {
    ...(low && min !== undefined ? { min, above: above === true } : {}),
    ...(high && max !== undefined ? { max, below: below === true } : {}),
  }
}

function isTighter(
  bound: NonNullable<NumberShape['min']>,
  known: NumberShape['min'],
  { sign, open }: { readonly sign: 1 | -1; readonly open: boolean },
): boolean {
  if (known === undefined) return true
  const order = compare(bound, known) * sign
  return order > 0 || (order === 0 && open)
}
