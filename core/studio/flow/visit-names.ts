import { isObject, type Json, type JsonObject } from '../../json.ts'

/** What parts of a workflow are called by. */
export type NameKind = 'state' | 'task' | 'role'

/** Called with each name that a workflow mentions, and where; what comes back stands there then. */
export type VisitName = (kind: NameKind, name: string, at: readonly (string | number)[]) => string

/**
 * A workflow with each mention of a state, task or role as `visit` wants it, also within rules and within what
 * depends on a policy. Where they are declared themselves is not visited.
 *
 * ```ts
 * visitNames(workflow, (kind, name) => (kind === 'role' && name === 'peer' ? 'rekan' : name))
 * ```
 */
export function visitNames(workflow: JsonObject, visit: VisitName): JsonObject {
  const initial =
    workflow.initial === undefined
      ? {}
      : { initial: named(workflow.initial, { kind: 'state', at: ['initial'], visit }) }
  const states = isObject(workflow.states ?? null)
    ? { states: inside(workflow.states ?? {}, ['states'], visit) }
    : {}
  return { ...workflow, ...initial, ...states }
}

/**
 * A rule with each state, task or role that its variables mention as `visit` wants it: `assignments.peer`,
 * `tasks.rate.done`, `submissions.rate.score`.
 *
 * ```ts
 * visitRule({ var: 'tasks.rate.done' }, ['when'], (kind, name) => `${name}-2`) // { var: 'tasks.rate-2.done' }
 * ```
 */
function visitRule(rule: Json, at: readonly (string | number)[], visit: VisitName): Json {
  if (Array.isArray(rule)) return rule.map((part: Json, index) => visitRule(part, [...at, index], visit))
  if (!isObject(rule)) return rule
  return Object.fromEntries(
    Object.entries(rule).map(([op, part]): [string, Json] => {
      const place = [...at, op]
      if (op !== 'var' && op !== 'missing') return [op, visitRule(part, place, visit)]
      if (typeof part === 'string') return [op, path(part, place, visit)]
      if (!Array.isArray(part)) return [op, visitRule(part, place, visit)]
      return [
        op,
        part.map((item: Json, index) => {
          const isPath = typeof item === 'string' && (op === 'missing' || index === 0)
          return isPath ? path(item, [...place, index], visit) : visitRule(item, [...place, index], visit)
        }),
      ]
    }),
  )
}

const roots: { readonly [root: string]: NameKind } = {
  submissions: 'task',
  tasks: 'task',
  assignments: 'role',
}

function path(text: string, at: readonly (string | number)[], visit: VisitName): string {
  const [, up = '', rest = ''] = /^((?:\.\.\/)*)(.*)$/s.exec(text) ?? []
  const [root = '', name, ...deeper] = rest.split('.')
  const kind = Object.hasOwn(roots, root) ? roots[root] : undefined
  if (kind === undefined || name === undefined || name === '') return text
  return up + [root, visit(kind, name, at), ...deeper].join('.')
}

const kinds: { readonly [member: string]: NameKind } = {
  to: 'state',
  role: 'role',
  task: 'task',
  after: 'task',
}
const rules = new Set(['when', 'recuseIf', 'context', 'prefill', 'people'])

function inside(json: Json, at: readonly (string | number)[], visit: VisitName): Json {
  if (Array.isArray(json)) return json.map((item: Json, index) => inside(item, [...at, index], visit))
  if (!isObject(json)) return json
  return Object.fromEntries(
    Object.entries(json).map(([member, part]): [string, Json] => {
      const place = [...at, member]
      // Names of states are the author's own: none of them stands for a member.
      if (at.length === 1) return [member, inside(part, place, visit)]
      if (rules.has(member)) return [member, visitRule(part, place, visit)]
      const kind = Object.hasOwn(kinds, member) ? kinds[member] : undefined
      return [
        member,
        kind === undefined ? inside(part, place, visit) : named(part, { kind, at: place, visit }),
      ]
    }),
  )
}

type Naming = {
  readonly kind: NameKind
  readonly at: readonly (string | number)[]
  readonly visit: VisitName
}

/** A name, or one per policy, or one that only some policies have. */
function named(json: Json, { kind, at, visit }: Naming): Json {
  if (typeof json === 'string') return visit(kind, json, at)
  if (!isObject(json)) return json
  const { perPolicy, value } = json
  if (Array.isArray(perPolicy) && isObject(perPolicy[1] ?? null)) {
    const [policy = null, names]: readonly Json[] = perPolicy
    const entries = Object.entries(isObject(names ?? null) ? (names as JsonObject) : {})
    const made = entries.map(([is, name]): [string, Json] => [
      is,
      named(name, { kind, at: [...at, 'perPolicy', 1, is], visit }),
    ])
    return { ...json, perPolicy: [policy, Object.fromEntries(made)] }
  }
  if (value === undefined) return json
  return { ...json, value: named(value, { kind, at: [...at, 'value'], visit }) }
}
