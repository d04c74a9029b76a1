import { describe, expect, it } from 'vitest'
import { compileSchema } from '../../core/form/json-schema.ts'
import type { Json } from '../../core/json.ts'
import { type Dice, diceOf } from './json-schema-dice.ts'
import { mutated } from './json-schema-fuzz-instance.ts'
import { branchedFlavour, randomSchema } from './json-schema-fuzz-schema.ts'

const seed = Number(process.env.TIMBANG_SEED ?? Date.now() % 1_000_000)
const limit = 50

describe(`hostile schemas and patterns (TIMBANG_SEED=${seed})`, () => {
  it('[F5] 5,000 schemas broken at random are refused or judge within 50 ms; none throws', () => {
    const mill = { dice: diceOf(seed), flavour: branchedFlavour }
    const slow: string[] = []
    let accepted = 0
    for (let n = 0; n < 5000; n++) {
      let schema: Json = randomSchema(mill)
      for (let i = mill.dice.between(0, 4); i > 0; i--) schema = mutated(schema, mill)
      const instance = mutated(mutated({ a: [1, { b: 'x' }], c: {} }, mill), mill)
      const spent = millisecondsOf(() => {
        const compiled = compileSchema(schema, { strict: mill.dice.chance(0.5) })
        if (compiled.kind === 'err') return
        accepted++
        compiled.value(instance)
      })
      if (spent > limit) slow.push(`${spent} ms: ${JSON.stringify(schema)}`)
    }
    expect(slow).toEqual([])
    expect(accepted).toBeGreaterThan(500)
  })

  it('[F5] 5,000 patterns run over hostile texts within 50 ms; none throws', () => {
    const dice = diceOf(seed + 1)
    const slow: string[] = []
    let accepted = 0
    for (let n = 0; n < 5000; n++) {
      const pattern = randomPattern(dice, 4)
      const text =
        dice.pick(['a', 'ab', 'aab', ' ', 'x1']).repeat(dice.between(100, 2000)) + dice.pick(['!', '', 'c'])
      const spent = millisecondsOf(() => {
        const compiled = compileSchema({ pattern })
        if (compiled.kind === 'err') return
        accepted++
        compiled.value(text)
      })
      if (spent > limit) slow.push(`${spent} ms: ${pattern} on ${text.length} × ${text.slice(0, 3)}`)
    }
    expect(slow).toEqual([])
    expect(accepted).toBeGreaterThan(2000)
  })

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

  const cases: readonly (readonly [string, Json, Json])[] = [
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
  it.each(cases)('[F5] ends on %s', (_, schema, instance) => {
    let verdict: unknown
    const spent = millisecondsOf(() => {
      const compiled = compileSchema(schema)
      verdict = compiled.kind === 'err' ? compiled.error : compiled.value(instance)
    })
    expect(verdict).not.toEqual([])
    expect(spent).toBeLessThan(limit)
  })
})

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

// In processor time of this thread, the best of three: what else runs on the machine, or is cleaned up, does not count.
function millisecondsOf(work: () => void): number {
  let best = Number.POSITIVE_INFINITY
  for (let i = 0; i < 3 && best > limit; i++) {
    const before = process.threadCpuUsage()
    work()
    const { user, system } = process.threadCpuUsage(before)
    best = Math.min(best, (user + system) / 1000)
  }
  return best
}
