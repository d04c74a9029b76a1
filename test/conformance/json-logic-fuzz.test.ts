import { expect, test } from 'vitest'
import type { Json } from '../../core/json.ts'
import { evaluate } from '../../core/logic/evaluate.ts'
import { exactToJson } from '../../core/logic/value.ts'
import { ask } from './json-logic-oracle.ts'
import { randomFrom, ruleMaker } from './json-logic-rules.ts'

const seed = Number(process.env.TIMBANG_FUZZ_SEED ?? Date.now() % 1_000_000)
const turns = 20_000

test(`[L8] 20,000 generated rules answer as json-logic-js, or with the difference that applies (seed ${seed})`, () => {
  const { rule, data } = ruleMaker(randomFrom(seed))
  const counts: { [outcome: string]: number } = {}
  const wrong: string[] = []
  for (let turn = 0; turn < turns; turn++) {
    const [made, input] = [rule(), data()]
    const outcome = compared(made, input)
    counts[outcome.name] = (counts[outcome.name] ?? 0) + 1
    if (!outcome.right) wrong.push(JSON.stringify({ rule: made, data: input, ...outcome }))
  }
  console.log(`seed ${seed}:`, counts)
  expect(wrong.sort((a, b) => a.length - b.length).slice(0, 3)).toEqual([])
  // The test is worth little when most rules end in a problem.
  expect(counts.value).toBeGreaterThan(turns / 2)
})

/** Every rule runs with and without a trace, which must not change what comes out. */
function compared(rule: Json, data: Json) {
  const answer = ask(rule, data)
  const evaluation = evaluate(rule, data)
  const traced = evaluate(rule, data, { trace: true })
  expect({ ...traced, trace: null }).toEqual(evaluation)
  const ours = evaluation.kind === 'value' ? exactToJson(evaluation.value) : evaluation.problem
  if (answer.kind === 'value') {
    const right = evaluation.kind === 'value' && JSON.stringify(ours) === JSON.stringify(answer.value)
    return { name: 'value', right, ours: ours as Json, theirs: answer.value }
  }
  // Past a fraction json-logic-js goes on with a rounded number, so that nothing more can be compared.
  const right =
    answer.why === 'fraction' || (evaluation.kind === 'problem' && evaluation.problem.kind === answer.why)
  return { name: answer.why, right, ours: ours as Json, theirs: answer.why }
}
