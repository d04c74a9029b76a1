import type { Json } from '../../json.ts'
import { type Frame, resolve } from '../frame.ts'
import { nearest } from '../nearest.ts'
import type { Operators } from '../operator.ts'
import type { LogicProblem } from '../problem.ts'
import type { Facts } from './facts.ts'
import { type Shape, unknown } from './shape.ts'

/** A scope of variables with what is known of their shapes. */
export type ShapeScope = { readonly frame: Frame; readonly shape: Shape; readonly outer: ShapeScope | null }

/** Where in a rule the check stands, and what it knows there. */
export type Place = {
  readonly path: string
  readonly scope: ShapeScope
  readonly facts: Facts
  readonly operators: Operators
  readonly report: (problem: LogicProblem) => void
  /** True once so much is found that looking for more is no use. */
  readonly isFull: () => boolean
}

/** What the check knows of an expression: its shape, and at most how many steps it takes. */
export type Known = { readonly shape: Shape; readonly cost: number }

/** One use of an operator, taken apart. */
export type Use = {
  readonly op: string
  /** JSON Pointer to the operator. */
  readonly path: string
  readonly args: readonly Json[]
  readonly at: (index: number) => string
}

/** The shape of a variable, `nilai` or `../unit.nama`; a name that its data does not have is reported. */
export function shapeOfVariable(
  variable: string,
  { op, path }: Use,
  { scope, report, isFull }: Place,
): Shape {
  const found = resolve(scope.frame, variable)
  if (found === undefined) return unknown
  let at = scope
  for (let left = found.hops; left > 0 && at.outer !== null; left--) at = at.outer
  let shape = at.shape
  let required = true
  for (const key of found.keys) {
    const next = inside(shape, key)
    if (next === undefined && isFull()) return unknown
    if (next === undefined) {
      const names = shape.kind === 'object' ? Object.keys(shape.properties) : []
      report({ kind: 'unknown-variable', path, op, variable, near: nearest(key, names) ?? null })
      return unknown
    }
    required &&= next.required === true
    shape = next
  }
  return { ...shape, required }
}

/**
 * The scope inside one element of a list, where the element is the data: `elementScope(scope, anyNumber)`.
 */
export function elementScope(scope: ShapeScope, shape: Shape): ShapeScope {
  return { frame: { kind: 'element', outer: scope.frame }, shape, outer: scope }
}

/** The scope in which names are added to the variables: `namesScope(scope, { total: anyNumber })`. */
export function namesScope(scope: ShapeScope, names: { readonly [name: string]: Shape }): ShapeScope {
  const frame: Frame = { kind: 'names', names: new Set(Object.keys(names)), outer: scope.frame }
  return { frame, shape: { kind: 'object', properties: names, required: true }, outer: scope }
}

/** Undefined where the key cannot be there. */
function inside(shape: Shape, key: string): Shape | undefined {
  if (shape.kind === 'object') return Object.hasOwn(shape.properties, key) ? shape.properties[key] : undefined
  if (shape.kind === 'unknown') return unknown
  const length: Shape = { kind: 'number', min: 0, required: true }
  if (shape.kind === 'list') return key === 'length' ? length : insideList(shape.items, key)
  return shape.kind === 'text' && key === 'length' ? length : undefined
}

function insideList(items: Shape, key: string): Shape | undefined {
  return /^\d+$/.test(key) ? { ...items, required: false } : undefined
}

/** Goes through an expression; handed to the walks of single operators. */
export type Walk = (json: Json, place: Place) => Known
export type SpecialWalk = (use: Use, place: Place, walk: Walk) => Known

/**
 * Goes through one argument in the scope that the operator stands in:
 * `walkArgument(0, { use, place, walk })`.
 */
export function walkArgument(
  index: number,
  { use, place, walk }: { readonly use: Use; readonly place: Place; readonly walk: Walk },
): Known {
  return walk(use.args[index] ?? null, { ...place, path: use.at(index) })
}

/** Steps of several expressions one after the other: of costs 2 and 3 it is `5`. */
export function totalCost(parts: readonly Known[]): number {
  return parts.reduce((sum, { cost }) => sum + cost, 0)
}
