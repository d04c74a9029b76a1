import { isDeepStrictEqual } from 'node:util'
import { evaluate } from '../../core/logic/evaluate.ts'
import { logicCases } from './json-logic-suite.ts'

/** Run by json-logic.test.ts under --disallow-code-generation-from-strings; prints what came out as JSON. */
const cases = logicCases() ?? []
const wrong = cases.filter(({ rule, data, result }) => {
  const evaluation = evaluate(rule, data)
  return evaluation.kind === 'problem' || !isDeepStrictEqual(evaluation.value, result)
})
console.log(JSON.stringify({ codeGeneration: codeGeneration(), cases: cases.length, wrong }))

function codeGeneration(): 'allowed' | 'refused' {
  try {
    new Function('return 1')
    return 'allowed'
  } catch {
    return 'refused'
  }
}
