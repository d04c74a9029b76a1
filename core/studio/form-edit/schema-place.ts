import { isObject, type Json, type JsonObject } from '../../json.ts'
import { valueAt } from '../edit.ts'
import { type At, objectAt, withValue } from './at.ts'

/** A row's own name, in what is written once for all rows. */
export const rowName = '{each}'

/**
 * Where the schema of an answer stands in the document, or undefined where there is none.
 * `schemaAt(form, ['rows', '*', 'weight'])` is `['schema', 'properties', 'rows', 'items', 'properties', 'weight']`.
 */
export function schemaAt(form: JsonObject, path: readonly string[]): At | undefined {
  let at: At = ['schema']
  for (const name of path) {
    at = [...at, ...stepTo(name)]
    if (valueAt(form, at) === undefined) return undefined
  }
  return at
}

function stepTo(name: string): At {
  if (name === '*') return ['items']
  return name === rowName ? ['properties', 'each', 2] : ['properties', name]
}

/** The schema of an answer, as it is written: `schemaOf(form, ['score'])?.type`. */
export function schemaOf(form: JsonObject, path: readonly string[]): JsonObject | undefined {
  const at = schemaAt(form, path)
  return at && objectAt(form, at)
}

/**
 * The form with a schema for an answer, and with what has to be around it. `set` names whose rows it is for, where the
 * path ends with a row's own name. `putSchema(form, ['feedback', 'impact'], { type: 'string' })`.
 */
export function putSchema(
  form: JsonObject,
  path: readonly string[],
  schema: Json,
  rows?: readonly Json[],
): JsonObject {
  let made = form
  let at: At = ['schema']
  for (const [index, name] of path.entries()) {
    const isLast = index === path.length - 1
    if (name === rowName && valueAt(made, [...at, 'properties', 'each']) === undefined) {
      const [set = 'indicators', filter = {}] = rows ?? []
      made = withValue(
        made,
        [...at, 'properties', 'each'],
        [set, filter, isLast ? schema : holder(path[index + 1])],
      )
      at = [...at, 'properties', 'each', 2]
      continue
    }
    at = [...at, ...stepTo(name)]
    if (isLast) made = withValue(made, at, schema)
    else if (valueAt(made, at) === undefined) made = withValue(made, at, holder(path[index + 1]))
  }
  return made
}

function holder(inner: string | undefined): JsonObject {
  if (inner === '*') return { type: 'array', items: holder('') }
  return { type: 'object', properties: {}, additionalProperties: false }
}

/** Whether a path can be taken: nothing is there yet, and what is around it holds names. `isFree(form, ['a'])`. */
export function isFree(form: JsonObject, path: readonly string[]): boolean {
  for (let length = 1; length <= path.length; length++) {
    const there = schemaOf(form, path.slice(0, length))
    if (there === undefined) return schemaAt(form, path.slice(0, length)) === undefined
    if (length < path.length && path[length] !== '*' && !isObject(there.properties)) return false
  }
  return false
}

/** Whether an answer has to be given always: `isRequired(form, ['score'])`. */
export function isRequired(form: JsonObject, path: readonly string[]): boolean {
  const list = requiredList(form, path)
  return list.some((entry) => nameIn(entry) === path.at(-1))
}

/**
 * The form with an answer required always, or not; what holds it is required along with it, since an answer in what
 * need not be there would not be missed. `withRequired(form, ['score'], true)`.
 */
export function withRequired(form: JsonObject, path: readonly string[], on: boolean): JsonObject {
  const name = path.at(-1)
  const owner = schemaAt(form, path.slice(0, -1))
  if (name === undefined || name === '*' || owner === undefined) return form
  const list = requiredList(form, path)
  const has = list.some((entry) => nameIn(entry) === name)
  const at = [...owner, 'required']
  if (!on) {
    if (!has) return form
    const kept = list.filter((entry) => nameIn(entry) !== name)
    return withValue(form, at, kept.length > 0 ? kept : undefined)
  }
  const around = withRequired(form, path.slice(0, -1), true)
  return has ? around : withValue(around, at, [...list, entryFor(form, owner, name)])
}

function requiredList(form: JsonObject, path: readonly string[]): readonly Json[] {
  const required = schemaOf(form, path.slice(0, -1))?.required
  return Array.isArray(required) ? required : []
}

/** An entry of `required` may stand for all rows, or count for some policies only. */
function nameIn(entry: Json): string | undefined {
  if (typeof entry === 'string') return entry
  if (!isObject(entry)) return undefined
  if (Array.isArray(entry.each)) return typeof entry.each[2] === 'string' ? entry.each[2] : undefined
  return typeof entry.value === 'string' ? entry.value : undefined
}

function entryFor(form: JsonObject, owner: At, name: string): Json {
  if (name !== rowName) return name
  const each = valueAt(form, [...owner, 'properties', 'each'])
  const [set = 'indicators', filter = {}]: readonly Json[] = Array.isArray(each) ? each : []
  return { each: [set, filter, rowName] }
}

/**
 * The form without the schema of an answer, and without what held nothing but it.
 * `takeSchema(form, ['feedback', 'impact'])`.
 */
export function takeSchema(form: JsonObject, path: readonly string[]): JsonObject {
  const at = schemaAt(form, path)
  const name = path.at(-1)
  if (at === undefined || name === undefined || name === '*') return form
  const bare = withRequired(form, path, false)
  const made = withValue(bare, name === rowName ? at.slice(0, -1) : at, undefined)
  const around = path.slice(0, -1)
  const left = around.length > 0 && around.at(-1) !== '*' ? schemaOf(made, around) : undefined
  const isEmpty = isObject(left?.properties) && Object.keys(left.properties).length === 0
  return isEmpty ? takeSchema(made, around) : made
}
