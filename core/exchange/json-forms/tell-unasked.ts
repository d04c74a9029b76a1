import { isObject, type JsonObject } from '../../json.ts'
import type { SchemaReading } from './field-of-schema.ts'

const holders = [
  'oneOf',
  'anyOf',
  'allOf',
  'dependentSchemas',
  'patternProperties',
  'additionalProperties',
  'then',
  'else',
] as const

/**
 * Tells of what else an object may hold that no field asks for: the ways of a choice among objects, properties by a
 * pattern or by any name. The schema judges them all the same.
 * `tellUnasked(reading, { properties: {}, patternProperties: { '^x': {} } }, '')` adds a notice.
 */
export function tellUnasked({ notices }: SchemaReading, schema: JsonObject, at: string): void {
  for (const name of holders) {
    const part = schema[name]
    if (part === undefined || typeof part === 'boolean' || !isAbout(name, schema)) continue
    notices.push({
      kind: 'not-asked',
      place: { kind: 'pointer', path: `${at}/${name}` },
      text: {
        id: `Isian yang hanya ada pada “${name}” tidak ditanyakan di sini; skema tetap memeriksanya.`,
        en: `Fields that are only in “${name}” are not asked for here; the schema still judges them.`,
      },
    })
  }
}

/** Of a choice, whether a way of it brings properties. */
function isAbout(name: (typeof holders)[number], schema: JsonObject): boolean {
  const part = schema[name]
  if (Array.isArray(part))
    return part.some((each) => isObject(each) && ('properties' in each || '$ref' in each))
  if (!isObject(part)) return false
  if (name === 'then' || name === 'else') return 'properties' in part || '$ref' in part
  return name !== 'additionalProperties' || Object.keys(part).length > 0
}
