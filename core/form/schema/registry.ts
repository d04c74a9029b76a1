import { escapePointer, isObject, type Json, type JsonObject, own } from '../../json.ts'
import { draftVocabularies, keywords, type Vocabulary, vocabularyOf } from './vocabulary.ts'

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

/**
 * Indexes a schema and its registry of others by URI, anchor and place. Sizes are checked before.
 * `createRegistry({ $ref: '#/$defs/a', $defs: { a: true } }, {}).locate('#/$defs/a', root)`.
 */
export function createRegistry(schema: Json, others: { readonly [uri: string]: Json }): Registry {
  const resources = new Map<string, Resource>()
  const places = new Map<JsonObject, Place>()

  function openResource(uri: string, root: Json): Resource {
    const vocabularies = vocabulariesOf(root, others)
    const resource = { uri, root, anchors: new Map(), dynamicAnchors: new Map(), vocabularies }
    if (!resources.has(uri)) resources.set(uri, resource)
    return resource
  }

  function index(place: Place): Place {
    const { schema } = place
    if (!isObject(schema)) return place
    const seen = places.get(schema)
    if (seen !== undefined) return seen
    const id = own(schema, '$id')
    const here = typeof id === 'string' ? embedded(place, id) : place
    places.set(schema, here)
    nameAnchors(here, schema)
    for (const child of childrenOf(here, schema)) here.children.push(index(child))
    return here
  }

  function embedded(place: Place, id: string): Place {
    const uri = withoutFragment(resolveUri(id, place.resource.uri))
    if (uri === place.resource.uri) return place
    return { ...place, resource: openResource(uri, place.schema), pointer: '', children: [] }
  }

  function open(uri: string, root: Json): Place {
    return index(top(root, openResource(uri, root)))
  }

  const located = new Map<string, Place | undefined>()
  function locate(ref: string, from: Place): Place | undefined {
    const key = `${from.resource.uri} ${ref}`
    if (!located.has(key)) located.set(key, find(ref, from))
    return located.get(key)
  }

  function find(ref: string, from: Place): Place | undefined {
    const uri = ref.startsWith('#') ? from.resource.uri + ref : resolveUri(ref, from.resource.uri)
    const resource = resources.get(withoutFragment(uri))
    const hash = uri.indexOf('#')
    const fragment = hash < 0 ? '' : decoded(uri.slice(hash + 1))
    if (resource === undefined || fragment === undefined) return undefined
    if (fragment !== '' && !fragment.startsWith('/')) return resource.anchors.get(fragment)
    const root = isObject(resource.root) ? places.get(resource.root) : undefined
    return step(root ?? top(resource.root, resource), fragment)
  }

  // A pointer may lead through keywords that are no schemas; the last schema on the way gives the base URI.
  function step(start: Place, pointer: string): Place | undefined {
    let place = start
    for (const segment of pointer.split('/').slice(1)) {
      const key = segment.replaceAll('~1', '/').replaceAll('~0', '~')
      const { schema } = place
      if (typeof schema !== 'object' || schema === null || !Object.hasOwn(schema, key)) return undefined
      const next: Json | undefined = Array.isArray(schema)
        ? schema[Number(key)]
        : own(schema as JsonObject, key)
      if (next === undefined) return undefined
      const known = isObject(next) ? places.get(next) : undefined
      place = known ?? below(place, next, [key])
    }
    return isObject(place.schema) || typeof place.schema === 'boolean' ? index(place) : undefined
  }

  const root = open(namelessUri, schema)
  for (const [uri, other] of Object.entries(others)) open(withoutFragment(uri), other)
  return { root, resources, places, locate, at: (pointer) => step(root, pointer) }
}

// The subschemas directly below a place, by the shapes of its keywords.
function childrenOf(place: Place, schema: JsonObject): Place[] {
  return Object.entries(schema).flatMap(([keyword, value]) => {
    switch (keywords.get(keyword)?.shape) {
      case 'schema':
        return [below(place, value, [keyword])]
      case 'schema-list':
        return Array.isArray(value) ? value.map((item, i) => below(place, item, [keyword, i])) : []
      case 'schema-map':
        return isObject(value)
          ? Object.entries(value).map(([key, item]) => below(place, item, [keyword, key]))
          : []
      default:
        return []
    }
  })
}

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

function top(schema: Json, resource: Resource): Place {
  return { schema, resource, pointer: '', path: '', depth: 0, children: [] }
}

function below(place: Place, schema: Json, segments: readonly (string | number)[]): Place {
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

function nameAnchors(place: Place, schema: JsonObject): void {
  const { anchors, dynamicAnchors } = place.resource
  const anchor = own(schema, '$anchor')
  if (typeof anchor === 'string') anchors.set(anchor, place)
  const dynamic = own(schema, '$dynamicAnchor')
  if (typeof dynamic !== 'string') return
  anchors.set(dynamic, place)
  dynamicAnchors.set(dynamic, place)
}

function vocabulariesOf(root: Json, others: { readonly [uri: string]: Json }): ReadonlySet<Vocabulary> {
  const dialect = isObject(root) ? own(root, '$schema') : undefined
  const meta = typeof dialect === 'string' ? own(others, withoutFragment(dialect)) : undefined
  const declared = isObject(meta) ? own(meta, '$vocabulary') : undefined
  if (!isObject(declared)) return draftVocabularies
  const active = Object.keys(declared).map(vocabularyOf)
  return new Set<Vocabulary>(['core', ...active.filter((name) => name !== undefined)])
}

function resolveUri(ref: string, base: string): string {
  return URL.canParse(ref, base) ? new URL(ref, base).href : ref
}

function withoutFragment(uri: string): string {
  return uri.replace(/#.*$/su, '')
}

function decoded(fragment: string): string | undefined {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return undefined
  }
}
