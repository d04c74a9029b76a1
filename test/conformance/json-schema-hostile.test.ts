import { describe, expect, it } from 'vitest'
import { compileSchema, type SchemaOptions } from '../../core/form/json-schema.ts'
import type { Json } from '../../core/json.ts'
import { extremeSchemas, hostilePatterns, hostileSchemas } from './hostile-schemas.ts'

// How long they take is measured by `node test/bench/hostile.ts`; here what comes out is counted.
const seed = Number(process.env.TIMBANG_SEED ?? Date.now() % 1_000_000)
const most = { maxErrors: 1000 }
const few = { maxErrors: 5, maxSteps: 200 }

describe(`hostile schemas and patterns (TIMBANG_SEED=${seed})`, () => {
  it('[F5] 5,000 schemas broken at random are refused or judge within their limits; none throws', () => {
    let accepted = 0
    for (const { schema, instance, strict } of hostileSchemas(seed, 5000)) {
      const errors = judge(schema, instance, { strict, ...most })
      if (errors === null) continue
      accepted++
      if (errors.length > most.maxErrors) expect(schema).toBe('one that stops at 1,000 errors')
      const soon = judge(schema, instance, { strict, ...few })
      if (!isWithin(soon, errors)) expect({ schema, instance, soon }).toBe('one that keeps to 200 steps')
    }
    expect(accepted).toBeGreaterThan(500)
  })

  it('[F5] 5,000 patterns judge hostile texts or run out of steps; none throws', () => {
    let accepted = 0
    for (const { pattern, text } of hostilePatterns(seed + 1, 5000)) {
      const errors = judge({ pattern }, text, most)
      if (errors === null) continue
      accepted++
      const soon = judge({ pattern }, text, few)
      if (!isWithin(soon, errors)) expect({ pattern, soon }).toBe('one that keeps to 200 steps')
    }
    expect(accepted).toBeGreaterThan(2000)
  })

  it.each(extremeSchemas)('[F5] ends on %s', (_, schema, instance) => {
    const errors = judge(schema, instance, most)
    // Every one of them is wrong, too deep or too long.
    expect(errors?.length ?? 1).toBeGreaterThan(0)
    expect(errors?.length ?? 1).toBeLessThanOrEqual(most.maxErrors)
  })
})

/** The keywords of what is wrong; null where the schema itself is refused. */
function judge(schema: Json, instance: Json, options: SchemaOptions): readonly string[] | null {
  const compiled = compileSchema(schema, options)
  return compiled.kind === 'err' ? null : compiled.value(instance).map(({ keyword }) => keyword)
}

/** With fewer steps, either the same comes out, as far as it is told, or that there were too few. */
function isWithin(soon: readonly string[] | null, all: readonly string[]): boolean {
  if (soon === null) return false
  if (soon.length === 1 && soon[0] === 'maxSteps') return true
  return soon.length <= few.maxErrors && soon.every((keyword, index) => keyword === all[index])
}
