import { isObject, type Json, type JsonObject, own } from '../../core/json.ts'
import type { Mill } from './json-schema-fuzz-schema.ts'

const texts = [
  ...['', 'a', 'ab', 'abc', 'bbb', 'é', '😀😀', 'c1', 'toString', '2026-02-28', '2026-02-30', '08:30:00Z'],
  ...['2026-01-05T08:30:00+07:00', 'a@example.org', 'no@', '127.0.0.1', '256.1.1.1', '::1', '/a/b'],
  ...['https://a.id/b', '2eb8aa08-aa98-11ea-b4aa-73b441d16380', '198503302009121002', '198513302009121002'],
]
const numbers = [0, 1, 2, 3, -1, -3, 2.5, 19.99, 0.3, 0.07, 7, 9, 1e9]

export type Target = { readonly root: JsonObject; readonly mill: Mill }

/** An instance that tries to meet a schema, not always with success. */
export function instanceFor(schema: Json, target: Target, depth = 6): Json {
  const { root, mill } = target
  const { dice } = mill
  if (!isObject(schema) || depth === 0 || dice.chance(0.05)) return anything(mill, depth > 0 ? 2 : 0)
  const referred = followed(schema, root)
  if (referred !== undefined) return instanceFor(referred, target, depth - 1)
  if (Object.hasOwn(schema, 'const')) return schema.const ?? null
  const fixed = own(schema, 'enum')
  if (Array.isArray(fixed)) return dice.pick(fixed)
  for (const keyword of ['anyOf', 'oneOf', 'allOf']) {
    const branches = own(schema, keyword)
    if (!Array.isArray(branches) || dice.chance(0.5)) continue
    const inner = instanceFor(dice.pick(branches), target, depth - 1)
    return isObject(inner) ? { ...objectFor(schema, target, depth), ...inner } : inner
  }
  const type = own(schema, 'type')
  const wanted = Array.isArray(type) ? dice.pick(type) : (type ?? guess(schema, mill))
  switch (wanted) {
    case 'object':
      return objectFor(schema, target, depth)
    case 'array':
      return arrayFor(schema, target, depth)
    case 'string':
      return dice.pick(texts)
    case 'number':
    case 'integer':
      return dice.pick(numbers)
    case 'boolean':
      return dice.chance(0.5)
    default:
      return anything(mill, 2)
  }
}

/** The instance with one place changed: replaced, dropped, added to or doubled. */
export function mutated(instance: Json, mill: Mill): Json {
  const { dice, flavour } = mill
  if (Array.isArray(instance) && instance.length > 0 && dice.chance(0.7)) {
    const index = dice.between(0, instance.length - 1)
    if (instance.length > 1 && dice.chance(0.2)) return instance.filter((_, i) => i !== index)
    if (dice.chance(0.2)) return [...instance, instance[index] ?? null]
    return instance.map((item: Json, i) => (i === index ? mutated(item, mill) : item))
  }
  if (!isObject(instance) || dice.chance(0.2)) return anything(mill, 2)
  const entries = Object.entries(instance)
  if (entries.length === 0 || dice.chance(0.2)) entries.push([dice.pick(flavour.names), anything(mill, 1)])
  const index = dice.between(0, entries.length - 1)
  if (dice.chance(0.2)) return Object.fromEntries(entries.filter((_, i) => i !== index))
  return Object.fromEntries(
    entries.map(([name, value], i) => [name, i === index ? mutated(value, mill) : value]),
  )
}

function anything(mill: Mill, depth: number): Json {
  const { dice, flavour } = mill
  const kind = dice.between(0, depth > 0 ? 6 : 4)
  if (kind <= 1) return dice.pick(texts)
  if (kind === 2) return dice.pick(numbers)
  if (kind === 3) return dice.chance(0.5)
  if (kind === 4) return null
  if (kind === 5) return Array.from({ length: arrayLength(mill) }, () => anything(mill, depth - 1))
  return Object.fromEntries(dice.some(flavour.names, 0, 3).map((name) => [name, anything(mill, depth - 1)]))
}

function arrayLength({ dice, flavour }: Mill): number {
  return dice.between(flavour.contains ? 1 : 0, 4)
}

function guess(schema: JsonObject, { dice }: Mill): string {
  const keywords = Object.keys(schema).join(' ')
  if (/ropert|required|dependent/.test(keywords)) return 'object'
  if (/tems|ontains/.test(keywords)) return 'array'
  if (/ength|pattern|format/.test(keywords)) return 'string'
  if (/inimum|aximum|multiple/.test(keywords)) return 'number'
  return dice.pick(['object', 'array', 'string', 'number', 'boolean'])
}

function objectFor(schema: JsonObject, target: Target, depth: number): JsonObject {
  const { mill } = target
  const { dice, flavour } = mill
  const properties = own(schema, 'properties')
  const required = own(schema, 'required')
  const declared = Object.entries(isObject(properties) ? properties : {})
    .filter(() => dice.chance(0.7))
    .map(([name, part]) => [name, instanceFor(part, target, depth - 1)] as const)
  const more = (Array.isArray(required) ? required : []).map((name) => String(name))
  const extra = dice.chance(0.3) ? [dice.pick(flavour.names)] : []
  const others = [...more, ...extra].map((name) => [name, anything(mill, 1)] as const)
  return Object.fromEntries([...others, ...declared])
}

function arrayFor(schema: JsonObject, target: Target, depth: number): Json[] {
  const prefix = own(schema, 'prefixItems')
  const parts = Array.isArray(prefix) ? prefix : []
  const rest = own(schema, 'items') ?? own(schema, 'contains') ?? true
  const length = arrayLength(target.mill)
  return Array.from({ length }, (_, index) => instanceFor(parts[index] ?? rest, target, depth - 1))
}

function followed(schema: JsonObject, root: JsonObject): Json | undefined {
  const ref = own(schema, '$ref')
  const definitions = own(root, '$defs')
  if (typeof ref !== 'string' || !isObject(definitions)) return undefined
  return own(definitions, ref === '#tree' ? 'tree' : ref.slice('#/$defs/'.length))
}
