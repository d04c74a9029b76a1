import { escapePointer, type Json, type JsonObject } from '../../json.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A schema document or an embedded one with its own `$id`. */
export type Resource = {
  readonly uri: string
  readonly root: Json
  readonly anchors: Map<string, Place>
  readonly dynamicAnchors: Map<string, Place>
  readonly vocabularies: ReadonlySet<Vocabulary>
}

/** A schema at its place. `pointer` starts at the resource, `path` at the document; `depth` counts enclosing schemas. */
export type Place = {
  readonly schema: Json
  readonly resource: Resource
  readonly pointer: string
  readonly path: string
  readonly depth: number
  /** The subschemas directly below, once the place is indexed. */
  readonly children: Place[]
}

export type Registry = {
  readonly root: Place
  readonly resources: ReadonlyMap<string, Resource>
  readonly places: ReadonlyMap<JsonObject, Place>
  /** What `ref` names when it is read at `from`; undefined when nothing bears that name. */
  readonly locate: (ref: string, from: Place) => Place | undefined
  /** The schema at a JSON Pointer of the root document. */
  readonly at: (pointer: string) => Place | undefined
}

/** Stands in as the base URI of a schema without `$id`. */
export const namelessUri = 'https://schema.invalid/root'

/** The subschema under some segments of a place: `childOf(place, schema, ['properties', 'age'])`. */
export function childOf(place: Place, schema: JsonObject, segments: readonly (string | number)[]): Place {
  return below(place, valueAt(schema, segments) ?? true, segments)
}

/** What lies under some segments of a schema: `valueAt({ allOf: [true] }, ['allOf', 0])` is true. */
export function valueAt(schema: JsonObject, segments: readonly (string | number)[]): Json | undefined {
  let value: Json | undefined = schema
  for (const segment of segments) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, segment)) return undefined
    value = (value as { readonly [key: string | number]: Json })[segment] // hasOwn has just said that it is there
  }
  return value
}

/** A document or a resource at its own root: `top({ type: 'string' }, resource)`. */
export function top(schema: Json, resource: Resource): Place {
  return { schema, resource, pointer: '', path: '', depth: 0, children: [] }
}

/** A schema within one, a level deeper: `below(place, { type: 'string' }, ['properties', 'name'])`. */
export function below(place: Place, schema: Json, segments: readonly (string | number)[]): Place {
  let tail = ''
  for (const segment of segments) tail += `/${escapePointer(segment)}`
  const { resource, pointer, path, depth } = place
  return {
    schema,
    resource,
    pointer: pointer + tail,
    path: path === pointer ? pointer + tail : path + tail,
    depth: depth + 1,
    children: [],
  }
}
