import { describe, expect, it } from 'vitest'
import { more as formats } from '../../core/form/formats/few.ts'
import { compileSchema } from '../../core/form/json-schema.ts'
import { more as branches } from '../../core/form/schema/branches.ts'
import { commonDialect } from '../../core/form/schema/common.ts'
import { compilePattern } from '../../core/form/schema/compile-pattern.ts'
import { localRegistry } from '../../core/form/schema/local-registry.ts'
import type { SchemaProblem } from '../../core/form/schema/problem.ts'
import { validatorsOf } from '../../core/form/schema/validators.ts'
import { diceOf } from './json-schema-dice.ts'
import { instanceFor, mutated } from './json-schema-fuzz-instance.ts'
import { ajvFlavours, branchedFlavour, type Mill, randomSchema } from './json-schema-fuzz-schema.ts'

const seed = Number(process.env.TIMBANG_SEED ?? Date.now() % 1_000_000)
const common = commonDialect({ ...branches, ...formats, compilePattern })
const wanted = { schemas: Number(process.env.TIMBANG_FUZZ_SCHEMAS ?? 200), instances: 50 }

describe('the common part of JSON Schema', () => {
  it(`[F4] judges as the whole of it does, byte for byte, or says what it lacks: seed ${seed}`, () => {
    console.log(`repeat with TIMBANG_SEED=${seed}`)
    const different: object[] = []
    const judged = { schemas: 0, lacking: 0, invalid: 0 }
    for (let n = 0; judged.schemas < wanted.schemas && different.length < 5; n++) {
      const flavour = ajvFlavours[n % ajvFlavours.length] ?? branchedFlavour
      const mill: Mill = { dice: diceOf(seed * 1000 + n), flavour }
      const schema = randomSchema(mill)
      const whole = compileSchema(schema)
      if (whole.kind === 'err') continue
      const lacking: SchemaProblem[] = []
      const part = validatorsOf(localRegistry(schema), common, { report: (problem) => lacking.push(problem) })
      if (lacking.length > 0) {
        judged.lacking++
        continue
      }
      judged.schemas++
      for (let i = 0; i < wanted.instances; i++) {
        const close = instanceFor(schema, { root: schema, mill })
        const instance = mill.dice.chance(0.3) ? close : mutated(close, mill)
        const expected = whole.value(instance)
        if (expected.length > 0) judged.invalid++
        if (JSON.stringify(part.validate(instance)) === JSON.stringify(expected)) continue
        different.push({ n, schema: JSON.stringify(schema), instance: JSON.stringify(instance) })
        break
      }
    }
    console.log(judged)
    expect(different).toEqual([])
    // the mill grinds rare keywords as often as common ones, so that both ends of the choice are tried
    expect(judged.lacking).toBeGreaterThan(wanted.schemas)
    expect(judged.invalid).toBeGreaterThan((wanted.schemas * wanted.instances) / 4)
  })
})
