import { isObject, type Json } from './json.ts'

/**
 * The one text of a JSON value (RFC 8785), to hash and to sign: keys in the order of their UTF-16 units, no
 * spaces, numbers as ECMAScript writes them. `canonicalJson({ b: 1, a: 0.5 })` is `'{"a":0.5,"b":1}'`.
 */
export function canonicalJson(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (!isObject(value)) return scalar(value)
  const members = Object.keys(value)
    .sort(byUnits)
    .map((key) => `${scalar(key)}:${canonicalJson(value[key] ?? null)}`)
  return `{${members.join(',')}}`
}

/**
 * The order in which RFC 8785 §3.2.3 sorts keys: by UTF-16 code units, which is how JavaScript compares.
 * `['b', 'a'].sort(byUnits)` is `['a', 'b']`.
 */
export function byUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function scalar(value: Json): string {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new Error('not JSON: a number without end')
  if (typeof value === 'string' && !value.isWellFormed())
    throw new Error('not JSON: half of a surrogate pair')
  return JSON.stringify(value)
}
