import { isObject, type Json, type JsonObject } from '../../core/json.ts'
import type { Dice } from './json-schema-dice.ts'

const plainNames = ['a', 'b', 'c', 'd', 'x/y~z', 'é']
// names that a careless validator finds on every object
const inheritedNames = ['hasOwnProperty', 'isPrototypeOf', 'toLocaleString']

/**
 * What a schema and its instances are made of. Some things are never combined, since Ajv 8.20 answers wrongly then:
 * - `__proto__`, `constructor`, `toString`, `valueOf` as names: Ajv skips the first as a property, and its comparison
 *   calls the others on the instance and throws;
 * - inherited names with `unevaluatedProperties`: Ajv keeps what it has seen in a plain object, so that
 *   `isPrototypeOf` counts as evaluated from the start;
 * - `unevaluated…` with branches (`anyOf`, `oneOf`, `if`, `$ref`): Ajv lets branches that fail count, and reports
 *   `{ limit: true }` for arrays; there @cfworker/json-schema is the judge;
 * - `uniqueItems` with `prefixItems` and scalar `items`: Ajv passes over duplicates in the prefix;
 * - `contains` with empty arrays: within a loop, Ajv gives an empty array the verdict of the array before it;
 * - `contains` with `unevaluatedItems`: Ajv takes every item as evaluated.
 */
export type Flavour = {
  readonly names: readonly string[]
  readonly contains: boolean
  readonly unevaluated: 'none' | 'beside-properties' | 'beside-branches'
}

const everyName = [...plainNames, ...inheritedNames]

/** What Ajv can judge. */
export const ajvFlavours: readonly Flavour[] = [
  { names: everyName, contains: false, unevaluated: 'none' },
  { names: everyName, contains: true, unevaluated: 'none' },
  { names: plainNames, contains: false, unevaluated: 'beside-properties' },
]

export const branchedFlavour: Flavour = {
  names: plainNames,
  contains: true,
  unevaluated: 'beside-branches',
}

export type Mill = { readonly dice: Dice; readonly flavour: Flavour }

const formats = ['date', 'date-time', 'time', 'email', 'ipv4', 'ipv6', 'uuid', 'uri', 'json-pointer', 'nip']
const patterns = ['^a', 'b+$', '^[a-c]{1,3}$', '^\\p{L}+$', '\\d', '^(?:ab|c)*$']
const definitions = ['one', 'two', 'three', 'tree']

/** A random schema of draft 2020-12 with local references, some of them circular. */
export function randomSchema(mill: Mill): JsonObject {
  const $defs = Object.fromEntries(definitions.map((name) => [name, schemaObject(plain(mill), 2)]))
  const tree = {
    $anchor: 'tree',
    type: ['object', 'integer'],
    properties: { a: { $ref: '#/$defs/tree' }, b: schema(plain(mill), 1) },
  }
  const top = schema(mill, 4)
  return { ...(isObject(top) ? top : { allOf: [top] }), $defs: { ...$defs, tree } }
}

function schema(mill: Mill, depth: number): Json {
  if (mill.dice.chance(0.05)) return mill.dice.chance(0.7)
  const { unevaluated } = mill.flavour
  if (unevaluated === 'none' || depth < 1 || mill.dice.chance(0.7)) return schemaObject(mill, depth)
  return unevaluated === 'beside-properties' ? besideProperties(mill, depth) : besideBranches(mill, depth)
}

function schemaObject(mill: Mill, depth: number): JsonObject {
  const { dice, flavour } = mill
  const parts = [
    ...leaves,
    ...(depth > 0 ? branches : []),
    ...(depth > 0 && flavour.contains ? containing : []),
  ]
  const wanted = Array.from({ length: dice.between(1, 3) }, () => dice.pick(parts)(mill, depth))
  const { prefixItems, ...merged }: { [keyword: string]: Json } = Object.assign({}, ...wanted)
  return prefixItems === undefined || merged.uniqueItems === true ? merged : { prefixItems, ...merged }
}

type Part = (mill: Mill, depth: number) => JsonObject

const types = ['string', 'number', 'integer', 'boolean', 'null', 'array', 'object']
const scalars: readonly Json[] = ['a', 'ab', '', 0, 1, 2.5, -3, true, false, null]

const leaves: readonly Part[] = [
  ({ dice }) => ({ type: dice.pick(types) }),
  ({ dice }) => ({ type: dice.some(types, 1, 3) }),
  ({ dice }) => ({ enum: dice.some([...scalars, [1], { a: 1 }], 1, 4) }),
  ({ dice }) => ({ const: dice.pick([...scalars, [1, 'a'], { a: [1], b: null }]) }),
  ({ dice }) => ({ minimum: dice.between(-3, 3), maximum: dice.between(0, 9) }),
  ({ dice }) => ({ exclusiveMinimum: dice.between(-3, 3) }),
  ({ dice }) => ({ exclusiveMaximum: dice.between(0, 9) }),
  ({ dice }) => ({ multipleOf: dice.pick([1, 2, 0.5, 0.01, 0.1, 3]) }),
  ({ dice }) => ({ minLength: dice.between(0, 3), maxLength: dice.between(1, 5) }),
  ({ dice }) => ({ pattern: dice.pick(patterns) }),
  ({ dice }) => ({ format: dice.pick(formats) }),
  ({ dice, flavour }) => ({ required: dice.some(flavour.names, 1, 3) }),
  ({ dice, flavour }) => ({
    dependentRequired: { [dice.pick(flavour.names)]: dice.some(flavour.names, 0, 2) },
  }),
  ({ dice }) => ({ minProperties: dice.between(0, 2), maxProperties: dice.between(1, 4) }),
  ({ dice }) => ({ minItems: dice.between(0, 2), maxItems: dice.between(1, 4) }),
  () => ({ uniqueItems: true }),
  () => ({ $ref: '#tree' }),
]

const branches: readonly Part[] = [
  (mill, depth) => ({ properties: properties(mill, depth) }),
  (mill, depth) => ({
    type: 'object',
    properties: properties(mill, depth),
    required: mill.dice.some(mill.flavour.names, 0, 2),
  }),
  (mill, depth) => ({ properties: properties(mill, depth), additionalProperties: schema(mill, depth - 1) }),
  (mill, depth) => ({ properties: properties(mill, depth), additionalProperties: false }),
  (mill, depth) => ({ patternProperties: { [mill.dice.pick(patterns)]: schema(mill, depth - 1) } }),
  (mill, depth) => ({ propertyNames: schema(mill, depth - 1) }),
  (mill, depth) => ({ items: schema(mill, depth - 1) }),
  ({ dice }, depth) => ({
    items: { type: dice.pick(types) },
    uniqueItems: dice.chance(0.5),
    maxItems: depth,
  }),
  (mill, depth) => ({ prefixItems: schemas(mill, depth), items: schema(mill, depth - 1) }),
  (mill, depth) => ({ prefixItems: schemas(mill, depth), items: false }),
  (mill, depth) => ({ allOf: schemas(mill, depth) }),
  (mill, depth) => ({ anyOf: schemas(mill, depth) }),
  (mill, depth) => ({ oneOf: schemas(mill, depth) }),
  (mill, depth) => ({ not: schema(plain(mill), depth - 1) }),
  (mill, depth) => conditional(mill, depth),
  (mill, depth) => ({
    dependentSchemas: { [mill.dice.pick(mill.flavour.names)]: schema(plain(mill), depth - 1) },
  }),
  ({ dice }) => ({ $ref: `#/$defs/${dice.pick(definitions)}` }),
]

const containing: readonly Part[] = [
  (mill, depth) => ({ contains: schema(mill, depth - 1) }),
  (mill, depth) => ({ contains: schema(mill, depth - 1), minContains: mill.dice.between(1, 3) }),
  (mill, depth) => ({
    contains: schema(mill, depth - 1),
    minContains: 1,
    maxContains: mill.dice.between(1, 3),
  }),
]

function besideProperties(mill: Mill, depth: number): JsonObject {
  const inner = { properties: properties(mill, depth) }
  return mill.dice.pick([
    { ...inner, unevaluatedProperties: schema(mill, depth - 1) },
    { ...inner, allOf: [{ properties: properties(mill, depth) }], unevaluatedProperties: false },
    { prefixItems: schemas(mill, depth), unevaluatedItems: schema(mill, depth - 1) },
    { allOf: [{ prefixItems: schemas(mill, depth) }], unevaluatedItems: false },
  ])
}

function besideBranches(mill: Mill, depth: number): JsonObject {
  const rest = mill.dice.chance(0.5) ? false : schema(mill, depth - 1)
  const keyword = mill.dice.pick(['unevaluatedProperties', 'unevaluatedItems'])
  return { ...schemaObject(mill, depth), ...schemaObject(mill, depth), [keyword]: rest }
}

function schemas(mill: Mill, depth: number): Json[] {
  return Array.from({ length: mill.dice.between(1, 3) }, () => schema(plain(mill), depth - 1))
}

// In branches nothing is unevaluated: there @cfworker/json-schema lets them see what lies outside them.
function plain(mill: Mill): Mill {
  return { ...mill, flavour: { ...mill.flavour, unevaluated: 'none' } }
}

function properties(mill: Mill, depth: number): JsonObject {
  const names = mill.dice.some(mill.flavour.names, 1, 4)
  return Object.fromEntries(names.map((name) => [name, schema(mill, depth - 1)]))
}

function conditional(mill: Mill, depth: number): JsonObject {
  const outcomes = mill.dice.some(['then', 'else'], 1, 2)
  return Object.fromEntries(['if', ...outcomes].map((keyword) => [keyword, schema(plain(mill), depth - 1)]))
}
