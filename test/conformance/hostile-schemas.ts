import type { Json } from '../../core/json.ts'
import { type Dice, diceOf } from './json-schema-dice.ts'
import { mutated } from './json-schema-fuzz-instance.ts'
import { branchedFlavour, randomSchema } from './json-schema-fuzz-schema.ts'

export type HostileSchema = { readonly schema: Json; readonly instance: Json; readonly strict: boolean }

/** Schemas broken at random, each with an instance that was broken too. */
export function* hostileSchemas(seed: number, count: number): Iterable<HostileSchema> {
  const mill = { dice: diceOf(seed), flavour: branchedFlavour }
  for (let turn = 0; turn < count; turn++) {
    let schema: Json = randomSchema(mill)
    for (let i = mill.dice.between(0, 4); i > 0; i--) schema = mutated(schema, mill)
    const instance = mutated(mutated({ a: [1, { b: 'x' }], c: {} }, mill), mill)
    yield { schema, instance, strict: mill.dice.chance(0.5) }
  }
}

export type HostilePattern = { readonly pattern: string; readonly text: string }

/** Patterns on which an engine that backtracks never ends, each with a long text that almost matches. */
export function* hostilePatterns(seed: number, count: number): Iterable<HostilePattern> {
  const dice = diceOf(seed)
  for (let turn = 0; turn < count; turn++) {
    const pattern = randomPattern(dice, 4)
    const repeated = dice.pick(['a', 'ab', 'aab', ' ', 'x1']).repeat(dice.between(100, 2000))
    yield { pattern, text: repeated + dice.pick(['!', '', 'c']) }
  }
}

function randomPattern(dice: Dice, depth: number): string {
  const inner = () => randomPattern(dice, depth - 1)
  const leaves = ['a', 'b', '.', '\\d', '\\s', '\\w', '[ab]', '[^a]', '\\b', '^', '$', '\\p{L}', 'aa', '']
  if (depth === 0) return dice.pick(leaves)
  const shapes = [
    () => `(${inner()})*`,
    () => `(${inner()})+`,
    () => `(?:${inner()}|${inner()})*`,
    () => `(${inner()}){${dice.between(0, 30)},${dice.between(30, 60)}}`,
    () => `${inner()}${inner()}`,
    () => `(${inner()}|${inner()})`,
    () => `^(?:${inner()})+$`,
    () => `(?=${inner()})`,
    () => dice.pick(leaves),
  ]
  return dice.pick(shapes)()
}

const nest = (levels: number, wrap: (inner: Json) => Json): Json => {
  let value: Json = true
  for (let i = 0; i < levels; i++) value = wrap(value)
  return value
}
const doubling = (keyword: string): Json => {
  const names = Array.from({ length: 60 }, (_, index) => `a${index}`)
  const twice = (name: string) => [{ $ref: `#/$defs/${name}` }, { $ref: `#/$defs/${name}` }]
  const $defs = names.map((name, index) => [name, index < 59 ? { [keyword]: twice(`a${index + 1}`) } : {}])
  return { $ref: '#/$defs/a0', $defs: Object.fromEntries($defs) }
}

/** Schemas and instances at the ends of what there can be: `[title, schema, instance]`. */
export const extremeSchemas: readonly (readonly [title: string, schema: Json, instance: Json])[] = [
  ['a schema nested 100,000 deep', nest(100_000, (inner) => ({ allOf: [inner] })), 1],
  [
    'an instance nested 100,000 deep',
    { $ref: '#/$defs/t', $defs: { t: { items: { $ref: '#/$defs/t' } } } },
    nest(100_000, (inner) => [inner]),
  ],
  ['deep items that must be unique', { uniqueItems: true }, [nest(50_000, (inner) => [inner]), 1]],
  ['a tree of references with 2^60 leaves', doubling('allOf'), 1],
  ['the same in anyOf', { not: doubling('anyOf') }, 1],
  ['a schema that refers to itself', { anyOf: [{ type: 'string' }, { $ref: '#' }] }, 1],
  [
    '100,000 wrong items',
    { items: { type: 'string' } },
    Array.from({ length: 100_000 }, (_, index) => index),
  ],
  [
    '5,000 multiples of a tiny number',
    { items: { multipleOf: 7e-320 } },
    Array.from({ length: 5000 }, (_, index) => 1.7e308 / (index + 1)),
  ],
]
