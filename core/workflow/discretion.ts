import { isObject, type Json } from '../json.ts'
import { error, type Finding } from './finding.ts'
import type { Guard, TaskSpec } from './model.ts'
import { readsOf, type Seen } from './rule-check.ts'

/**
 * A guard tells by what it refuses: one that reads who is in a group tells whoever may try out names. The one
 * question that it may ask is whether whoever acts is in it themself: `standsApart('peer')`, on a task of theirs.
 * `checkDiscretion(seen, { in: [{ var: 'answers.person' }, { var: 'assignments.peer' }] }, place)` is an error (P5).
 */
export function checkDiscretion(
  { groups }: Pick<Seen, 'groups'>,
  guard: Guard,
  { at, by }: { readonly at: string; readonly by: TaskSpec | null },
): readonly Finding[] {
  const allowed = by ? [...groups].map((role) => JSON.stringify(standsApart(role))) : []
  const told = readsOf(without(guard, allowed)).find((path) => {
    const [name, role = ''] = path.split('.')
    return name === 'assignments' && (role === '' || groups.has(role))
  })
  return told === undefined ? [] : [error(at, { kind: 'reveals-group', variable: told })]
}

/** True for whoever acts and does not hold that role. `standsApart('peer')` is a guard. */
export function standsApart(role: string): Guard {
  return { '!': { in: [{ var: 'actor' }, { merge: [{ var: `assignments.${role}` }] }] } }
}

function without(rule: Json, parts: readonly string[]): Json {
  if (parts.includes(JSON.stringify(rule))) return true
  if (Array.isArray(rule)) return rule.map((item: Json) => without(item, parts))
  if (!isObject(rule)) return rule
  return Object.fromEntries(Object.entries(rule).map(([name, value]) => [name, without(value, parts)]))
}
