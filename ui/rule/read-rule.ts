import { canonicalJson } from '../../core/canonical-json.ts'
import type { Block } from '../../core/formula/block.ts'
import { findings } from '../../core/formula/findings.ts'
import { fromRule } from '../../core/formula/from-rule.ts'
import type { KnownVariable } from '../../core/formula/known-variable.ts'
import { located, type Places } from '../../core/formula/to-rule.ts'
import type { Json } from '../../core/json.ts'
import { defaultBudget, overSize } from '../../core/logic/budget.ts'
import { compile } from '../../core/logic/compile.ts'
import type { LogicProblem } from '../../core/logic/problem.ts'
import { readTrace, type TraceNode } from '../../core/logic/read-trace.ts'
import { exactToJson, type Value } from '../../core/logic/value.ts'

/** A rule as its three surfaces show it. */
export type RuleView = {
  readonly rule: Json
  readonly block: Block
  readonly places: Places
  readonly findings: readonly LogicProblem[]
}

/** What every surface draws from, or null for a rule past the budget of L4, of which no tree is made. */
export function viewRule(rule: Json, variables: readonly KnownVariable[]): RuleView | null {
  if (overSize(rule, defaultBudget) !== undefined) return null
  const block = fromRule(rule)
  return { rule, block, places: located(block).places, findings: findings(rule, variables) }
}

/** True for the same rule, however its keys are ordered. */
export function sameRule(a: Json, b: Json): boolean {
  try {
    return canonicalJson(a) === canonicalJson(b)
  } catch {
    return JSON.stringify(a) === JSON.stringify(b)
  }
}

/** One value of a part of a rule; inside a list it has one for each item. */
export type Came = { readonly value: Json; readonly isExact: boolean }

export type Played = {
  readonly outcome:
    | { readonly kind: 'value'; readonly value: Json }
    | { readonly kind: 'problem'; readonly problem: LogicProblem }
  /** By JSON Pointer into the rule, what each operator came to. */
  readonly values: ReadonlyMap<string, readonly Came[]>
}

/**
 * Runs a rule on an example; null where it cannot be compiled, which its findings tell. `placeOf` leads from a place of
 * what runs to that of what is shown.
 */
export function play(
  rule: Json,
  example: Value,
  placeOf: (pointer: string) => string = (pointer) => pointer,
): Played | null {
  const compiled = compile(rule)
  if (compiled.kind === 'err') return null
  const evaluation = compiled.value.run(example, { trace: true })
  const values = new Map<string, Came[]>()
  if (evaluation.trace) collect(readTrace(evaluation.trace), values, placeOf)
  if (evaluation.kind === 'problem')
    return { outcome: { kind: 'problem', problem: evaluation.problem }, values }
  return { outcome: { kind: 'value', value: exactToJson(evaluation.value) }, values }
}

/** More than these of one list nobody reads. */
const mostItems = 5

function collect(node: TraceNode, values: Map<string, Came[]>, placeOf: (pointer: string) => string): void {
  if (node.value !== undefined) {
    const place = placeOf(node.path)
    const came = values.get(place) ?? []
    if (came.length < mostItems) came.push({ value: node.value, isExact: node.exact !== false })
    values.set(place, came)
  }
  for (const child of node.children) collect(child, values, placeOf)
}
