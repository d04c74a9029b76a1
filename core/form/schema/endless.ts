import { isObject, type Json, type JsonObject, own } from '../../json.ts'
import type { Place, Registry } from './place.ts'
import type { SchemaProblem } from './problem.ts'

/**
 * Finds schemas that lead back to themselves for the same instance, such as `{ $ref: '#' }`: judging them would never
 * end. `places` is everything that is reached.
 */
export function checkEndless(places: readonly Place[], registry: Registry): SchemaProblem[] {
  const done = new Set<JsonObject>()
  for (const place of places) {
    const circle = findCircle(place, done, registry)
    if (circle !== undefined) return [circle]
  }
  return []
}

// Depth first without recursion: a long chain of references must not exhaust the stack.
function findCircle(start: Place, done: Set<JsonObject>, registry: Registry): SchemaProblem | undefined {
  const underWay = new Set<JsonObject>()
  const waiting: { readonly place: Place; readonly leave: boolean }[] = [{ place: start, leave: false }]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { schema, path } = next.place
    if (!isObject(schema)) continue
    if (next.leave) {
      underWay.delete(schema)
      done.add(schema)
      continue
    }
    if (underWay.has(schema))
      return { kind: 'endless-reference', path, ref: String(own(schema, '$ref') ?? '') }
    if (done.has(schema)) continue
    underWay.add(schema)
    waiting.push({ place: next.place, leave: true })
    for (const place of sameInstance(next.place, schema, registry)) waiting.push({ place, leave: false })
  }
  return undefined
}

const lists = ['allOf', 'anyOf', 'oneOf']
const singles = ['not', 'if', 'then', 'else']

/** The schemas that judge the same instance as this one does. */
function sameInstance(place: Place, schema: JsonObject, registry: Registry): Place[] {
  const ref = own(schema, '$ref')
  const target = typeof ref === 'string' ? registry.locate(ref, place) : undefined
  const dependent = own(schema, 'dependentSchemas')
  const below: (Json | undefined)[] = [
    ...lists.flatMap((keyword) => {
      const branches = own(schema, keyword)
      return Array.isArray(branches) ? branches : []
    }),
    ...singles.map((keyword) => own(schema, keyword)),
    ...(isObject(dependent) ? Object.values(dependent) : []),
  ]
  const children = below.map((child) => (isObject(child) ? registry.places.get(child) : undefined))
  return [target, ...children].filter((child) => child !== undefined)
}
