import type { Json, JsonObject } from '../../json.ts'

export const id = { type: 'string', pattern: '^[A-Za-z0-9][A-Za-z0-9-]{0,79}$' }
export const instant = {
  type: 'string',
  format: 'date-time',
  pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3}Z$',
}
export const date = { type: 'string', format: 'date' }
export const protocol = { type: 'integer', minimum: 1 }
export const version = { type: 'integer', minimum: 1 }
export const line = { type: 'string', minLength: 1, maxLength: 500 }
export const words = { type: 'string', minLength: 1, maxLength: 4000 }
export const mayBeEmpty = { type: 'string', maxLength: 4000 }
export const flag = { type: 'boolean' }

/** An object of exactly these properties: what a request may say. Names that end in `?` may be absent. */
export function exactly(properties: { readonly [name: string]: Json }): JsonObject {
  return { ...atLeast(properties), additionalProperties: false }
}

/**
 * An object that has these properties and perhaps others: an answer from a newer worker is still read.
 * `atLeast({ id: text })` requires `id` and takes `{ id: 'a', later: 1 }`.
 */
export function atLeast(properties: { readonly [name: string]: Json }): JsonObject {
  const names = Object.keys(properties)
  return {
    type: 'object',
    required: names.filter((name) => !name.endsWith('?')),
    properties: Object.fromEntries(names.map((name) => [name.replace(/\?$/, ''), properties[name] ?? true])),
  }
}

/** A list of what a schema takes: `listOf({ type: 'string' }, { maxItems: 3 })`. */
export function listOf(items: Json, limits: JsonObject = {}): JsonObject {
  return { type: 'array', items, ...limits }
}

/** What a schema takes, or null: `orNull({ type: 'string' })`. */
export function orNull(schema: Json): JsonObject {
  return { anyOf: [{ type: 'null' }, schema] }
}

/**
 * Which of several shapes a value has is told by one of its properties, so that errors speak of that shape alone.
 * `taggedBy('kind', { ok: atLeast({ value: text }) })` takes `{ kind: 'ok', value: 'a' }`.
 */
export function taggedBy(tag: string, shapes: { readonly [value: string]: Json }): JsonObject {
  return {
    type: 'object',
    required: [tag],
    properties: { [tag]: { enum: Object.keys(shapes) } },
    allOf: Object.entries(shapes).map(([value, shape]) => ({
      if: { required: [tag], properties: { [tag]: { const: value } } },
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      then: shape,
    })),
  }
}

export const text = atLeast({ id: { type: 'string' }, en: { type: 'string' } })
export const formRef = { id, version }
export const packRef = { id, version }
export const fingerprint = { type: 'string', pattern: '^[0-9a-f]{64}$' }
/** The documents of a pack by their file names; what each must be is the pack's judge to say. */
export const packFiles = {
  type: 'object',
  minProperties: 1,
  maxProperties: 200,
  propertyNames: { type: 'string', pattern: '^[A-Za-z0-9][A-Za-z0-9/._-]{0,199}$' },
  additionalProperties: { type: 'object' },
}
