import type { FieldKind } from '../../form/model.ts'
import { isObject, type Json, type JsonObject } from '../../json.ts'
import { err, ok, type Result } from '../../result.ts'
import { type At, withValue } from './at.ts'
import { type NewWords, newField } from './new-part.ts'
import { type FormPart, findPart } from './parts.ts'
import type { Refusal } from './refusal.ts'
import { schemaAt, schemaOf, takeSchema, withRequired } from './schema-place.ts'

/**
 * A form with one member of a part changed, or taken away where it is undefined.
 * `setMember(form, ['layout', 'elements', 0], { name: 'hint', value: { id: 'Satu', en: 'One' } })`.
 */
export function setMember(
  form: JsonObject,
  at: At,
  { name, value }: { readonly name: string; readonly value: Json | undefined },
): Result<JsonObject, Refusal> {
  const part = findPart(form, at)
  return part ? ok(withValue(form, [...part.bodyAt, name], value)) : err({ kind: 'gone' })
}

/**
 * A form with a field's answer bounded otherwise: `setSchema(form, at, { maxLength: 200, pattern: undefined })`; what is
 * undefined is taken away. A schema that stands elsewhere (`$ref`) is written out here first.
 */
export function setSchema(
  form: JsonObject,
  at: At,
  changes: { readonly [keyword: string]: Json | undefined },
): Result<JsonObject, Refusal> {
  const place = schemaPlace(form, at)
  if (place === undefined) return err({ kind: 'gone' })
  const schema = own(form, place)
  const made = Object.entries({ ...schema, ...changes }).filter(
    (entry): entry is [string, Json] => entry[1] !== undefined,
  )
  return ok(withValue(form, place, Object.fromEntries(made)))
}

function schemaPlace(form: JsonObject, at: At): At | undefined {
  const path = findPart(form, at)?.path
  return path ? schemaAt(form, path) : undefined
}

function own(form: JsonObject, place: At): JsonObject {
  const schema = place.reduce<Json>((json, name) => {
    if (Array.isArray(json)) return json[Number(name)] ?? null
    return isObject(json) ? (json[String(name)] ?? null) : null
  }, form)
  if (!isObject(schema)) return {}
  const { $ref, ...rest } = schema
  if (typeof $ref !== 'string' || !$ref.startsWith('#/')) return schema
  const named = $ref
    .slice(2)
    .split('/')
    .reduce<Json>(
      (json, name) => (isObject(json) && Object.hasOwn(json, name) ? (json[name] ?? null) : null),
      form.schema ?? null,
    )
  return isObject(named) ? { ...named, ...rest } : schema
}

/**
 * A form with other choices for a field, and a schema that takes them and no others.
 * `setChoices(form, at, [{ value: 'a', label: { id: 'Ya', en: 'Yes' } }])`.
 */
export function setChoices(form: JsonObject, at: At, choices: readonly Json[]): Result<JsonObject, Refusal> {
  const part = findPart(form, at)
  if (part?.path == null) return err({ kind: 'gone' })
  const made = withValue(form, [...part.bodyAt, 'choices'], choices)
  const values = choices.map((choice) => (isObject(choice) ? (choice.value ?? null) : null))
  return ok(
    answerPaths(part).reduce((into, path) => {
      const place = schemaAt(into, path)
      const schema = place && own(into, place)
      return place && schema ? withValue(into, place, taking(schema, values)) : into
    }, made),
  )
}

/**
 * Where the schemas of the values stand: of several choices in the items, of a matrix in each row.
 * `answerPaths(part)` is `[['tools', '*']]` for several choices.
 */
export function answerPaths({ path, body }: FormPart): readonly (readonly string[])[] {
  const own = path ?? []
  if (body.kind === 'choices') return [[...own, '*']]
  if (body.kind !== 'matrix') return [own]
  const rows: readonly Json[] = Array.isArray(body.rows) ? body.rows : []
  return rows.flatMap((row) =>
    isObject(row) && typeof row.property === 'string' ? [[...own, row.property]] : [],
  )
}

function taking(schema: JsonObject, values: readonly Json[]): JsonObject {
  const { enum: _enum, const: _const, type: _type, minimum: _minimum, maximum: _maximum, ...rest } = schema
  const numbers = values.filter((value) => typeof value === 'number')
  if (numbers.length < values.length) return { ...rest, enum: values }
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)]
  const isScale = numbers.every(Number.isInteger) && most - least === numbers.length - 1
  if (isScale) return { ...rest, type: 'integer', minimum: least, maximum: most }
  return { ...rest, enum: values }
}

/**
 * A form with other questions in a matrix, each with a property of the answer. A question that is gone takes its
 * property along. `setRows(form, at, [{ property: 'desk', label: { id: 'Loket', en: 'Desk' } }])`.
 */
export function setRows(form: JsonObject, at: At, rows: readonly Json[]): Result<JsonObject, Refusal> {
  const part = findPart(form, at)
  if (part?.path == null) return err({ kind: 'gone' })
  const { path } = part
  const namesOf = (list: readonly Json[]) =>
    list.flatMap((row) => (isObject(row) && typeof row.property === 'string' ? [row.property] : []))
  const before: readonly Json[] = Array.isArray(part.body.rows) ? part.body.rows : []
  const [old, now] = [namesOf(before), namesOf(rows)]
  const [first] = old
  const model = first === undefined ? undefined : schemaOf(form, [...path, first])
  let made = withValue(form, [...part.bodyAt, 'rows'], rows)
  for (const name of now) {
    if (old.includes(name)) continue
    const owner = schemaAt(made, path)
    if (owner) made = withValue(made, [...owner, 'properties', name], model ?? {})
  }
  for (const name of old) if (!now.includes(name)) made = takeSchema(made, [...path, name])
  return ok(made)
}

/** A form in which every question of a matrix has to be answered, or none: `requireRows(form, at, true)`. */
export function requireRows(form: JsonObject, at: At, on: boolean): Result<JsonObject, Refusal> {
  const part = findPart(form, at)
  if (part?.path == null) return err({ kind: 'gone' })
  const { path, body } = part
  const rows: readonly Json[] = Array.isArray(body.rows) ? body.rows : []
  const made = rows.reduce<JsonObject>(
    (into, row) =>
      isObject(row) && typeof row.property === 'string'
        ? withRequired(into, [...path, row.property], on)
        : into,
    form,
  )
  return ok(on ? made : withRequired(made, path, false))
}

/**
 * A form with a field of another kind: its words, conditions and name stay, what its answer may be is new.
 * `changeKind(form, at, { kind: 'long-text', words })`.
 */
export function changeKind(
  form: JsonObject,
  at: At,
  { kind, words }: { readonly kind: FieldKind; readonly words: NewWords },
): Result<JsonObject, Refusal> {
  const part = findPart(form, at)
  if (part?.path == null) return err({ kind: 'gone' })
  const { body, bodyAt, path } = part
  const place = schemaAt(form, path)
  if (place === undefined) return err({ kind: 'gone' })
  const { control, schema } = newField(kind, words)
  const kept = Object.fromEntries(
    ['type', 'id', 'scope', 'label', 'hint', 'visibleIf', 'requiredIf', 'onlyIf'].flatMap((name) =>
      Object.hasOwn(body, name) ? [[name, body[name] ?? null]] : [],
    ),
  )
  const choices = keptChoices(body, kind) ? { choices: body.choices ?? [] } : {}
  const made = withValue(form, bodyAt, { ...kept, kind, ...control, ...choices })
  const withSchema = withValue(made, place, schema)
  return 'choices' in choices ? setChoices(withSchema, at, listOf(body.choices)) : ok(withSchema)
}

/** Choices go along to another kind that has some. */
function keptChoices(body: JsonObject, kind: FieldKind): boolean {
  return Array.isArray(body.choices) && (kind === 'choice' || kind === 'choices' || kind === 'rating')
}

function listOf(json: Json | undefined): readonly Json[] {
  return Array.isArray(json) ? json : []
}
