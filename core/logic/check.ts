import type { Json } from '../json.ts'
import { type Budget, defaultBudget } from './budget.ts'
import { noFacts } from './check/facts.ts'
import { type Shape, unknown } from './check/shape.ts'
import { walk } from './check/walk.ts'
import { type CompileOptions, compile } from './compile.ts'
import { standardOperators } from './operators/standard.ts'
import type { LogicProblem } from './problem.ts'

export type CheckOptions = CompileOptions & {
  /** The data that the rule will run on, by name; without it no name is unknown and no type clashes. */
  readonly variables?: { readonly [name: string]: Shape }
}

/**
 * Finds what is wrong with a rule before any data: unknown operators and variables, wrong types, branches
 * that are never reached, conditions that no item changes, bands with gaps, weights that do not total 100, divisors that may be 0, and rules
 * that are too heavy. `check({ '+': [{ var: 'nilia' }] }, { variables: { nilai: { kind: 'number' } } })` is
 * one `unknown-variable` with `near: 'nilai'`. Where nothing is sure it is silent.
 */
export function check(rule: Json, options: CheckOptions = {}): readonly LogicProblem[] {
  const compiled = compile(rule, options)
  if (compiled.kind === 'err') return compiled.error
  const problems: LogicProblem[] = []
  const { cost } = walked(rule, options, problems)
  const { steps: max }: Budget = { ...defaultBudget, ...options.budget }
  if (cost > max) problems.push({ kind: 'heavy', path: '', steps: cost, max })
  return problems
}

/**
 * Whether a problem only has to be known to the author and keeps no rule from being published:
 * `isWarning({ kind: 'unreachable', … })`.
 */
export function isWarning(problem: LogicProblem): boolean {
  return (
    problem.kind === 'unreachable' ||
    problem.kind === 'fixed-condition' ||
    problem.kind === 'possible-zero' ||
    problem.kind === 'weights-total' ||
    problem.kind === 'heavy'
  )
}

/** Enough to mend at a time. */
const most = 100

function walked(rule: Json, options: CheckOptions, problems: LogicProblem[]) {
  const shape: Shape =
    options.variables === undefined
      ? unknown
      : { kind: 'object', properties: options.variables, required: true }
  return walk(rule, {
    path: '',
    scope: { frame: { kind: 'root' }, shape, outer: null },
    facts: noFacts,
    operators: { ...standardOperators, ...options.operators },
    report: (problem) => {
      if (problems.length < most) problems.push(problem)
    },
    isFull: () => problems.length >= most,
  })
}
