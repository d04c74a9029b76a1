import { isObject, type Json } from '../json.ts'

/**
 * The operator of a rule: an object with exactly one key is one, as in json-logic-js.
 * `ruleName({ var: 'a' })` is `'var'`.
 */
export function ruleName(json: Json): string | undefined {
  if (!isObject(json)) return undefined
  const keys = Object.keys(json)
  return keys.length === 1 ? keys[0] : undefined
}

/** The variable that a rule consists of, or null: of `{ var: 'a.b' }` it is `'a.b'`. */
export function plainVariable(json: Json): string | null {
  if (!isObject(json) || ruleName(json) !== 'var') return null
  const path = Array.isArray(json.var) ? json.var[0] : json.var
  return typeof path === 'string' || typeof path === 'number' ? String(path) : null
}
