/** Any JSON value. Documents and answers are frozen in spirit: nothing in core writes to them. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject
export type JsonObject = { readonly [key: string]: Json }

/** True for a JSON object: not null, not an array. `isObject({})` is true, `isObject([])` false. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Own property of an object, never one of its prototype's: `own({}, 'constructor')` is undefined. */
export function own<T>(object: { readonly [key: string]: T }, key: string): T | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined
}

/** One JSON Pointer segment (RFC 6901): `escapePointer('a/b~c')` is `'a~1b~0c'`. */
export function escapePointer(segment: string | number): string {
  return String(segment).replaceAll('~', '~0').replaceAll('/', '~1')
}
