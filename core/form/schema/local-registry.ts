import { isObject, type Json, type JsonObject } from '../../json.ts'
import { resourceOf } from './bare-registry.ts'
import { below, type Place, type Registry, top, valueAt } from './place.ts'

// How many names lead from a schema to one within it.
const steps: ReadonlyMap<string, number> = new Map([
  ...['not', 'if', 'then', 'else', 'items', 'additionalProperties'].map((name) => [name, 1] as const),
  ...['$defs', 'properties', 'allOf', 'anyOf', 'oneOf'].map((name) => [name, 2] as const),
])

/**
 * A schema that refers to itself alone, and that by pointers: it needs no index. Any other reference leads nowhere.
 * `localRegistry({ $ref: '#/$defs/a', $defs: { a: true } }).at('/$defs/a')?.depth` is 1.
 */
export function localRegistry(schema: Json): Registry {
  const root = top(schema, resourceOf(schema))

  function at(pointer: string): Place | undefined {
    const names = pointer.split('/').slice(1).map(unescaped)
    let place = root
    for (let start = 0; start < names.length; ) {
      const length = steps.get(names[start] ?? '')
      const segments = names.slice(start, start + (length ?? 0))
      const next = isObject(place.schema) ? valueAt(place.schema, segments) : undefined
      if (length !== segments.length || next === undefined) return undefined
      place = below(place, next, segments)
      start += length
    }
    return isObject(place.schema) || typeof place.schema === 'boolean' ? place : undefined
  }

  return {
    root,
    resources: new Map(),
    places: new Map<JsonObject, Place>(),
    locate: (ref) => (/^#(?:\/[^%]*)?$/.test(ref) ? at(ref.slice(1)) : undefined),
    at,
  }
}

function unescaped(segment: string): string {
  return segment.replaceAll('~1', '/').replaceAll('~0', '~')
}
