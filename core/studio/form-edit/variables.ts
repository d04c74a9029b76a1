import { isObject, type Json, type JsonObject } from '../../json.ts'
import { plainVariable, ruleName } from '../../logic/rule-name.ts'
import { parsePath } from '../../logic/scope.ts'

/** A name that rules read answers by: `{ name: ['answers'], path: [] }`, `{ name: ['item'], path: ['rows', '*'] }`. */
export type Binding = { readonly name: readonly string[]; readonly path: readonly string[] }

/** A variable that leads to answers. */
export type AnswerVariable = {
  /** Where it leads, among the answers. */
  readonly path: readonly string[]
  /** Its names as they are written, without `../`. */
  readonly keys: readonly string[]
  /** How many of its names only say which answers are meant. */
  readonly lead: number
  /** Whether it stands by one of the names that were given, and not inside of a list. */
  readonly isOuter: boolean
}

/** Of each variable that leads to answers, its new names; undefined to leave it as it is. */
export type ChangeVariable = (variable: AnswerVariable) => readonly string[] | undefined

type Scope = {
  readonly bindings: readonly Binding[]
  /** Names of a `let`, which belong to the scope around them. */
  readonly isLet: boolean
  readonly outer: Scope | null
}

/**
 * A rule with its variables renamed, wherever they stand: in lists their items' own names, behind `../`, by names of a
 * `let`. Where nothing is renamed it is the same object.
 * `mapVariables({ var: 'answers.a' }, [{ name: ['answers'], path: [] }], () => ['answers', 'b'])`.
 */
export function mapVariables(rule: Json, bindings: readonly Binding[], change: ChangeVariable): Json {
  return walk(rule, { bindings, isLet: false, outer: null }, { variable: change })
}

/** An operator with what it is given, and where among the answers the value of a rule lies. */
export type Asked = {
  readonly name: string
  readonly args: readonly Json[]
  readonly pathOf: (rule: Json) => readonly string[] | undefined
}

/**
 * A rule in which each operator is given what `change` says, its variables as they are.
 * `mapAsked({ '==': [{ var: 'answers.a' }, 1] }, bindings, ({ args }) => args.with(1, 2))`.
 */
export function mapAsked(
  rule: Json,
  bindings: readonly Binding[],
  change: (asked: Asked) => readonly Json[],
): Json {
  return walk(rule, { bindings, isLet: false, outer: null }, { variable: () => undefined, asked: change })
}

type Changes = { readonly variable: ChangeVariable; readonly asked?: (asked: Asked) => readonly Json[] }

const overItems = new Set(['map', 'filter', 'all', 'none', 'some', 'countWhere', 'reduce'])

function walk(rule: Json, scope: Scope, change: Changes): Json {
  if (Array.isArray(rule)) return mapped(rule, (item) => walk(item, scope, change))
  if (!isObject(rule)) return rule
  const name = ruleName(rule)
  if (name === undefined) return mappedMembers(rule, (member) => walk(member, scope, change))
  const value = rule[name] ?? null
  if (name === 'var') return renamed(rule, 'var', scope, change)
  if (name === 'missing' || name === 'missing_some')
    return wrap(rule, name, namesRenamed(value, scope, change))
  const args = Array.isArray(value) ? value : [value]
  if (name === 'let' && args.length === 2) {
    const [names = null, body = null] = args
    const inner: Scope = { bindings: letBindings(names, scope), isLet: true, outer: scope }
    const made = [mappedMembers(names, (each) => walk(each, scope, change)), walk(body, inner, change)]
    return wrap(rule, name, sameList(args, made))
  }
  if (overItems.has(name) && Array.isArray(value)) {
    const [list = null, body, ...rest] = value
    if (body === undefined)
      return wrap(
        rule,
        name,
        mapped(value, (item) => walk(item, scope, change)),
      )
    const inner: Scope = { bindings: itemBindings(name, listPath(list, scope)), isLet: false, outer: scope }
    const made = [
      walk(list, scope, change),
      walk(body, inner, change),
      ...rest.map((each) => walk(each, scope, change)),
    ]
    return wrap(rule, name, sameList(value, made))
  }
  const asked = change.asked?.({ name, args, pathOf: (json) => listPath(json, scope) }) ?? args
  return wrap(rule, name, walk(asked === args ? value : asked, scope, change))
}

/** Where a list lies among the answers, if it does. */
function listPath(list: Json, scope: Scope): readonly string[] | undefined {
  const variable = plainVariable(list)
  if (variable !== null) return resolve(variable, scope)?.path
  if (!isObject(list)) return undefined
  const name = ruleName(list)
  const value = name === undefined ? null : (list[name] ?? null)
  const args: readonly Json[] = Array.isArray(value) ? value : [value]
  if (name === 'filter') return listPath(args[0] ?? null, scope)
  if (name !== 'coalesce') return undefined
  for (const each of args) {
    const path = listPath(each, scope)
    if (path !== undefined) return path
  }
  return undefined
}

/**
 * Where the value of a rule lies among the answers, if it is theirs as it is.
 * `pathOf({ var: 'submissions.report.rows' }, [{ name: ['submissions', 'report'], path: [] }])` is `['rows']`.
 */
export function pathOf(rule: Json, bindings: readonly Binding[]): readonly string[] | undefined {
  return listPath(rule, { bindings, isLet: false, outer: null })
}

function itemBindings(operator: string, path: readonly string[] | undefined): readonly Binding[] {
  if (path === undefined) return []
  return [{ name: operator === 'reduce' ? ['current'] : [], path: [...path, '*'] }]
}

function letBindings(names: Json, scope: Scope): readonly Binding[] {
  if (!isObject(names)) return []
  return Object.entries(names).map(([name, rule]) => {
    const path = listPath(rule, scope)
    // A name that leads nowhere still hides what is outside.
    return { name: [name], path: path ?? ['?'] }
  })
}

type Resolved = AnswerVariable & { readonly up: number }

function resolve(variable: string, scope: Scope): Resolved | undefined {
  const { up, keys } = parsePath(variable)
  let left = up
  for (let at: Scope | null = scope; at !== null; at = at.outer) {
    if (at.isLet) {
      const found = left === 0 ? bindingFor(keys, at.bindings) : undefined
      if (found) return resolved(found, keys, { up, isOuter: false })
    } else if (left === 0) {
      const found = bindingFor(keys, at.bindings)
      return found && resolved(found, keys, { up, isOuter: at.outer === null })
    } else left--
  }
  return undefined
}

function bindingFor(keys: readonly string[], bindings: readonly Binding[]): Binding | undefined {
  return bindings.find(({ name }) => name.every((part, index) => part === keys[index]))
}

function resolved(
  { name, path }: Binding,
  keys: readonly string[],
  { up, isOuter }: { readonly up: number; readonly isOuter: boolean },
): Resolved | undefined {
  if (path[0] === '?') return undefined
  const rest = keys.slice(name.length).map((key) => (/^\d+$/.test(key) ? '*' : key))
  return { path: [...path, ...rest], keys, lead: name.length, up, isOuter }
}

function renamed(rule: JsonObject, name: string, scope: Scope, change: Changes): Json {
  const value = rule[name] ?? null
  const [variable, ...rest]: readonly Json[] = Array.isArray(value) ? value : [value]
  const next = typeof variable === 'string' ? newName(variable, scope, change) : undefined
  const others = mapped(rest, (each) => walk(each, scope, change))
  if (next === undefined && others === rest) return rule
  const first = next ?? variable ?? null
  return { [name]: Array.isArray(value) ? [first, ...others] : first }
}

function newName(variable: string, scope: Scope, change: Changes): string | undefined {
  const found = resolve(variable, scope)
  const keys = found && change.variable(found)
  return keys && `${'../'.repeat(found.up)}${keys.join('.')}`
}

function namesRenamed(value: Json, scope: Scope, change: Changes): Json {
  if (typeof value === 'string') return newName(value, scope, change) ?? value
  return Array.isArray(value)
    ? mapped(value, (each) => namesRenamed(each, scope, change))
    : walk(value, scope, change)
}

function wrap(rule: JsonObject, name: string, value: Json): JsonObject {
  return rule[name] === value ? rule : { [name]: value }
}

function mapped(list: readonly Json[], change: (item: Json) => Json): readonly Json[] {
  return sameList(list, list.map(change))
}

function sameList(before: readonly Json[], after: readonly Json[]): readonly Json[] {
  return before.length === after.length && after.every((each, index) => each === before[index])
    ? before
    : after
}

function mappedMembers(json: Json, change: (member: Json) => Json): Json {
  if (!isObject(json)) return json
  const entries = Object.entries(json).map(([name, member]) => [name, change(member)] as const)
  return entries.some(([name, member]) => member !== json[name]) ? Object.fromEntries(entries) : json
}

/** Whether a path leads to what another one names, or into it: `{each}` stands for any row. `leadsTo(['a', 'b'], ['a'])`. */
export function leadsTo(path: readonly string[], target: readonly string[]): boolean {
  return target.length <= path.length && target.every((name, index) => isSameName(name, path[index] ?? ''))
}

/** Before the path of an answer of a group stands that it is one of many people's. */
export const group = '(many)'

/**
 * A path within one person's answers: of a group's it says no more which of them.
 * `inOnes(['(many)', '*', 'score'])` is `['score']`.
 */
export function inOnes(path: readonly string[]): readonly string[] {
  return path[0] === group ? path.slice(2) : path
}

function isSameName(a: string, b: string): boolean {
  return a === b || a.includes('{') || b.includes('{')
}
