import { isObject, type Json } from '../json.ts'
import { evaluate } from '../logic/evaluate.ts'
import { compare, type Exact } from '../logic/exact.ts'
import { isExact, type Value } from '../logic/value.ts'

/** How an expression moves when its lever grows: it stands still, never falls, or never rises; null is not known. */
export type Direction = 'still' | 'up' | 'down' | null

/** The one variable that moves, and what is known around it. */
export type Lever = {
  readonly path: string
  /** How each other variable moves with it. */
  readonly moves: (path: string) => Direction
  /** What rules see when the lever has this value. */
  readonly seenAt: (value: Exact) => { readonly [name: string]: Value }
}

/** The values of the lever that are looked at, ends included. */
export type Domain = { readonly low: Exact; readonly high: Exact }

/**
 * Only asks whether values are there; the lever and all that moves with it always are.
 * `isAboutPresence({ isPresent: { var: 'steps.x' } })` is true.
 */
export function isAboutPresence(json: Json): boolean {
  if (!isObject(json)) return false
  const [op = ''] = Object.keys(json)
  const args = argumentsOf(json[op])
  if (op === 'isPresent') return isObject(args[0]) && typeof args[0].var === 'string'
  if (op === '!' || op === 'and' || op === 'or') return args.every(isAboutPresence)
  return (
    (op === 'some' || op === 'all' || op === 'none') && args.length === 2 && isAboutPresence(args[1] ?? null)
  )
}

/**
 * What a rule comes to at a value of the lever, where that is a number.
 * `numberAt({ '*': [{ var: 'steps.x' }, 2] }, lever, 3)` is 6 where the lever is `steps.x`.
 */
export function numberAt(rule: Json, lever: Lever, at: Exact): Exact | null {
  const answer = evaluate(rule, lever.seenAt(at))
  return answer.kind === 'value' && isExact(answer.value) ? answer.value : null
}

/** Whether it is negative, zero or positive there. `sign({ '-': [0, { var: 'steps.x' }] }, lever, 3)` is −1. */
export function sign(rule: Json, lever: Lever, at: Exact): -1 | 0 | 1 | null {
  const value = numberAt(rule, lever, at)
  if (value === null) return null
  const sign = compare(value, 0)
  return sign === 0 ? 0 : sign > 0 ? 1 : -1
}

/** Weights of a mean: a negative one would turn it. `isPositive([30, 70], lever, domain)` is true. */
export function isPositive(weights: Json | undefined, lever: Lever, { low }: Domain): boolean {
  const answer = evaluate(weights ?? null, lever.seenAt(low))
  if (answer.kind !== 'value' || !Array.isArray(answer.value)) return false
  return answer.value.every((weight) => isExact(weight) && compare(weight, 0) >= 0)
}

/**
 * The arguments of an operator, written as a list or as one. `argumentsOf({ var: 'a' })` is `[{ var: 'a' }]`, and so
 * is `argumentsOf([{ var: 'a' }])`.
 */
export function argumentsOf(written: Json | undefined): readonly Json[] {
  return Array.isArray(written) ? written : [written ?? null]
}
