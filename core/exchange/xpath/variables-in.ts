import type { Json } from '../../json.ts'

/** The variables that a rule reads directly, in their order: `variablesIn({ '+': [{ var: 'a' }, 1] })` is `['a']`. */
export function variablesIn(rule: Json): readonly string[] {
  if (typeof rule !== 'object' || rule === null) return []
  if (Array.isArray(rule)) return rule.flatMap(variablesIn)
  return Object.entries(rule).flatMap(([name, args]) => {
    if (name === 'var') return typeof args === 'string' ? [args] : []
    // What replaces a missing answer, and lists, whose elements have variables of their own.
    return /^(coalesce|map|filter|countWhere|if|isPresent)$/.test(name) ? [] : variablesIn(args)
  })
}
