import { escapePointer, isObject, type Json } from '../../json.ts'
import { plainVariable } from '../rule-name.ts'
import { noFacts } from './facts.ts'
import {
  type Known,
  namesScope,
  type Place,
  shapeOfVariable,
  totalCost,
  type Use,
  type Walk,
  walkArgument,
} from './place.ts'
import { divideRange } from './range.ts'
import { either, type Shape, unknown } from './shape.ts'
import { numeric } from './signatures.ts'

/** A variable's shape, with its default's where it has one: `{"var": ["a", 0]}`. */
export function walkVariable(use: Use, place: Place, walk: Walk): Known {
  const [written = ''] = use.args
  const fallback = use.args.length > 1 ? walkArgument(1, { use, place, walk }) : undefined
  const path = plainPath(written)
  if (path === undefined) {
    return { shape: unknown, cost: walkArgument(0, { use, place, walk }).cost + (fallback?.cost ?? 0) }
  }
  const shape = shapeOfVariable(path, use, place)
  if (fallback === undefined) return { shape, cost: 0 }
  return { shape: either(shape, fallback.shape), cost: fallback.cost }
}

/** Reports the names in `{"missing": ["a"]}` that the data cannot have; its value is a list of names. */
export function walkMissing(use: Use, place: Place, walk: Walk): Known {
  const args = use.args.map((_, index) => walkArgument(index, { use, place, walk }))
  const keys = use.op === 'missing_some' ? use.args[1] : Array.isArray(use.args[0]) ? use.args[0] : use.args
  const paths = Array.isArray(keys) ? keys.map(plainPath) : []
  for (const path of paths) if (path !== undefined) shapeOfVariable(path, use, place)
  return { shape: { kind: 'list', items: unknown, required: true }, cost: totalCost(args) }
}

/** The first shape that is present: `{"coalesce": [{"var": "a"}, 0]}` is never missing. */
export function walkCoalesce(use: Use, place: Place, walk: Walk): Known {
  const args = use.args.map((_, index) => walkArgument(index, { use, place, walk }))
  const certain = args.findIndex(({ shape }) => shape.required === true && shape.kind !== 'text')
  const tried = certain === -1 ? args : args.slice(0, certain + 1)
  if (certain !== -1 && certain < args.length - 1) {
    place.report({ kind: 'unreachable', path: use.path, op: use.op, argument: certain + 1 })
  }
  const shapes: readonly Shape[] = tried.map(({ shape }) => shape)
  const [first = unknown, ...rest] = shapes
  const required = shapes.some((shape) => shape.required === true)
  return { shape: { ...rest.reduce(either, first), required }, cost: totalCost(args) }
}

/** The body of `{"let": [{"a": 1}, body]}` sees the names beside the variables. */
export function walkLet(use: Use, place: Place, walk: Walk): Known {
  const [written = null] = use.args
  const bindings = Object.entries(isObject(written) ? written : {}).map(([name, json]) => {
    const path = `${use.at(0)}/${escapePointer(name)}`
    return [name, walk(json, { ...place, path })] as const
  })
  const names = Object.fromEntries(bindings.map(([name, { shape }]) => [name, shape]))
  // A name may hide a variable that the facts speak of.
  const inner: Place = { ...place, scope: namesScope(place.scope, names), facts: noFacts }
  const body = walkArgument(1, { use, place: inner, walk })
  return { shape: body.shape, cost: totalCost(bindings.map(([, known]) => known)) + body.cost }
}

/** The quotient of `{"safeDiv": [a, b, fallback]}`, or the fallback; the divisor may be 0. */
export function walkSafeDivision(use: Use, place: Place, walk: Walk): Known {
  const args = use.args.map((_, index) => walkArgument(index, { use, place, walk }))
  const [top, bottom, fallback] = args.map(({ shape }) => shape)
  args.slice(0, 2).forEach(({ shape }, argument) => {
    if (shape.kind !== 'boolean' && shape.kind !== 'list' && shape.kind !== 'object') return
    const variable = plainVariable(use.args[argument] ?? null)
    const at = { path: use.path, op: use.op, argument, variable }
    place.report({ kind: 'wrong-type', ...at, want: 'number', found: shape.kind })
  })
  const quotient = divideRange(numeric(top), numeric(bottom))
  return { shape: either(quotient, fallback ?? unknown), cost: totalCost(args) }
}

function plainPath(json: Json): string | undefined {
  if (json === null) return ''
  return typeof json === 'string' || typeof json === 'number' ? String(json) : undefined
}
