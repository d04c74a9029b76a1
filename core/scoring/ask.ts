import type { CompiledRule } from '../logic/compile-with.ts'
import { describe } from '../logic/describe.ts'
import type { LogicProblem } from '../logic/problem.ts'
import { readTrace, type TraceNode } from '../logic/read-trace.ts'
import type { Value } from '../logic/value.ts'
import type { Result } from '../result.ts'
import type { Text } from '../text.ts'

export type Answer =
  | { readonly kind: 'value'; readonly value: Value; readonly trace: TraceNode | null }
  | { readonly kind: 'problem'; readonly reason: Text }

/**
 * Runs a compiled rule; a rule that did not compile has its first problem as the answer.
 * `ask(compile({ var: 'a' }), { a: 1 })` is `{ kind: 'value', value: 1, trace: null }`.
 */
export function ask(
  rule: Result<CompiledRule, readonly LogicProblem[]>,
  seen: { readonly [name: string]: Value },
  { trace = false }: { readonly trace?: boolean } = {},
): Answer {
  if (rule.kind === 'err') return { kind: 'problem', reason: firstReason(rule.error) }
  const answer = rule.value.run(seen, { trace })
  if (answer.kind === 'problem') return { kind: 'problem', reason: describe(answer.problem) }
  return { kind: 'value', value: answer.value, trace: answer.trace ? readTrace(answer.trace) : null }
}

function firstReason([problem]: readonly LogicProblem[]): Text {
  if (problem === undefined) throw new Error('compile: an error without a problem')
  return describe(problem)
}
