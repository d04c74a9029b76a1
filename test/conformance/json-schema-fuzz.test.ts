import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import { isNip } from '../../core/form/formats/nip.ts'
import { compileSchema } from '../../core/form/json-schema.ts'
import type { Json, JsonObject } from '../../core/json.ts'
import { diceOf } from './json-schema-dice.ts'
import { instanceFor, mutated } from './json-schema-fuzz-instance.ts'
import { ajvFlavours, branchedFlavour, type Mill, randomSchema } from './json-schema-fuzz-schema.ts'

const seed = Number(process.env.TIMBANG_SEED ?? Date.now() % 1_000_000)
const wanted = { schemas: Number(process.env.TIMBANG_FUZZ_SCHEMAS ?? 200), instances: 100 }

describe('JSON Schema against Ajv', () => {
  it(`gives the same verdict and errors: seed ${seed}, ${wanted.schemas} schemas × ${wanted.instances} instances`, () => {
    console.log(`repeat with TIMBANG_SEED=${seed}`)
    const different: object[] = []
    const judged = { schemas: 0, instances: 0, invalid: 0 }
    const total = wanted.schemas * wanted.instances
    for (let n = 0; judged.instances < total && different.length < 5; n++) {
      const flavour = ajvFlavours[n % ajvFlavours.length] ?? branchedFlavour
      const mill: Mill = { dice: diceOf(seed * 1000 + n), flavour }
      const schema = randomSchema(mill)
      const ours = compileSchema(schema, { maxErrors: 1e6 })
      // Ajv's generated code would exhaust the stack
      if (ours.kind === 'err' && ours.error.every(({ kind }) => kind === 'endless-reference')) continue
      if (ours.kind === 'err') {
        different.push({ n, schema: JSON.stringify(schema), problems: ours.error })
        continue
      }
      judged.schemas++
      const judge = ajvOf(schema, flavour.unevaluated !== 'none')
      for (let i = 0, tries = 0; i < wanted.instances && tries < 300; tries++) {
        const close = instanceFor(schema, { root: schema, mill })
        const instance = mill.dice.chance(0.3) ? close : mutated(close, mill)
        const expected = judge(instance)
        if (expected === 'threw') continue
        i++
        judged.instances++
        if (expected.length > 0) judged.invalid++
        const apart = difference(expected, ours.value(instance).map(keyOf))
        if (apart.length === 0) continue
        different.push({ n, schema: JSON.stringify(schema), instance: JSON.stringify(instance), apart })
        break
      }
    }
    expect(different).toEqual([])
    expect(judged.schemas).toBeGreaterThanOrEqual(wanted.schemas)
    // a fuzz whose instances are all valid, or all invalid, would prove little
    expect(judged.invalid / judged.instances).toBeGreaterThan(0.3)
    expect(judged.invalid / judged.instances).toBeLessThan(0.9)
  })
})

function ajvOf(schema: JsonObject, unevaluated: boolean): (instance: Json) => string[] | 'threw' {
  const ajv = new Ajv2020({
    ownProperties: true,
    multipleOfPrecision: 9,
    allErrors: true,
    strict: false,
    validateFormats: true,
    logger: false,
    unevaluated,
  })
  addFormats.default(ajv)
  ajv.addFormat('nip', isNip)
  const validate = ajv.compile(schema)
  return (instance) => {
    try {
      return validate(instance) ? [] : (validate.errors ?? []).map(keyOf)
    } catch {
      // "Cannot set properties of undefined": patternProperties beside a branch that failed
      return 'threw'
    }
  }
}

type Located = { readonly instancePath: string; readonly keyword: string; readonly params: object }

function keyOf({ instancePath, keyword, params }: Located): string {
  return JSON.stringify([instancePath, keyword, params])
}

function difference(expected: readonly string[], actual: readonly string[]): string[] {
  return [
    ...expected.filter((key) => !actual.includes(key)).map((key) => `only Ajv: ${key}`),
    ...actual.filter((key) => !expected.includes(key)).map((key) => `only ours: ${key}`),
  ]
}
