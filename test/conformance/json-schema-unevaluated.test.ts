import { Validator } from '@cfworker/json-schema'
import { describe, expect, it } from 'vitest'
import { compileSchema } from '../../core/form/json-schema.ts'
import { isObject, type Json } from '../../core/json.ts'
import { diceOf } from './json-schema-dice.ts'
import { instanceFor, mutated } from './json-schema-fuzz-instance.ts'
import { branchedFlavour, randomSchema } from './json-schema-fuzz-schema.ts'

const seed = Number(process.env.TIMBANG_SEED ?? Date.now() % 1_000_000)
const wanted = { schemas: 200, instances: 100 }

// Where Ajv is no judge: `unevaluated…` beside branches, and `contains`.
describe('JSON Schema against @cfworker/json-schema', () => {
  it(`gives the same verdict: seed ${seed}, ${wanted.schemas} schemas × ${wanted.instances} instances`, () => {
    console.log(`repeat with TIMBANG_SEED=${seed}`)
    const different: object[] = []
    const judged = { schemas: 0, instances: 0, invalid: 0 }
    for (let n = 0; judged.schemas < wanted.schemas && different.length < 5; n++) {
      const mill = { dice: diceOf(seed * 1000 + n), flavour: branchedFlavour }
      const schema = withoutNumbersAndFormats(randomSchema(mill))
      const compiled = compileSchema(schema)
      if (compiled.kind === 'err' || !isObject(schema)) continue
      judged.schemas++
      const judge = new Validator(schema, '2020-12')
      for (let i = 0; i < wanted.instances; i++) {
        const close = instanceFor(schema, { root: schema, mill })
        const instance = mill.dice.chance(0.3) ? close : mutated(close, mill)
        const expected = judge.validate(instance).valid
        const actual = compiled.value(instance).length === 0
        judged.instances++
        if (!expected) judged.invalid++
        if (expected === actual) continue
        different.push({ n, schema: JSON.stringify(schema), instance: JSON.stringify(instance), expected })
        break
      }
    }
    expect(different).toEqual([])
    expect(judged.instances).toBe(wanted.schemas * wanted.instances)
    expect(judged.invalid / judged.instances).toBeGreaterThan(0.3)
  })
})

// It reckons multiples in binary and has formats of its own.
function withoutNumbersAndFormats(schema: Json): Json {
  if (Array.isArray(schema)) return schema.map(withoutNumbersAndFormats)
  if (!isObject(schema)) return schema
  const isKept = ([name, value]: [string, Json]) =>
    typeof value === 'object' || (name !== 'multipleOf' && name !== 'format')
  const entries = Object.entries(schema).filter(isKept)
  return Object.fromEntries(entries.map(([name, value]) => [name, withoutNumbersAndFormats(value)]))
}
