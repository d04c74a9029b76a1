import { isObject } from '../../json.ts'

/** Equality of JSON values: `equal({ a: 1, b: [2] }, { b: [2], a: 1 })` is true. Ends with the shallower of the two. */
export function equal(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (Array.isArray(a)) {
    return Array.isArray(b) && a.length === b.length && a.every((item, index) => equal(item, b[index]))
  }
  if (!isObject(a) || !isObject(b)) return false
  const keys = Object.keys(a)
  if (keys.length !== Object.keys(b).length) return false
  return keys.every((key) => Object.hasOwn(b, key) && equal(a[key], b[key]))
}

/**
 * A text that two JSON values share exactly when they are equal, so that duplicates are found in one pass:
 * `identity({ b: 1, a: 'x' }, 9)` is `'{"a":"x","b":1}'`. Undefined past `depth` levels.
 */
export function identity(value: unknown, depth: number): string | undefined {
  if (typeof value === 'string') return JSON.stringify(value)
  if (typeof value !== 'object' || value === null) return String(value)
  if (depth === 0) return undefined
  const parts: string[] = []
  if (Array.isArray(value)) {
    for (const item of value) {
      const part = identity(item, depth - 1)
      if (part === undefined) return undefined
      parts.push(part)
    }
    return `[${parts.join(',')}]`
  }
  for (const [key, item] of Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const part = identity(item, depth - 1)
    if (part === undefined) return undefined
    parts.push(`${JSON.stringify(key)}:${part}`)
  }
  return `{${parts.join(',')}}`
}
