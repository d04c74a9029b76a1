import { isObject, type Json, type JsonObject, own } from '../../json.ts'
import { compilePattern } from './compile-pattern.ts'
import { checkEndless } from './endless.ts'
import type { Place, Registry } from './place.ts'
import type { SchemaProblem } from './problem.ts'
import { keywords, type Shape, vocabularyOf } from './vocabulary.ts'

export type Strictness = { readonly strict: boolean; readonly knowsFormat: (name: string) => boolean }

/**
 * Checks a schema, all below it and all it refers to: the value of each keyword and, when strict, rules F1 and F2.
 * `checkSchema(registry.root, registry, { strict: true, knowsFormat: () => true })`.
 */
export function checkSchema(start: Place, registry: Registry, strictness: Strictness): SchemaProblem[] {
  const problems: SchemaProblem[] = []
  const visited = new Set<Json>()
  const reached: Place[] = []
  const open: Place[] = [start]
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    const { schema, path } = place
    if (typeof schema === 'boolean' || visited.has(schema)) continue
    visited.add(schema)
    if (!isObject(schema)) {
      problems.push({ kind: 'not-a-schema', path })
      continue
    }
    const indexed = registry.places.get(schema) ?? place
    reached.push(indexed)
    for (const [keyword, value] of Object.entries(schema)) {
      problems.push(...checkKeyword({ place: indexed, keyword, value, registry }, strictness))
    }
    for (let i = indexed.children.length; i-- > 0; ) open.push(indexed.children[i] ?? indexed)
    open.push(...referred(indexed, schema, registry))
  }
  return problems.length > 0 ? problems : checkEndless(reached, registry)
}

type Use = {
  readonly place: Place
  readonly keyword: string
  readonly value: Json
  readonly registry: Registry
}

function checkKeyword({ place, keyword, value, registry }: Use, strictness: Strictness): SchemaProblem[] {
  const { path } = place
  const known = keywords.get(keyword)
  if (known === undefined) return strictness.strict ? [{ kind: 'unknown-keyword', path, keyword }] : []
  if (!shapes[known.shape](value)) {
    return [{ kind: 'bad-value', path, keyword, expected: expectations[known.shape] }]
  }
  if (keyword === '$vocabulary' && isObject(value)) return checkDialect(path, value)
  if (keyword === 'patternProperties' && isObject(value)) {
    return Object.keys(value).flatMap((pattern) => checkPattern(path, pattern))
  }
  if (typeof value !== 'string') return []
  if (keyword === 'pattern') return checkPattern(path, value)
  if (keyword === 'format') return checkFormat(path, value, strictness)
  if (keyword !== '$ref' && keyword !== '$dynamicRef') return []
  if (strictness.strict && !value.startsWith('#')) return [{ kind: 'remote-reference', path, ref: value }]
  return registry.locate(value, place) === undefined
    ? [{ kind: 'unresolved-reference', path, ref: value }]
    : []
}

function checkPattern(path: string, pattern: string): SchemaProblem[] {
  const matcher = compilePattern(pattern)
  return matcher.kind === 'ok' ? [] : [{ kind: 'unsafe-pattern', path, pattern, reason: matcher.error }]
}

function checkFormat(path: string, format: string, { strict, knowsFormat }: Strictness): SchemaProblem[] {
  return strict && !knowsFormat(format) ? [{ kind: 'unknown-format', path, format }] : []
}

function checkDialect(path: string, declared: JsonObject): SchemaProblem[] {
  return Object.entries(declared)
    .filter(([uri, required]) => required === true && vocabularyOf(uri) === undefined)
    .map(([vocabulary]) => ({ kind: 'unknown-vocabulary', path, vocabulary }))
}

function referred(place: Place, schema: JsonObject, registry: Registry): Place[] {
  return [own(schema, '$ref'), own(schema, '$dynamicRef')]
    .map((ref) => (typeof ref === 'string' ? registry.locate(ref, place) : undefined))
    .filter((target) => target !== undefined)
}

const typeNames: ReadonlySet<unknown> = new Set([
  'string',
  'number',
  'integer',
  'boolean',
  'null',
  'array',
  'object',
])

const isText = (value: unknown) => typeof value === 'string'
const isNames = (value: unknown) =>
  Array.isArray(value) && value.every(isText) && new Set(value).size === value.length

const shapes: Readonly<Record<Shape, (value: Json) => boolean>> = {
  schema: () => true,
  'schema-list': (value) => Array.isArray(value) && value.length > 0,
  'schema-map': isObject,
  any: () => true,
  boolean: (value) => typeof value === 'boolean',
  string: isText,
  number: (value) => typeof value === 'number' && Number.isFinite(value),
  'positive-number': (value) => typeof value === 'number' && Number.isFinite(value) && value > 0,
  count: (value) => typeof value === 'number' && Number.isInteger(value) && value >= 0,
  list: (value) => Array.isArray(value),
  names: isNames,
  'names-map': (value) => isObject(value) && Object.values(value).every(isNames),
  types: (value) =>
    typeNames.has(value) ||
    (isNames(value) &&
      Array.isArray(value) &&
      value.length > 0 &&
      value.every((name) => typeNames.has(name))),
  pattern: isText,
  booleans: (value) => isObject(value) && Object.values(value).every((item) => typeof item === 'boolean'),
}

const expectations: Readonly<Record<Shape, string>> = {
  schema: 'a schema',
  'schema-list': 'a list of schemas, not empty',
  'schema-map': 'schemas by name',
  any: 'a value',
  boolean: 'true or false',
  string: 'a text',
  number: 'a number',
  'positive-number': 'a number above 0',
  count: 'a whole number, 0 or more',
  list: 'a list',
  names: 'a list of different names',
  'names-map': 'lists of different names by name',
  types: 'string, number, integer, boolean, null, array, object, or a list of them',
  pattern: 'a regular expression',
  booleans: 'true or false by name',
}
