import { isObject, type Json, type JsonObject, own } from '../json.ts'

const namePattern = /^[A-Za-z][A-Za-z0-9_-]*$/

/** True for a property name that a rule can reach with dots: `isName('kerja-sama')`. */
export function isName(name: string): boolean {
  return namePattern.test(name)
}

/** The property names of a scope: `namesOf('#/properties/behaviour/properties/loyal')` is `['behaviour', 'loyal']`. */
export function namesOf(scope: string): readonly string[] | undefined {
  const [hash, ...segments] = scope.split('/')
  if (hash !== '#' || segments.length === 0 || segments.length % 2 !== 0) return undefined
  const names = segments.filter((_, index) => index % 2 === 1)
  return segments.every((segment, index) => index % 2 === 1 || segment === 'properties') ? names : undefined
}

/** A subschema with the JSON Pointer at which the document has it. */
export type Subschema = { readonly schema: JsonObject; readonly pointer: string }

/** The subschema of nested properties, through local references: `propertyOf(root, start, ['behaviour', 'loyal'])`. */
export function propertyOf(
  root: JsonObject,
  start: Subschema,
  names: readonly string[],
): Subschema | undefined {
  let at: Subschema | undefined = start
  for (const name of names) at = at && step(root, at, ['properties', name])
  return at && followed(root, at)
}

/**
 * The subschema of a list's items, through local references.
 * `itemsOf(root, rows)?.pointer` is `'/properties/rows/items'`.
 */
export function itemsOf(root: JsonObject, list: Subschema): Subschema | undefined {
  const items = step(root, list, ['items'])
  return items && followed(root, items)
}

function step(root: JsonObject, from: Subschema, keys: readonly string[]): Subschema | undefined {
  const start = followed(root, from)
  let schema: Json | undefined = start?.schema
  for (const key of keys) schema = isObject(schema) ? own(schema, key) : undefined
  return start && isObject(schema) ? { schema, pointer: `${start.pointer}/${keys.join('/')}` } : undefined
}

/**
 * A schema that is nothing but a local reference stands for what it names; undefined when that goes in circles.
 * `followed(root, { schema: { $ref: '#/$defs/score' }, pointer: '' })?.pointer` is `'/$defs/score'`.
 */
export function followed(root: JsonObject, from: Subschema): Subschema | undefined {
  let at: Subschema = from
  for (let hops = 0; hops < 20; hops++) {
    const ref = own(at.schema, '$ref')
    if (typeof ref !== 'string' || own(at.schema, 'properties') !== undefined) return at
    let schema: Json | undefined = root
    for (const key of ref.split('/').slice(1)) schema = isObject(schema) ? own(schema, key) : undefined
    if (!isObject(schema)) return at
    at = { schema, pointer: ref.slice(1) }
  }
  return undefined
}
