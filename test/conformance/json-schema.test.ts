import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { compileSchema } from '../../core/form/json-schema.ts'
import { suiteFolder, suiteGroups, suiteSchemas } from './json-schema-suite.ts'

describe.skipIf(suiteFolder === null)(
  'JSON Schema draft 2020-12, required part of the official suite',
  () => {
    const folder = suiteFolder ?? ''
    const schemas = suiteFolder === null ? {} : suiteSchemas(join(folder, 'remotes'))
    let total = 0

    const files = suiteFolder === null ? [] : suiteGroups(join(folder, 'draft2020-12'))
    it.each(files)('%s', (_, groups) => {
      const wrong: string[] = []
      for (const { description, schema, tests } of groups) {
        // `format` is an annotation here, as the draft has it by default
        const compiled = compileSchema(schema, { schemas, formats: {} })
        for (const test of tests) {
          total++
          const verdict = compiled.kind === 'ok' ? compiled.value(test.data).length === 0 : compiled.error
          if (verdict !== test.valid)
            wrong.push(`${description}: ${test.description}: ${JSON.stringify(verdict)}`)
        }
      }
      expect(wrong).toEqual([])
    })

    it('asks every one of the 1299 questions', () => {
      expect(total).toBe(1299)
    })

    it('answers them where nothing may generate code', () => {
      const script = join(import.meta.dirname, 'json-schema-tally.ts')
      const said = execFileSync(process.execPath, ['--disallow-code-generation-from-strings', script])
      expect(said.toString().trim()).toBe('1299 of 1299; code generation refused')
    })
  },
)

if (suiteFolder === null) {
  console.warn('NOT RUN: the official JSON Schema suite is not here; set TIMBANG_CONFORMANCE to its folder')
}
describe.runIf(suiteFolder === null)('JSON Schema draft 2020-12', () => {
  it.skip('NOT RUN: the official suite is not here; set TIMBANG_CONFORMANCE to the folder that holds json-schema/', () => {})
})
