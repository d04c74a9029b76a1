import { isObject, type Json, type JsonObject, own } from '../../json.ts'

/** Parts that are put together at most; references may lead to one another without end. */
const mostParts = 200

/**
 * The root of a schema with what it leads to: a `$ref` is followed, and the properties of plain parts of `allOf` are its
 * own. What is more than that stays where it is, for the schema to judge.
 * `wholeRoot({ $ref: '#/$defs/a', $defs: { a: { properties: { b: {} } } } }).properties` is `{ b: {} }`.
 */
export function wholeRoot(root: JsonObject): JsonObject {
  let left = mostParts
  const whole = (part: JsonObject, depth: number): JsonObject => {
    left -= 1
    if (left < 0 || depth > 20) return part
    const { $ref, allOf, ...rest } = part
    const target = typeof $ref === 'string' ? at(root, $ref) : undefined
    if (typeof $ref === 'string' && target === undefined) return part
    const named = target === undefined ? rest : together(rest, whole(target, depth + 1))
    const parts: readonly Json[] = Array.isArray(allOf) ? allOf : []
    const kept: Json[] = []
    let made = named
    for (const each of parts) {
      const one = isObject(each) && left > 0 ? whole(each, depth + 1) : each
      if (isObject(one) && isPlain(one)) made = together(made, one)
      else kept.push(one)
    }
    return kept.length > 0 ? { ...made, allOf: kept } : made
  }
  return whole(root, 0)
}

/** What adds properties and says nothing else that two parts could say differently. */
function isPlain(part: JsonObject): boolean {
  const more = new Set([
    'type',
    'properties',
    'required',
    'title',
    'description',
    '$defs',
    '$comment',
    'additionalProperties',
  ])
  return (
    Object.keys(part).every((name) => more.has(name)) &&
    (part.type === undefined || part.type === 'object') &&
    part.additionalProperties !== false
  )
}

function together(a: JsonObject, b: JsonObject): JsonObject {
  const required = [...listOf(a.required), ...listOf(b.required)]
  const properties = { ...objectOf(b.properties), ...objectOf(a.properties) }
  return {
    ...b,
    ...a,
    ...(Object.keys(properties).length > 0 ? { properties } : {}),
    ...(required.length > 0 ? { required: [...new Set(required)] } : {}),
  }
}

function at(root: JsonObject, ref: string): JsonObject | undefined {
  if (!ref.startsWith('#/')) return undefined
  let part: Json | undefined = root
  for (const name of ref.slice(2).split('/')) {
    const plain = name.replaceAll('~1', '/').replaceAll('~0', '~')
    part = isObject(part) ? own(part, plain) : undefined
  }
  return isObject(part) ? part : undefined
}

function listOf(json: Json | undefined): readonly Json[] {
  return Array.isArray(json) ? json : []
}

function objectOf(json: Json | undefined): JsonObject {
  return isObject(json) ? json : {}
}
