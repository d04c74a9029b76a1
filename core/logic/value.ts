import type { Json } from '../json.ts'
import { type Exact, toNumber } from './exact.ts'
import { isRatio } from './ratio.ts'

/** A value at run time: JSON in which a number may also be an exact fraction. */
export type Value = null | boolean | string | Exact | readonly Value[] | { readonly [key: string]: Value }

/** True for a number or a fraction: `isExact(divide(1, 3))`. */
export function isExact(value: unknown): value is Exact {
  return typeof value === 'number' || isRatio(value)
}

/** True for a list; unlike `Array.isArray` it keeps the items' type. */
export function isList(value: unknown): value is readonly Value[] {
  return Array.isArray(value)
}

/** What JSON-Logic takes as true: not null, false, 0, '' or []. `truthy('0')` is true. */
export function truthy(value: Value): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value)
}

/**
 * False for null and for blank text, which both mean that no answer was given: `present('')` is false,
 * `present(0)` is true.
 */
export function present(value: Value): boolean {
  return value !== null && value !== ''
}

/** True for what can be no number since nothing was written: null, '' and a few spaces. `isBlank(' ')` is true. */
export function isBlank(value: Value): boolean {
  return value === null || (typeof value === 'string' && value.length <= 100 && value.trim() === '')
}

/** Names the type of a value for a message: `typeName([])` is `'list'`. */
export function typeName(value: Value): string {
  if (value === null) return 'null'
  if (isExact(value)) return 'number'
  if (Array.isArray(value)) return 'list'
  return typeof value === 'string' ? 'text' : typeof value
}

/**
 * Turns fractions into the nearest JSON numbers at the edge: `exactToJson({ x: divide(1, 3) })` is
 * `{ x: 0.3333333333333333 }`. What holds no fraction is returned as it is.
 */
export function exactToJson(value: Value): Json {
  if (isRatio(value)) return toNumber(value)
  if (isList(value)) {
    const items = value.map(exactToJson)
    return items.every((item, index) => item === value[index]) ? (value as readonly Json[]) : items
  }
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, item]) => [key, exactToJson(item)] as const)
  // Unchanged entries mean that no fraction is within: the value is JSON already.
  return entries.every(([key, item]) => item === value[key]) ? (value as Json) : Object.fromEntries(entries)
}
