import { toNumber } from '../exact.ts'
import {
  addRange,
  divideRange,
  isLess,
  maxRange,
  minRange,
  multiplyRange,
  negateRange,
  range,
  roundRange,
} from './range.ts'
import { anyBoolean, anyNumber, anyText, type NumberShape, type Shape, truthOf, unknown } from './shape.ts'

/**
 * What an argument has to be; `numbers` is a list of numbers, and `extremes` is that or several arguments.
 */
export type Needs =
  | 'any'
  | 'number'
  | 'numbers'
  | 'extremes'
  | 'list'
  | 'date'
  | 'order'
  | 'divisor'
  | 'places'

/** What an operator needs of each argument (the last one stands for all that follow), and what it makes. */
export type Signature = {
  readonly needs: readonly Needs[]
  readonly makes: (args: readonly Shape[]) => Shape
}

/** The operators that evaluate all arguments, as `signatures['+']` does; the others have their own walk. */
export const signatures: { readonly [op: string]: Signature } = {
  '+': { needs: ['number'], makes: (args) => args.map(numeric).reduce(addRange, range(0, 0)) },
  '*': { needs: ['number'], makes: (args) => args.map(numeric).reduce(multiplyRange) },
  '-': { needs: ['number'], makes: subtract },
  '/': { needs: ['number', 'divisor'], makes: ([a, b]) => divideRange(numeric(a), numeric(b)) },
  '%': { needs: ['number', 'divisor'], makes: () => anyNumber },
  min: { needs: ['extremes'], makes: (args) => minRange(elements(args)) },
  max: { needs: ['extremes'], makes: (args) => maxRange(elements(args)) },
  '<': { needs: ['order'], makes: (args) => ordered(args, (a, b) => isLess(a, b)) },
  '<=': { needs: ['order'], makes: (args) => ordered(args, (a, b) => not(isLess(b, a))) },
  '>': { needs: ['order'], makes: (args) => ordered(args, (a, b) => isLess(b, a)) },
  '>=': { needs: ['order'], makes: (args) => ordered(args, (a, b) => not(isLess(a, b))) },
  '==': { needs: ['any'], makes: ([a, b]) => truth(isEqual(a, b)) },
  '===': { needs: ['any'], makes: ([a, b]) => truth(isEqual(a, b)) },
  '!=': { needs: ['any'], makes: ([a, b]) => truth(not(isEqual(a, b))) },
  '!==': { needs: ['any'], makes: ([a, b]) => truth(not(isEqual(a, b))) },
  '!': { needs: ['any'], makes: ([a = unknown]) => truth(not(truthOf(a))) },
  '!!': { needs: ['any'], makes: ([a = unknown]) => truth(truthOf(a)) },
  log: { needs: ['any'], makes: ([a = unknown]) => a },
  cat: { needs: ['any'], makes: () => anyText },
  substr: { needs: ['any', 'number'], makes: () => anyText },
  in: { needs: ['any'], makes: () => anyBoolean },
  merge: { needs: ['any'], makes: () => ({ kind: 'list', items: unknown, required: true }) },
  sum: { needs: ['numbers', 'any'], makes: ([list]) => sumRange(list) },
  mean: { needs: ['numbers', 'any'], makes: ([list]) => closed(itemsOf(list)) },
  median: { needs: ['numbers', 'any'], makes: ([list]) => closed(itemsOf(list)) },
  percentileRank: { needs: ['number', 'numbers', 'any'], makes: () => range(0, 100) },
  pct: {
    needs: ['number', 'divisor'],
    makes: ([a, b]) => multiplyRange(divideRange(numeric(a), numeric(b)), range(100, 100)),
  },
  clamp: {
    needs: ['number'],
    makes: ([x, low, high]) => clampRange(numeric(x), numeric(low), numeric(high)),
  },
  round: { needs: ['number', 'places'], makes: ([x, places]) => roundedRange(numeric(x), places) },
  isPresent: { needs: ['any'], makes: () => anyBoolean },
  daysBetween: { needs: ['date'], makes: () => anyNumber },
  monthsBetween: { needs: ['date'], makes: () => anyNumber },
  workdaysBetween: { needs: ['date', 'date', 'list', 'number'], makes: () => anyNumber },
}

/** A shape as a range of numbers: `numeric(anyText)` is any number, since nothing is known of it. */
export function numeric(shape: Shape | undefined): NumberShape {
  return shape?.kind === 'number' ? shape : anyNumber
}

/** The shape of a list's items, as far as it is known: `itemsOf(listOf([anyText]))` is any text. */
export function itemsOf(shape: Shape | undefined): Shape {
  return shape?.kind === 'list' ? shape.items : unknown
}

function subtract([a, b]: readonly Shape[]): Shape {
  const second = negateRange(numeric(b))
  return b === undefined ? negateRange(numeric(a)) : addRange(numeric(a), second)
}

function elements(args: readonly Shape[]): readonly NumberShape[] {
  const [first] = args
  return args.length === 1 && first?.kind === 'list' ? [numeric(first.items)] : args.map(numeric)
}

function closed(items: Shape): Shape {
  const { min, max } = numeric(items)
  return range(min, max)
}

function sumRange(list: Shape | undefined): Shape {
  const { min } = numeric(itemsOf(list))
  return min !== undefined && toNumber(min) >= 0 ? range(0, undefined) : anyNumber
}

function clampRange(x: NumberShape, low: NumberShape, high: NumberShape): Shape {
  return maxRange([minRange([x, high]), low])
}

/** True for the decimal places that a rounding can have: `isPlaces(2)`, but not `isPlaces(1.5)`. */
export function isPlaces(places: number): boolean {
  return Number.isInteger(places) && Math.abs(places) <= 15
}

function roundedRange(x: NumberShape, places: Shape | undefined): Shape {
  const decimals = places === undefined ? 0 : constant(places)
  return decimals === undefined || !isPlaces(decimals) ? anyNumber : roundRange(x, decimals)
}

/** The one number that a shape is, where it is just one: `constant(range(2, 2))` is `2`. */
export function constant(shape: Shape | undefined): number | undefined {
  if (shape === undefined) return undefined
  return shape.kind === 'number' && typeof shape.min === 'number' && shape.min === shape.max
    ? shape.min
    : undefined
}

function ordered(
  args: readonly Shape[],
  holds: (a: NumberShape, b: NumberShape) => boolean | undefined,
): Shape {
  if (!args.every((arg) => arg.kind === 'number')) return anyBoolean
  const pairs = args.slice(1).map((right, index) => holds(numeric(args[index]), right))
  if (pairs.some((pair) => pair === false)) return truth(false)
  return truth(pairs.every((pair) => pair === true) ? true : undefined)
}

function isEqual(a: Shape = unknown, b: Shape = unknown): boolean | undefined {
  if (a.kind === 'number' && b.kind === 'number') {
    if (isLess(a, b) === true || isLess(b, a) === true) return false
    const [x, y] = [constant(a), constant(b)]
    return x !== undefined && x === y && bothRequired(a, b) ? true : undefined
  }
  if (a.kind !== 'text' || b.kind !== 'text' || a.choices === undefined || b.choices === undefined)
    return undefined
  const [first] = a.choices
  if (!a.choices.some((choice) => b.choices?.includes(choice))) return false
  const single = a.choices.length === 1 && b.choices.length === 1 && first === b.choices[0]
  return single && bothRequired(a, b) ? true : undefined
}

function bothRequired(a: Shape, b: Shape): boolean {
  return a.required === true && b.required === true
}

function truth(value: boolean | undefined): Shape {
  return value === undefined ? anyBoolean : { kind: 'boolean', value, required: true }
}

function not(value: boolean | undefined): boolean | undefined {
  return value === undefined ? undefined : !value
}
