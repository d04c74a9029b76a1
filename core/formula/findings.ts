import type { Json } from '../json.ts'
import { check } from '../logic/check.ts'
import type { FormOperator, Operators } from '../logic/operator.ts'
import type { LogicProblem } from '../logic/problem.ts'
import { type KnownVariable, shapesOf } from './known-variable.ts'

/** What scoring and forms write out per row before anything runs; here its rule is looked at once. */
const perRow: FormOperator = {
  kind: 'form',
  arity: [3, 3],
  compile: (form) => {
    form.expression(2)
    return () => []
  },
}

const operators: Operators = { rows: perRow, each: perRow }

/**
 * What is wrong with a rule before any data, as `check` finds it, with the variables that its author knows:
 * `findings({ var: 'nilia' }, [nilai])[0]` is an `unknown-variable` with `near: 'nilai'`. Names with `{each}` in them
 * are known only when the rows are written out, so nothing is said of them.
 */
export function findings(rule: Json, variables: readonly KnownVariable[]): readonly LogicProblem[] {
  const known = variables.length === 0 ? {} : { variables: shapesOf(variables) }
  return check(rule, { operators, ...known }).filter(
    (problem) => !(problem.kind === 'unknown-variable' && problem.variable.includes('{')),
  )
}
