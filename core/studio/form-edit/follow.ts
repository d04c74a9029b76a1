import { namesOf } from '../../form/scope.ts'
import { isObject, type Json, type JsonObject } from '../../json.ts'
import type { FormPart } from './parts.ts'
import { bindingsOf, mapRules } from './rules.ts'
import { rowName } from './schema-place.ts'
import { type AnswerVariable, type ChangeVariable, leadsTo, mapVariables } from './variables.ts'

/** An answer that has got another path: `{ from: ['a'], to: ['rows', '*', 'a'] }`. */
export type Moved = { readonly from: readonly string[]; readonly to: readonly string[] }

/** A path after answers have moved: `movedPath(['a', 'x'], [{ from: ['a'], to: ['b'] }])` is `['b', 'x']`. */
export function movedPath(path: readonly string[], moved: readonly Moved[]): readonly string[] {
  const found = moved.find(({ from }) => leadsTo(path, from))
  if (found === undefined) return path
  const { from, to } = found
  const isRow = from.at(-1) === rowName && to.at(-1) === rowName
  return isRow ? [...to.slice(0, -1), ...path.slice(from.length - 1)] : [...to, ...path.slice(from.length)]
}

/** Of a rule that stands elsewhere now: from where its names began, where they begin now, and what moved. */
export type Following = {
  readonly start: readonly string[]
  readonly newStart: readonly string[]
  readonly moved: readonly Moved[]
}

/**
 * A rule that reads what it did, after answers have moved and it has too; `isLost` where it cannot, because what it
 * reads is in the items of a list that it does not stand in.
 * `follow({ var: 'answers.a' }, { start: [], newStart: [], moved: [{ from: ['a'], to: ['b'] }] }).rule`.
 */
export function follow(rule: Json, following: Following): { readonly rule: Json; readonly isLost: boolean } {
  let isLost = false
  const change: ChangeVariable = (variable) => {
    const keys = keysOf(variable, following)
    if (keys === null) isLost = true
    return keys ?? undefined
  }
  return { rule: mapVariables(rule, bindingsOf(following), change), isLost }
}

/** The names that lead to the same answer now; undefined for those that did, null where none do. */
function keysOf(
  variable: AnswerVariable,
  { newStart, moved }: Following,
): readonly string[] | undefined | null {
  const { path, keys, lead, isOuter } = variable
  const ending = keys.length - lead
  const base = path.slice(0, path.length - ending)
  // With the numbers of items as they are written.
  const literal = [...base, ...keys.slice(lead)]
  const next = movedLiteral(path, literal, moved)
  if (!isOuter) {
    const nextBase = movedPath(base, moved)
    if (next === literal && nextBase === base) return undefined
    return startsWith(next, nextBase) ? [...keys.slice(0, lead), ...next.slice(nextBase.length)] : null
  }
  const said = express(next, newStart)
  if (said === null) return null
  return said.length === keys.length && said.every((key, index) => key === keys[index]) ? undefined : said
}

/** As `movedPath`, for names among which items stand by their numbers. */
function movedLiteral(
  path: readonly string[],
  literal: readonly string[],
  moved: readonly Moved[],
): readonly string[] {
  const next = movedPath(path, moved)
  if (next === path) return literal
  const numbers = literal.filter((_, index) => path[index] === '*')
  const stars = next.filter((name) => name === '*').length
  if (stars !== numbers.length) return next
  let at = 0
  return next.map((name) => (name === '*' ? (numbers[at++] ?? name) : name))
}

function express(path: readonly string[], start: readonly string[]): readonly string[] | null {
  if (start.length > 0 && startsWith(path, start)) return ['item', ...path.slice(start.length)]
  return path.includes('*') ? null : ['answers', ...path]
}

function startsWith(path: readonly string[], start: readonly string[]): boolean {
  return start.every((name, index) => name === path[index])
}

/** An element whose rules follow; those that cannot are told by `lost`, and kept as they are. */
export function followRules(body: JsonObject, following: Following, lost: (way: string) => void): JsonObject {
  return mapRules(body, ({ rule, use }) => {
    const next = follow(rule, following)
    if (next.isLost) lost(use)
    return next.isLost ? rule : next.rule
  })
}

/** A field's scope once its answer has another path: `#/properties/a`. */
function scopeOf(path: readonly string[], start: readonly string[]): string {
  return `#${path
    .slice(start.length)
    .map((name) => `/properties/${name}`)
    .join('')}`
}

/** An element whose scope follows: `followScope(part, newStart, moved)`. */
export function followScope(
  { body, path }: Pick<FormPart, 'body' | 'path'>,
  newStart: readonly string[],
  moved: readonly Moved[],
): JsonObject {
  if (path === null) return body
  const scope = scopeOf(movedPath(path, moved), newStart)
  return body.scope === scope ? body : { ...body, scope }
}

/**
 * The cross checks of a form, following; those that read or mark what is in a list's items now are told by `lost`.
 * `followChecks(form, [{ from: ['a'], to: ['b'] }], () => {}).checks`.
 */
export function followChecks(
  form: JsonObject,
  moved: readonly Moved[],
  lost: (check: string) => void,
): JsonObject {
  if (!Array.isArray(form.checks)) return form
  const checks = form.checks.map((check: Json) => {
    if (!isObject(check)) return check
    const names = typeof check.scope === 'string' ? (namesOf(check.scope) ?? []) : []
    const path = movedPath(names, moved)
    const next = follow(check.when ?? null, { start: [], newStart: [], moved })
    if (next.isLost || path.includes('*')) {
      lost(String(check.id))
      return check
    }
    if (path === names && next.rule === check.when) return check
    return { ...check, scope: scopeOf(path, []), when: next.rule }
  })
  return checks.some((check, index) => check !== (form.checks as readonly Json[])[index])
    ? { ...form, checks }
    : form
}
