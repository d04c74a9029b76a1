import { escapePointer, isObject, type Json } from '../json.ts'
import { err, ok, type Result } from '../result.ts'
import { type CompileOptions, compile } from './compile.ts'
import { portableOperators } from './operators/standard.ts'
import type { LogicProblem } from './problem.ts'
import { ruleName } from './rule-name.ts'

/**
 * A place of a rule that another JSON-Logic engine would not run, or might answer otherwise.
 * - `operator`: an operator that only this engine has, such as `wmean`.
 * - `outer-scope`: `../`, which a plain engine reads as the name of nothing.
 * - `prototype`: a name such as `constructor`, which elsewhere may lead to a function (L5).
 * - `decimals`: arithmetic in a rule that writes decimals, or a quotient: elsewhere a little off, which may decide
 *   a comparison otherwise (L2).
 * - `extreme-of-list`: `min` and `max` of one list, which is NaN elsewhere.
 * - `text-as-number`: a text that stands where a number is meant; elsewhere it is guessed at, or joined.
 * - `loose-equals`: `==` with what may be a list or a blank text, which elsewhere can equal 0 and false.
 */
export type Unportable = { readonly path: string; readonly op: string; readonly kind: UnportableKind }

export type UnportableKind =
  | 'operator'
  | 'outer-scope'
  | 'prototype'
  | 'decimals'
  | 'extreme-of-list'
  | 'text-as-number'
  | 'loose-equals'

/**
 * What keeps a rule from coming out the same in a plain JSON-Logic engine, in the order of the rule; or why it is no
 * rule here either. Told from the rule alone: what only data bring, such as a missing number or a decimal in an
 * answer, is not (the table under L8 has all of it).
 *
 * ```ts
 * portability({ map: [{ var: 'a' }, { '+': [{ var: '' }, { var: '../k' }] }] })
 * // ok: [{ path: '/map/1/+/1/var', op: 'var', kind: 'outer-scope' }]
 * ```
 */
export function portability(
  rule: Json,
  options: CompileOptions = {},
): Result<readonly Unportable[], readonly LogicProblem[]> {
  const compiled = compile(rule, options)
  if (compiled.kind === 'err') return err(compiled.error)
  return ok([...findIn(rule, { path: '', hasDecimals: writesDecimals(rule) })])
}

type Place = { readonly path: string; readonly hasDecimals: boolean }

function* findIn(json: Json, place: Place): Iterable<Unportable> {
  const within = (path: string): Place => ({ ...place, path: `${place.path}/${path}` })
  if (Array.isArray(json)) {
    for (const [index, item] of json.entries()) yield* findIn(item, within(String(index)))
    return
  }
  const use = useOf(json)
  if (use === undefined) return
  const { op, args, isList } = use
  const { path } = within(escapePointer(op))
  if (!Object.hasOwn(portableOperators, op)) {
    // What stands in it is not told again: elsewhere it does not run at all.
    yield { path, op, kind: 'operator' }
    return
  }
  for (const [kind, applies] of Object.entries(tests)) {
    // The keys of the tests are the kinds.
    if (applies(use, place)) yield { path, op, kind: kind as UnportableKind }
  }
  for (const [index, arg] of args.entries()) {
    yield* findIn(arg, { ...place, path: isList ? `${path}/${index}` : path })
  }
}

type Use = { readonly op: string; readonly args: readonly Json[]; readonly isList: boolean }

function useOf(json: Json): Use | undefined {
  const op = ruleName(json)
  if (op === undefined || !isObject(json)) return undefined
  const written = json[op] ?? null
  return { op, args: Array.isArray(written) ? written : [written], isList: Array.isArray(written) }
}

type Test = (use: Use, place: Place) => boolean

const tests: { readonly [kind in Exclude<UnportableKind, 'operator'>]: Test } = {
  'outer-scope': ({ op, args }) => readers.has(op) && args.flat().some(isOuter),
  prototype: ({ op, args }) => readers.has(op) && args.flat().some(isInherited),
  decimals: ({ op }, { hasDecimals }) => op === '/' || (hasDecimals && arithmetic.has(op)),
  'extreme-of-list': ({ op, args }) => (op === 'min' || op === 'max') && args.length === 1,
  'text-as-number': ({ op, args }) => {
    // json-logic-js hands the one factor of a product on as it is.
    if (op === '*' && args.length === 1) return true
    const numbers = op === 'substr' ? args.slice(1) : arithmetic.has(op) ? args : []
    return numbers.some((arg) => mayBe(arg, (leaf) => typeof leaf === 'string'))
  },
  'loose-equals': ({ op, args }) =>
    (op === '==' || op === '!=') && args.some((arg) => mayBe(arg, isListOrBlank)),
}

const readers = new Set(['var', 'missing', 'missing_some'])
const arithmetic = new Set(['+', '-', '*', '%', '/'])
const comparisons = new Set(['<', '<=', '>', '>=', '==', '!=', '===', '!=='])

/** True where a decimal stands in a rule other than to be compared with. */
function writesDecimals(json: Json): boolean {
  if (typeof json === 'number') return !Number.isSafeInteger(json)
  if (typeof json === 'string') return /^\s*[-+]?\d*\.\d|e/i.test(json) && Number.isFinite(Number(json))
  if (Array.isArray(json)) return json.some(writesDecimals)
  if (!isObject(json)) return false
  const use = useOf(json)
  const parts = use ? use.args : Object.values(json)
  return parts.some(
    (part) => !(typeof part === 'number' && use && comparisons.has(use.op)) && writesDecimals(part),
  )
}

/** Whether an expression may come out as something that is written in it or that its operator makes. */
function mayBe(json: Json, test: (leaf: Json) => boolean): boolean {
  const use = useOf(json)
  if (use === undefined) return test(json)
  if (makesLists.has(use.op)) return test([])
  if (makesTexts.has(use.op)) return test('')
  if (use.op === 'var') return mayBe(use.args[1] ?? 0, test)
  return passesOn.has(use.op) && use.args.some((arg) => mayBe(arg, test))
}

const makesLists = new Set(['map', 'filter', 'merge', 'missing', 'missing_some'])
const makesTexts = new Set(['cat', 'substr'])
const passesOn = new Set(['if', '?:', 'and', 'or', 'log', 'reduce'])

function isListOrBlank(leaf: Json): boolean {
  return typeof leaf === 'object' || (typeof leaf === 'string' && leaf.trim() === '')
}

function isOuter(arg: Json): boolean {
  return typeof arg === 'string' && arg.startsWith('../')
}

function isInherited(arg: Json): boolean {
  return typeof arg === 'string' && arg.split('.').some((key) => inherited.has(key))
}

/** What every text, number, boolean and list has beside its own properties; `length` is one of those. */
const inherited = new Set(
  [Object, String, Number, Boolean, Array]
    .flatMap(({ prototype }) => Object.getOwnPropertyNames(prototype))
    .filter((name) => name !== 'length'),
)
