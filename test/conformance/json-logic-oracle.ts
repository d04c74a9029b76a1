import { createRequire } from 'node:module'
import jsonLogic, { type RulesLogic } from 'json-logic-js'
import type { Json } from '../../core/json.ts'

/**
 * What json-logic-js answers, told of our deliberate differences from outside: its operators are wrapped so
 * that where a difference applies, the answer is the named problem (or "fraction", where no double can say the
 * exact result). Wherever none applies, a second, untouched json-logic-js must agree with the wrapper.
 */
export type Answer =
  | { readonly kind: 'value'; readonly value: Json }
  | { readonly kind: 'different'; readonly why: string }

type Different = { readonly different: string }

/** The oracle's answer: `ask({ '+': [0.1, 0.2] }, null)` is the value 0.3. */
export function ask(rule: Json, data: Json): Answer {
  try {
    const value: unknown = jsonLogic.apply(rule as RulesLogic, data)
    return { kind: 'value', value: JSON.parse(JSON.stringify(value ?? null)) }
  } catch (thrown) {
    if (typeof thrown !== 'object' || thrown === null || !('different' in thrown)) throw thrown
    return { kind: 'different', why: String(thrown.different) }
  }
}

function differ(why: string): never {
  const thrown: Different = { different: why }
  throw thrown
}

/** Difference: one way to read a number, and a missing one is a problem. */
function numeric(value: unknown): number {
  if (value === null || value === undefined) differ('missing-number')
  if (typeof value === 'number') return value
  if (typeof value !== 'string') return differ('wrong-type')
  if (value.trim() === '') differ('missing-number')
  const form = /^[+-]?(\d+\.?\d*|\.\d+)(e([+-]?\d+))?$/i.exec(value.trim())
  // Texts of extreme numbers are refused: nobody means them, and long numbers take long.
  const extreme = value.trim().length > 40 || Math.abs(Number(form?.[3] ?? 0)) > 22
  return form === null || extreme ? differ('wrong-type') : Number(value)
}

/** Difference: exact decimals. Whole-number arithmetic over tenths and hundredths, independent of ours. */
type Scaled = { readonly whole: bigint; readonly scale: number }

function scaled(x: number): Scaled {
  const [digits = '', exponent = '0'] = String(x).split('e')
  const [whole = '', decimals = ''] = digits.split('.')
  const scale = decimals.length - Number(exponent)
  const all = BigInt(whole + decimals)
  return scale < 0 ? { whole: all * 10n ** BigInt(-scale), scale: 0 } : { whole: all, scale }
}

function unscaled({ whole, scale }: Scaled): number {
  const near = Number(`${whole}e-${scale}`)
  const said = scaled(near)
  const same = said.whole * 10n ** BigInt(scale) === whole * 10n ** BigInt(said.scale)
  return same ? near : differ('fraction')
}

function aligned(a: number, b: number): [bigint, bigint, number] {
  const [x, y] = [scaled(a), scaled(b)]
  const scale = Math.max(x.scale, y.scale)
  return [x.whole * 10n ** BigInt(scale - x.scale), y.whole * 10n ** BigInt(scale - y.scale), scale]
}

function plus(a: number, b: number): number {
  const [x, y, scale] = aligned(a, b)
  return unscaled({ whole: x + y, scale })
}

function times(a: number, b: number): number {
  const [x, y] = [scaled(a), scaled(b)]
  return unscaled({ whole: x.whole * y.whole, scale: x.scale + y.scale })
}

function over(a: number, b: number): number {
  if (b === 0) differ('division-by-zero')
  const [x, y] = aligned(a, b)
  const shifted = x * 10n ** 40n
  return shifted % y === 0n ? unscaled({ whole: shifted / y, scale: 40 }) : differ('fraction')
}

function modulo(a: number, b: number): number {
  if (b === 0) differ('division-by-zero')
  const [x, y, scale] = aligned(a, b)
  return unscaled({ whole: x % y, scale })
}

/** As JavaScript orders: two texts by their letters, everything else as numbers. */
function ordered(operator: '<' | '<=' | '>' | '>=') {
  const holds = (a: unknown, b: unknown) => {
    const [x, y] = typeof a === 'string' && typeof b === 'string' ? [a, b] : [numeric(a), numeric(b)]
    return operator === '<' ? x < y : operator === '<=' ? x <= y : operator === '>' ? x > y : x >= y
  }
  return (...args: unknown[]) => {
    const pairs = args.slice(1).map((arg, index) => [args[index], arg] as const)
    const results = pairs.map(([a, b]) => holds(a, b))
    return results.every(Boolean)
  }
}

function extreme(pick: (...numbers: number[]) => number) {
  return (...args: unknown[]) => {
    const items = args.length === 1 && Array.isArray(args[0]) ? args[0] : args
    return items.length === 0 ? differ('no-values') : pick(...items.map(numeric))
  }
}

/** Difference: blank text equals no number. */
function equal(a: unknown, b: unknown): boolean {
  const blank = (x: unknown) => (typeof x === 'string' || Array.isArray(x)) && String(x).trim() === ''
  const counts = (x: unknown) => typeof x === 'number' || typeof x === 'boolean'
  if ((blank(a) && counts(b)) || (counts(a) && blank(b))) return false
  // biome-ignore lint/suspicious/noDoubleEquals: this is the operator under test
  return a == b
}

/** Difference: own properties only, and a path is a text or a number. */
function variable(this: unknown, path: unknown, fallback: unknown = null): unknown {
  if (path === undefined || path === null || path === '') return this
  if (typeof path !== 'string' && typeof path !== 'number') return differ('wrong-type')
  let at: unknown = this
  for (const key of String(path).split('.')) {
    if (at === null || at === undefined || !Object.hasOwn(Object(at), key)) return fallback
    at = (at as { readonly [key: string]: unknown })[key]
  }
  return at ?? (at === undefined ? fallback : null)
}

function missing(this: unknown, ...args: unknown[]): unknown[] {
  const keys: unknown[] = Array.isArray(args[0]) ? args[0] : args
  return keys.filter((key) => {
    const value = variable.call(this, key)
    return value === null || value === undefined || value === ''
  })
}

function missingSome(this: unknown, need: unknown, keys: unknown): unknown[] {
  if (!Array.isArray(keys)) return differ(keys === null || keys === '' ? 'missing-value' : 'wrong-type')
  const gone = missing.call(this, keys)
  return keys.length - gone.length >= numeric(need) ? [] : gone
}

/** Difference: a missing text is not the word "null", and places in a text are whole numbers. */
function textOf(value: unknown): string {
  return value === null ? differ('missing-value') : String(value)
}

function whole(value: unknown): number {
  const number = numeric(value)
  return Number.isInteger(number) ? number : differ('wrong-type')
}

function part(source: unknown, start: unknown, ...rest: unknown[]): string {
  const text = textOf(source)
  const from = whole(start)
  if (rest.length === 0) return text.substr(from)
  const end = whole(rest[0])
  if (end >= 0) return text.substr(from, end)
  const tail = text.substr(from)
  return tail.substr(0, tail.length + end)
}

function inside(needle: unknown, haystack: unknown): boolean {
  if (typeof haystack === 'string' && haystack !== '') return haystack.indexOf(textOf(needle)) !== -1
  return Array.isArray(haystack) && haystack.indexOf(needle) !== -1
}

const wrapped = {
  '+': (...args: unknown[]) => args.map(numeric).reduce(plus, 0),
  '*': (...args: unknown[]) => args.map(numeric).reduce(times, 1),
  '-': (a: unknown, ...rest: unknown[]) =>
    rest.length === 0 ? 0 - numeric(a) : plus(numeric(a), 0 - numeric(rest[0])),
  '/': (a: unknown, b: unknown) => over(numeric(a), numeric(b)),
  '%': (a: unknown, b: unknown) => modulo(numeric(a), numeric(b)),
  '<': ordered('<'),
  '<=': ordered('<='),
  '>': ordered('>'),
  '>=': ordered('>='),
  '==': equal,
  '!=': (a: unknown, b: unknown) => !equal(a, b),
  min: extreme(Math.min),
  max: extreme(Math.max),
  var: variable,
  missing,
  missing_some: missingSome,
  substr: part,
  in: inside,
  log: (value: unknown) => value,
}
for (const [name, operation] of Object.entries(wrapped)) {
  jsonLogic.add_operation(name, agreed(name, operation as Operation) as never)
}

type Operation = (this: unknown, ...args: unknown[]) => unknown

/** The wrapper's answer, once the untouched json-logic-js has given the same, but for the rounding of doubles. */
function agreed(name: string, operation: Operation): Operation {
  return function (...args) {
    const answer = operation.apply(this, args)
    if (!args.every(isLiteral) || isExtension(name, args)) return answer
    const theirs: unknown = untouched().apply({ [name]: args } as unknown as RulesLogic, this)
    // Its own var goes on into prototypes, where ours ends.
    const same = isNear(answer, theirs) || (name === 'var' && answer === (args[1] ?? null))
    if (!same) throw new Error(`${name}(${JSON.stringify(args)}): ${String(answer)}, not ${String(theirs)}`)
    return answer
  }
}

let second: typeof jsonLogic | undefined

function untouched(): typeof jsonLogic {
  const require = createRequire(import.meta.url)
  // Its operators are one registry per module, so that an untouched one needs a module of its own.
  if (second === undefined) delete require.cache[require.resolve('json-logic-js')]
  second ??= require('json-logic-js') as typeof jsonLogic
  return second
}

function isLiteral(value: unknown): boolean {
  return Array.isArray(value) ? value.every(isLiteral) : typeof value !== 'object' || value === null
}

/** Where the answers differ by design: the extreme of a list, blank text beside a number, what log prints. */
function isExtension(name: string, args: readonly unknown[]): boolean {
  const blank = (arg: unknown) => String(arg).trim() === ''
  if (name === 'min' || name === 'max') return Array.isArray(args[0])
  // Asking the untouched one copies lists, which equal only themselves.
  if (name === '==' || name === '!=') return args.some(blank) || args.every(Array.isArray)
  // Its product of one factor is that factor as it was written, even as text.
  if (name === '*') return args.length === 1
  if (name === 'in') return Array.isArray(args[0]) && Array.isArray(args[1])
  // A remainder of doubles may miss a whole divisor: 0.3 % 0.1 is not 0.
  if (name === '%') return !args.every((arg) => Number.isInteger(Number(arg)))
  // It joins a length that is text with another number instead of adding them.
  if (name === 'substr') return typeof args[2] === 'string'
  return name === 'log'
}

function isNear(a: unknown, b: unknown): boolean {
  if (typeof a === 'number' && typeof b === 'number')
    return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a))
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null)
}
