import { expect, test } from 'vitest'
import { defaultBudget } from '../../core/logic/budget.ts'
import { check } from '../../core/logic/check.ts'
import { evaluate } from '../../core/logic/evaluate.ts'
import { readTrace, type TraceNode } from '../../core/logic/read-trace.ts'
import { exactToJson } from '../../core/logic/value.ts'
import { type HostileRule, hostileData, hostileRules } from './json-logic-attacks.ts'

// How long hostile rules take is measured by `node test/bench/hostile.ts`; here their work is counted.
const seed = Number(process.env.TIMBANG_FUZZ_SEED ?? Date.now() % 1_000_000)

test(`[L4] 2,000 hostile rules end in a value or a named problem within their budget (seed ${seed})`, () => {
  const past: string[] = []
  for (const hostile of hostileRules(seed, 2000)) {
    const { steps, nodes, value, trace } = workOf(hostile)
    const within =
      steps <= defaultBudget.steps &&
      // One node per operator at work, each of which is paid for.
      nodes <= steps &&
      value <= mostCharacters &&
      trace <= mostCharacters + steps * mostText
    if (!within) past.push(JSON.stringify({ name: hostile.name, steps, nodes, value, trace }))
  }
  expect(past.slice(0, 5)).toEqual([])
})

/** A result has 500,000 characters at most, where a fraction may take a few more than its two numbers. */
const mostCharacters = 1_000_000
/** A trace shows so much of a text, and as many texts as steps were paid for. */
const mostText = 250

function workOf({ rule, trace }: HostileRule) {
  const meter = { steps: 0 }
  const evaluation = evaluate(rule, hostileData, { trace, meter })
  const isOver = evaluation.kind === 'problem' && evaluation.problem.kind === 'over-budget'
  const read = evaluation.trace === null ? null : readTrace(evaluation.trace)
  return {
    // What was refused counts as spent, but is not done.
    steps: isOver ? Math.min(meter.steps, defaultBudget.steps) : meter.steps,
    nodes: read === null ? 0 : nodesOf(read),
    value: evaluation.kind === 'value' ? JSON.stringify(exactToJson(evaluation.value)).length : 0,
    trace: read === null ? 0 : charactersOf(read),
  }
}

function nodesOf({ children }: TraceNode): number {
  return children.reduce((sum, child) => sum + nodesOf(child), 1)
}

/** Of the values alone: the paths grow with the rule's own depth. */
function charactersOf({ inputs, value = null, children }: TraceNode): number {
  const own = JSON.stringify([inputs, value]).length
  return children.reduce((sum, child) => sum + charactersOf(child), own)
}

test('[L4] hostile rules are checked without a throw, and with as many problems as one can mend', () => {
  for (const { rule } of hostileRules(seed, 200)) expect(check(rule, {}).length).toBeLessThan(200)
})

test('[L5] nothing that a rule does leaves a mark on a prototype', () => {
  for (const { rule } of hostileRules(seed + 1, 200)) evaluate(rule, hostileData)
  expect(Object.keys(Object.prototype)).toEqual([])
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
})
