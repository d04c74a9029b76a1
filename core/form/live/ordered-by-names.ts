import { isObject, type Json, type JsonObject } from '../../json.ts'

// They go through an object in the order of its names, which a change leaves and the whole computation sets.
const byNames = ['patternProperties', 'propertyNames', 'unevaluatedProperties']

/**
 * Whether the errors of a schema come in the order in which answers have their names, so that only the whole
 * computation finds them in the same: `isOrderedByNames({ propertyNames: { maxLength: 9 } })`.
 */
export function isOrderedByNames(schema: JsonObject): boolean {
  return mentions(schema)
}

function mentions(value: Json): boolean {
  if (Array.isArray(value)) return value.some(mentions)
  if (!isObject(value)) return false
  return Object.entries(value).some(([name, inner]) => byNames.includes(name) || mentions(inner))
}
