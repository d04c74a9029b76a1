import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { evaluate } from '../../core/logic/evaluate.ts'
import { exactToJson } from '../../core/logic/value.ts'
import { logicCases } from './json-logic-suite.ts'

/** Cases that a deliberate difference answers otherwise, each with its reason. The differences touch none. */
const different: { readonly [description: string]: string } = {}

const cases = logicCases()

describe.skipIf(cases === null)('the cases of jsonlogic.com', () => {
  test('there are 278 of them', () => {
    expect(cases).toHaveLength(278)
  })

  for (const { description, rule, data, result } of cases ?? []) {
    test.skipIf(description in different)(`${description} on ${JSON.stringify(data)}`, () => {
      const evaluation = evaluate(rule, data)
      expect(evaluation.kind === 'value' ? exactToJson(evaluation.value) : evaluation.problem).toEqual(result)
    })
  }

  test('[L1] hold where no code may be generated from strings', () => {
    const script = join(import.meta.dirname, 'json-logic-eval-free.ts')
    const output = execFileSync(process.execPath, ['--disallow-code-generation-from-strings', script])
    expect(JSON.parse(String(output))).toEqual({ codeGeneration: 'refused', cases: 278, wrong: [] })
  })
})

test.runIf(cases === null)(
  'the cases of jsonlogic.com are absent: set TIMBANG_CONFORMANCE to run them',
  () => {
    console.warn('JSON-Logic conformance cases not found: none were run')
  },
)
