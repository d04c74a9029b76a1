import { isObject, type Json, type JsonObject, own } from '../json.ts'
import { followed } from './scope.ts'

/**
 * Every property that a schema declares for the same object, its branches included; null when there is no list.
 * `declaredProperties(root, { properties: { a: {} } })?.has('a')`.
 */
export function declaredProperties(
  root: JsonObject,
  schema: JsonObject,
): ReadonlyMap<string, JsonObject> | null {
  const found = new Map<string, JsonObject>()
  const seen = new Set<JsonObject>()
  const waiting: Json[] = [schema]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (!isObject(next) || seen.has(next)) continue
    seen.add(next)
    const properties = own(next, 'properties')
    if (isObject(properties)) {
      for (const [name, value] of Object.entries(properties)) {
        if (!found.has(name)) found.set(name, isObject(value) ? value : {})
      }
    }
    if (own(next, 'patternProperties') !== undefined) return null
    waiting.push(...branchesOf(next))
    waiting.push(followed(root, { schema: next, pointer: '' })?.schema ?? true)
  }
  return found.size > 0 ? found : null
}

function branchesOf(schema: JsonObject): Json[] {
  const lists = ['allOf', 'anyOf', 'oneOf'].map((keyword) => own(schema, keyword))
  const single = ['if', 'then', 'else'].map((keyword) => own(schema, keyword))
  const dependent = own(schema, 'dependentSchemas')
  return [
    ...lists.flatMap((list) => (Array.isArray(list) ? list : [])),
    ...single.filter((branch) => branch !== undefined),
    ...(isObject(dependent) ? Object.values(dependent) : []),
  ]
}
