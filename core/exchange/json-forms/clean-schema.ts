import { isObject, type Json, type JsonObject } from '../../json.ts'
import type { ExchangeProblem } from '../problem.ts'

/** A schema in the vocabulary that forms here have, with what had to change in it. */
export type CleanSchema = {
  readonly schema: JsonObject
  readonly notices: readonly ExchangeProblem[]
  readonly problems: readonly ExchangeProblem[]
}

const schemaMaps = new Set(['properties', '$defs', 'definitions', 'patternProperties', 'dependentSchemas'])
const schemaLists = new Set(['allOf', 'anyOf', 'oneOf', 'prefixItems'])
const schemas = new Set([
  ...['items', 'additionalProperties', 'not', 'if', 'then', 'else', 'contains', 'propertyNames'],
  ...['unevaluatedProperties', 'unevaluatedItems'],
])
const kept = new Set([
  ...[
    'type',
    'enum',
    'const',
    'required',
    'minimum',
    'maximum',
    'exclusiveMinimum',
    'exclusiveMaximum',
    'multipleOf',
  ],
  ...['minLength', 'maxLength', 'pattern', 'format', 'minItems', 'maxItems', 'uniqueItems', 'minProperties'],
  ...['maxProperties', 'dependentRequired', 'minContains', 'maxContains', 'default', 'title', 'description'],
  ...['examples', 'readOnly', 'writeOnly', 'deprecated', '$comment'],
])
const silent = new Set(['$schema', '$id', 'id'])
const formats = new Set([
  'date',
  'time',
  'date-time',
  'duration',
  'email',
  'uri',
  'uuid',
  'ipv4',
  'ipv6',
  'hostname',
  'nip',
])

/**
 * Takes a schema of an older draft, or with words of its own, to what a form here can have: `definitions` become
 * `$defs`, unknown words and formats go with a notice. A reference that leads elsewhere is a problem: nothing is fetched.
 * `cleanSchema({ type: 'object', definitions: {} }, '/schema').schema` is `{ type: 'object', $defs: {} }`.
 */
export function cleanSchema(schema: JsonObject, at: string): CleanSchema {
  const notices: ExchangeProblem[] = []
  const problems: ExchangeProblem[] = []
  const clean = (part: Json, path: string): Json => {
    if (!isObject(part)) return part
    const entries = Object.entries(ofToday(part)).flatMap(([name, value]): [string, Json][] => {
      const here = `${path}/${name}`
      if (schemaMaps.has(name) && isObject(value)) {
        const members = Object.entries(value).map(([key, each]) => [key, clean(each, `${here}/${key}`)])
        return [[name === 'definitions' ? '$defs' : name, Object.fromEntries(members)]]
      }
      if (schemaLists.has(name) && Array.isArray(value)) {
        return [[name, value.map((each, index) => clean(each, `${here}/${index}`))]]
      }
      if (schemas.has(name)) return [[name, clean(value, here)]]
      if (name === '$ref' && typeof value === 'string') return [[name, localRef(value, here, problems)]]
      if (name === 'dependencies' && isObject(value)) {
        const all = Object.entries(value)
        if (path === at)
          return [[name, Object.fromEntries(all.map(([key, each]) => [key, clean(each, `${here}/${key}`)]))]]
        const [lists, others] = [
          all.filter(([, each]) => Array.isArray(each)),
          all.filter(([, each]) => !Array.isArray(each)),
        ]
        return [
          ['dependentRequired', Object.fromEntries(lists)],
          [
            'dependentSchemas',
            Object.fromEntries(others.map(([key, each]) => [key, clean(each, `${here}/${key}`)])),
          ],
        ]
      }
      if (name === 'format' && !formats.has(String(value))) {
        notices.push(dropped(here, `format “${String(value).slice(0, 60)}”`))
        return []
      }
      // Words for choices, which the fields take up; the schema loses them in the end.
      if (kept.has(name) || (name === 'enumNames' && Array.isArray(value))) return [[name, value]]
      if (!silent.has(name)) notices.push(dropped(here, `“${name.slice(0, 60)}”`))
      return []
    })
    return named(entries)
  }
  const cleaned = clean(schema, at)
  return { schema: isObject(cleaned) ? cleaned : {}, notices, problems }
}

/** As later drafts write it: a list of schemas for the places of a list, and a bound that is a number of its own. */
function ofToday({ items, additionalItems, ...part }: JsonObject): JsonObject {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, ...rest } = part
  const places = Array.isArray(items)
    ? { prefixItems: items, ...(additionalItems === undefined ? {} : { items: additionalItems }) }
    : items === undefined
      ? {}
      : { items }
  return {
    ...rest,
    ...places,
    ...bound(minimum, exclusiveMinimum, ['minimum', 'exclusiveMinimum']),
    ...bound(maximum, exclusiveMaximum, ['maximum', 'exclusiveMaximum']),
  }
}

function bound(
  limit: Json | undefined,
  isOpen: Json | undefined,
  [closed, open]: readonly [string, string],
): JsonObject {
  if (typeof isOpen === 'boolean') return limit === undefined ? {} : { [isOpen ? open : closed]: limit }
  return {
    ...(limit === undefined ? {} : { [closed]: limit }),
    ...(isOpen === undefined ? {} : { [open]: isOpen }),
  }
}

/** Two words of different drafts may come to one, as `definitions` and `$defs`: both count. */
function named(entries: readonly (readonly [string, Json])[]): JsonObject {
  const made: { [name: string]: Json } = {}
  for (const [name, value] of entries) {
    const before = Object.hasOwn(made, name) ? made[name] : undefined
    made[name] = isObject(before) && isObject(value) && schemaMaps.has(name) ? { ...value, ...before } : value
  }
  return made
}

function localRef(ref: string, path: string, problems: ExchangeProblem[]): string {
  if (!ref.startsWith('#')) {
    problems.push({
      kind: 'remote-reference',
      place: { kind: 'pointer', path },
      text: {
        id: `“${ref.slice(0, 120)}” menunjuk ke dokumen lain, dan di sini tidak ada yang diambil dari luar. Salin bagiannya ke “$defs”.`,
        en: `“${ref.slice(0, 120)}” leads to another document, and nothing is fetched here. Copy that part to “$defs”.`,
      },
    })
  }
  return ref.replace(/^#\/definitions\//, '#/$defs/')
}

function dropped(path: string, what: string): ExchangeProblem {
  return {
    kind: 'left-out',
    place: { kind: 'pointer', path },
    text: {
      id: `${what} tidak ada padanannya di sini dan tidak ikut.`,
      en: `${what} has no counterpart here and is left out.`,
    },
  }
}

/** A schema without RJSF's words for choices: `withoutEnumNames({ enum: [1], enumNames: ['Satu'] })` is `{ enum: [1] }`. */
export function withoutEnumNames(schema: Json): Json {
  if (Array.isArray(schema)) return schema.map(withoutEnumNames)
  if (!isObject(schema)) return schema
  const entries = Object.entries(schema).filter(
    ([name, value]) => name !== 'enumNames' || !Array.isArray(value),
  )
  return Object.fromEntries(entries.map(([name, value]) => [name, withoutEnumNames(value)]))
}
