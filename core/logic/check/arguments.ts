import type { Json } from '../../json.ts'
import { parseDay } from '../calendar.ts'
import { fromText } from '../exact.ts'
import { nearest } from '../nearest.ts'
import type { Want } from '../problem.ts'
import { plainVariable } from '../rule-name.ts'
import type { Place, Use } from './place.ts'
import { excludesZero, type ListShape, type Shape, type TextShape } from './shape.ts'
import { constant, isPlaces, type Needs, type Signature } from './signatures.ts'

type Checked = { readonly shapes: readonly Shape[]; readonly signature: Signature; readonly place: Place }

/**
 * Reports arguments that can never be what the operator needs, divisors that may be 0, and unknown choices:
 * `{"+": [true]}`.
 */
export function checkArguments(use: Use, { shapes, signature, place }: Checked): void {
  const { op, path, args } = use
  shapes.forEach((shape, argument) => {
    const needs = signature.needs[Math.min(argument, signature.needs.length - 1)] ?? 'any'
    const at = { path, op, argument, variable: plainVariable(args[argument] ?? null) }
    const want = unmet(shape, needs, shapes)
    if (want !== undefined)
      place.report({
        kind: 'wrong-type',
        ...at,
        want,
        found: nameOf(
          want === 'number' && shape.kind === 'list' ? inList(shape, needs, shapes.length) : shape,
        ),
      })
    else if (needs === 'divisor' && shape.kind === 'number' && !excludesZero(shape)) {
      place.report({ kind: 'possible-zero', ...at })
    }
  })
  if (op === '==' || op === '===' || op === '!=' || op === '!==') checkChoice(use, shapes, place)
}

function unmet(shape: Shape, needs: Needs, shapes: readonly Shape[]): Want | undefined {
  switch (needs) {
    case 'any':
      return undefined
    case 'number':
    case 'divisor':
      return isNumeric(shape) ? undefined : 'number'
    case 'order':
      // Two texts stand in alphabetical order; a text beside anything else has to be a number.
      return isNumeric(shape) || shapes.every(isTextual) ? undefined : 'number'
    case 'numbers':
      if (shape.kind !== 'list' && shape.kind !== 'unknown') return 'list'
      return shape.kind === 'unknown' || isNumeric(shape.items) ? undefined : 'number'
    case 'extremes':
      if (shapes.length === 1 && shape.kind === 'list') return isNumeric(shape.items) ? undefined : 'number'
      return isNumeric(shape) ? undefined : 'number'
    case 'places':
      return isPlaces(constant(shape) ?? 0) && isNumeric(shape) ? undefined : 'whole-number'
    case 'list':
      return shape.kind === 'list' || shape.kind === 'unknown' ? undefined : 'list'
    default:
      return isDate(shape) ? undefined : 'date'
  }
}

function isNumeric(shape: Shape): boolean {
  if (shape.kind === 'text') return shape.choices?.some((choice) => fromText(choice) !== undefined) ?? false
  return shape.kind === 'number' || shape.kind === 'unknown' || shape.kind === 'null'
}

function isTextual(shape: Shape): boolean {
  return shape.kind === 'text' || shape.kind === 'date' || shape.kind === 'unknown'
}

function isDate(shape: Shape): boolean {
  if (shape.kind === 'text') return shape.choices?.some((choice) => parseDay(choice) !== undefined) ?? true
  return shape.kind === 'date' || shape.kind === 'unknown' || shape.kind === 'null'
}

/** `{"==": [{"var": "predikat"}, "Biak"]}` can never be true where "Biak" is no choice. */
function checkChoice({ op, path, args }: Use, shapes: readonly Shape[], { report }: Place): void {
  const written = args.findIndex((arg) => typeof arg === 'string')
  const other = shapes[1 - written]
  const value: Json | undefined = args[written]
  if (typeof value !== 'string' || other?.kind !== 'text' || args.length !== 2) return
  const { choices }: TextShape = other
  if (choices === undefined || choices.includes(value) || value === '') return
  const variable = plainVariable(args[1 - written] ?? null)
  report({ kind: 'unknown-choice', path, op, variable, value, near: nearest(value, choices) ?? null })
}

/** The items are at fault where the list itself is what is needed; beside others, an extreme needs numbers alone. */
function inList(shape: ListShape, needs: Needs, count: number): Shape {
  return needs === 'numbers' || (needs === 'extremes' && count === 1) ? shape.items : shape
}

function nameOf(shape: Shape): string {
  return shape.kind === 'date' ? 'text' : shape.kind
}
