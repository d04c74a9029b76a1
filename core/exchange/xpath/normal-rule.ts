import { isObject, type Json } from '../../json.ts'

/**
 * A rule as its like is always written, so that two ways to write the same can be told to be the same: arguments in a
 * list, paths as texts, an `if` in an `else` as one `if`, a sum in a sum as one.
 * `normalRule({ '!': { var: ['a'] } })` is `{ '!': [{ var: 'a' }] }`.
 */
export function normalRule(rule: Json): Json {
  if (Array.isArray(rule)) return rule.map(normalRule)
  if (!isObject(rule)) return rule
  const [[name, args] = ['', null], ...more] = Object.entries(rule)
  if (more.length > 0 || args === undefined) return rule
  if (name === 'var') return { var: Array.isArray(args) && args.length === 1 ? (args[0] ?? '') : args }
  const list = (Array.isArray(args) ? args : [args]).map(normalRule)
  const last = list.at(-1)
  if (name === 'if' && list.length % 2 === 1 && isObject(last) && Array.isArray(last.if)) {
    return { if: [...list.slice(0, -1), ...last.if] }
  }
  if (name === '+' || name === '*') {
    return { [name]: list.flatMap((part) => partsOf(part, name)) }
  }
  return { [name]: list }
}

function partsOf(part: Json, name: '+' | '*'): readonly Json[] {
  const inner = isObject(part) ? part[name] : undefined
  return Array.isArray(inner) && inner.length > 1 ? inner : [part]
}
