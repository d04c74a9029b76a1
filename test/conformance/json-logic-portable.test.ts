import jsonLogic, { type RulesLogic } from 'json-logic-js'
import { expect, test } from 'vitest'
import type { Json } from '../../core/json.ts'
import { evaluate } from '../../core/logic/evaluate.ts'
import { portability } from '../../core/logic/portable.ts'
import { exactToJson } from '../../core/logic/value.ts'
import { randomFrom, ruleMaker } from './json-logic-rules.ts'

// It would print what the rules log.
jsonLogic.add_operation('log', (value: unknown) => value)

const seed = Number(process.env.TIMBANG_FUZZ_SEED ?? Date.now() % 1_000_000)

test(`[L8] of 20,000 rules, those called portable have their value in json-logic-js as well (seed ${seed})`, () => {
  const { rule, data } = ruleMaker(randomFrom(seed))
  const wrong: string[] = []
  let portable = 0
  for (let turn = 0; turn < 20_000; turn++) {
    const [made, input] = [rule(), whole(data())]
    const told = portability(made)
    if (told.kind === 'err' || told.value.length > 0 || comparesData(made)) continue
    const evaluation = evaluate(made, input)
    // What ends in a problem here is a guess there.
    if (evaluation.kind === 'problem') continue
    portable++
    const ours = JSON.stringify(exactToJson(evaluation.value))
    const theirs = JSON.stringify(jsonLogic.apply(made as RulesLogic, input) ?? null)
    if (ours !== theirs) wrong.push(JSON.stringify({ rule: made, data: input, ours, theirs }))
  }
  expect(wrong.sort((a, b) => a.length - b.length).slice(0, 3)).toEqual([])
  expect(portable).toBeGreaterThan(3000)
})

/** Whether a blank text or a list of the data could meet `==`, which only the data tell. */
function comparesData(json: Json): boolean {
  if (typeof json !== 'object' || json === null) return false
  if (Array.isArray(json)) return json.some(comparesData)
  return Object.entries(json).some(
    ([op, inner]) => comparesData(inner) || (/^[=!]=$/.test(op) && JSON.stringify(inner).includes('{"var":')),
  )
}

/** Decimals in data are no matter of the rule. */
function whole(json: Json): Json {
  if (typeof json === 'number') return Math.round(json)
  if (typeof json === 'string')
    return /^\s*[-+.\d]/.test(json) ? String(Math.round(Number.parseFloat(json) || 7)) : json
  if (Array.isArray(json)) return json.map(whole)
  if (typeof json !== 'object' || json === null) return json
  return Object.fromEntries(Object.entries(json).map(([name, item]) => [name, whole(item)]))
}
