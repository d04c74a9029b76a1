import { compare, type Exact } from '../exact.ts'
import { isExact, isList, type Value } from '../value.ts'

/**
 * What is known of a value before any data. A number lies from `min` to `max`, without the bound itself where
 * it is `above` or `below` it; a text is one of its `choices`, where they are known. Unless it is `required`,
 * a value may be missing.
 */
export type Shape = (
  | { readonly kind: 'unknown' }
  | { readonly kind: 'null' }
  | NumberShape
  | TextShape
  | { readonly kind: 'date' }
  | { readonly kind: 'boolean'; readonly value?: boolean }
  | ListShape
  | { readonly kind: 'object'; readonly properties: { readonly [name: string]: Shape } }
) &
  Common

type Common = {
  readonly required?: boolean
  /** Whether it counts as true, where that is known apart from its kind. */
  readonly truth?: boolean
}

export type NumberShape = {
  readonly kind: 'number'
  readonly min?: Exact
  readonly max?: Exact
  readonly above?: boolean
  readonly below?: boolean
  readonly nonZero?: boolean
} & Common

export type TextShape = {
  readonly kind: 'text'
  readonly choices?: readonly string[]
} & Common

export type ListShape = {
  readonly kind: 'list'
  readonly items: Shape
  readonly most?: number
} & Common

/** Nothing is known of the value; it may be missing. */
export const unknown: Shape = { kind: 'unknown' }
/** A number that is there, without bounds. */
export const anyNumber: NumberShape = { kind: 'number', required: true }
/** A text that is there. */
export const anyText: Shape = { kind: 'text', required: true }
/** True or false. */
export const anyBoolean: Shape = { kind: 'boolean', required: true }

/** The shape of a value that stands in the rule itself: of `5` it is a number from 5 to 5. */
export function shapeOfValue(value: Value): Shape {
  const required = true
  if (value === null) return { kind: 'null' }
  if (isExact(value)) return { kind: 'number', min: value, max: value, required }
  if (typeof value === 'string') return { kind: 'text', choices: [value], required }
  if (typeof value === 'boolean') return { kind: 'boolean', value, required }
  if (isList(value)) return listOf(value.map(shapeOfValue))
  const properties = Object.entries(value).map(([name, item]) => [name, shapeOfValue(item)] as const)
  return { kind: 'object', properties: Object.fromEntries(properties), required }
}

/**
 * The shape of a list whose items have these shapes, one after the other: `listOf([anyText, anyText]).most`
 * is `2`.
 */
export function listOf(items: readonly Shape[]): ListShape {
  const [first = unknown, ...rest] = items
  return { kind: 'list', items: rest.reduce(either, first), most: items.length, required: true }
}

/**
 * The shape of a value that has one shape or the other: `either(range(0, 1), range(5, 6))` is `range(0, 6)`.
 */
export function either(a: Shape, b: Shape): Shape {
  const shape = eitherKind(a, b)
  const { truth: _, ...rest } = shape
  return a.truth !== undefined && a.truth === b.truth ? { ...rest, truth: a.truth } : rest
}

function eitherKind(a: Shape, b: Shape): Shape {
  if (a.kind === 'null') return { ...b, required: false }
  if (b.kind === 'null') return { ...a, required: false }
  const required = a.required === true && b.required === true
  if (a.kind === 'number' && b.kind === 'number') return { ...hull(a, b), required }
  if (a.kind === 'text' && b.kind === 'text') return eitherText(a, b, required)
  if (a.kind === 'list' && b.kind === 'list') return eitherList(a, b, required)
  if (a.kind === 'boolean' && b.kind === 'boolean') {
    return a.value !== undefined && a.value === b.value ? { ...a, required } : { kind: 'boolean', required }
  }
  return a.kind === 'date' && b.kind === 'date' ? { kind: 'date', required } : unknown
}

/** True when 0 is no value of the range: of one that begins `above` 0. */
export function excludesZero({ min, max, above, below, nonZero }: NumberShape): boolean {
  if (nonZero === true) return true
  const low = min === undefined ? -1 : compare(min, 0)
  const high = max === undefined ? 1 : compare(max, 0)
  return low > 0 || high < 0 || (low === 0 && above === true) || (high === 0 && below === true)
}

/**
 * Whether a value of this shape counts as true: `truthOf(range(1, 9))` is true; undefined when it may or may
 * not.
 */
export function truthOf(shape: Shape): boolean | undefined {
  if (shape.truth !== undefined) return shape.truth
  const truth = truthWhenPresent(shape)
  // What is missing counts as false.
  return truth === true && shape.required !== true ? undefined : truth
}

function truthWhenPresent(shape: Shape): boolean | undefined {
  if (shape.kind === 'null') return false
  if (shape.kind === 'boolean') return shape.value
  if (shape.kind === 'number') return excludesZero(shape) || (isOnlyZero(shape) ? false : undefined)
  if (shape.kind === 'text') return textTruth(shape.choices)
  if (shape.kind === 'list') return shape.most === 0 ? false : undefined
  return shape.kind === 'object' ? true : undefined
}

function isOnlyZero({ min, max }: NumberShape): boolean {
  return min === 0 && max === 0
}

function textTruth(choices: readonly string[] | undefined): boolean | undefined {
  if (choices?.every((choice) => choice !== '')) return true
  return choices?.every((choice) => choice === '') ? false : undefined
}

const mostChoices = 100

function eitherText(a: TextShape, b: TextShape, required: boolean): Shape {
  if (a.choices === undefined || b.choices === undefined) return { kind: 'text', required }
  const choices = [...new Set([...a.choices, ...b.choices])]
  return choices.length > mostChoices ? { kind: 'text', required } : { kind: 'text', choices, required }
}

function eitherList(a: ListShape, b: ListShape, required: boolean): Shape {
  const items = either(a.items, b.items)
  if (a.most === undefined || b.most === undefined) return { kind: 'list', items, required }
  return { kind: 'list', items, most: Math.max(a.most, b.most), required }
}

/** The smallest range that holds both. */
function hull(a: NumberShape, b: NumberShape): NumberShape {
  const low = a.min === undefined || b.min === undefined ? {} : lower(a, a.min, { ...b, min: b.min })
  const high = a.max === undefined || b.max === undefined ? {} : higher(a, a.max, { ...b, max: b.max })
  return { kind: 'number', ...low, ...high, nonZero: excludesZero(a) && excludesZero(b) }
}

function lower(a: NumberShape, min: Exact, b: NumberShape & { readonly min: Exact }) {
  const order = compare(min, b.min)
  if (order === 0) return { min, above: a.above === true && b.above === true }
  return order < 0 ? { min, above: a.above === true } : { min: b.min, above: b.above === true }
}

function higher(a: NumberShape, max: Exact, b: NumberShape & { readonly max: Exact }) {
  const order = compare(max, b.max)
  if (order === 0) return { max, below: a.below === true && b.below === true }
  return order > 0 ? { max, below: a.below === true } : { max: b.max, below: b.below === true }
}
