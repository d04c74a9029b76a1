import { isObject, type Json, type JsonObject, own } from '../../json.ts'
import { below, namelessUri, type Place, type Registry, type Resource, top } from './place.ts'
import { draftVocabularies, keywords, type Vocabulary, vocabularyOf } from './vocabulary.ts'

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
