import type { Json } from '../json.ts'
import type { Result } from '../result.ts'
import type { Budget } from './budget.ts'
import { type CompiledRule, compileWith, type Tools } from './compile-with.ts'
import { nearest } from './nearest.ts'
import type { Operators } from './operator.ts'
import { standardOperators } from './operators/standard.ts'
import type { LogicProblem } from './problem.ts'

export type CompileOptions = {
  /** Limits that differ from the default budget. */
  readonly budget?: Partial<Budget>
  /** Operators beside the standard ones; a same name replaces the standard one. */
  readonly operators?: Operators
}

/**
 * Turns a rule into closures once, to be run many times; or says everything that is wrong with it:
 * `compile({ '+': [{ var: 'a' }, 1] })` is ok, and its `value.run({ a: 2 })` is
 * `{ kind: 'value', value: 3, … }`.
 */
export function compile(
  rule: Json,
  options: CompileOptions = {},
): Result<CompiledRule, readonly LogicProblem[]> {
  const { operators, budget = {} } = options
  return compileWith(rule, {
    ...standardRules,
    budget,
    ...(operators && { operators: { ...standardOperators, ...operators } }),
  })
}

/** Every standard operator, and what was meant by a name that is none. */
export const standardRules: Tools = { operators: standardOperators, suggest: nearest }
