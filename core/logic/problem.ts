import type { Limit } from './budget.ts'

/** What a value had to be. */
export type Want =
  | 'number'
  | 'text'
  | 'list'
  | 'date'
  | 'table'
  | 'path'
  | 'key'
  | 'whole-number'
  | 'option'
  | 'weight'

type AtOperator = {
  /** JSON Pointer into the rule, to the operator. */
  readonly path: string
  readonly op: string
}

type AtArgument = AtOperator & {
  readonly argument: number
  /** The variable that the argument reads, where it reads just one; else null. */
  readonly variable: string | null
}

/** Why a rule cannot be compiled, or has no value for these data. `describe` says it in words. */
export type LogicProblem =
  | {
      readonly kind: 'unknown-operator'
      readonly path: string
      readonly op: string
      readonly near: string | null
    }
  | (AtOperator & {
      readonly kind: 'wrong-arity'
      readonly min: number
      readonly max: number
      readonly found: number
    })
  | (AtOperator & { readonly kind: 'no-outer-scope'; readonly variable: string })
  | (AtOperator & { readonly kind: 'bad-form'; readonly expected: string })
  | (AtArgument & { readonly kind: 'missing-number' })
  | (AtArgument & { readonly kind: 'missing-value'; readonly want: Want })
  | (AtArgument & { readonly kind: 'wrong-type'; readonly want: Want; readonly found: string })
  | (AtOperator & { readonly kind: 'no-values' })
  | (AtOperator & { readonly kind: 'unequal-lists'; readonly values: number; readonly weights: number })
  | (AtOperator & { readonly kind: 'division-by-zero' })
  | (AtOperator & { readonly kind: 'bad-range'; readonly low: string; readonly high: string })
  | (AtOperator & { readonly kind: 'no-band'; readonly value: string })
  | (AtOperator & { readonly kind: 'no-cell'; readonly row: string; readonly column: string })
  | (AtOperator & {
      readonly kind: 'unknown-variable'
      readonly variable: string
      readonly near: string | null
    })
  | (AtOperator & {
      readonly kind: 'unknown-choice'
      readonly variable: string | null
      readonly value: string
      readonly near: string | null
    })
  | { readonly kind: 'unreachable'; readonly path: string; readonly op: string; readonly argument: number }
  /** A condition of a list that is a fixed value, and so the same for every item: `">5"`, as a spreadsheet has it. */
  | (AtOperator & { readonly kind: 'fixed-condition'; readonly value: string })
  | (AtOperator & { readonly kind: 'band-gap'; readonly from: string; readonly to: string })
  | (AtOperator & {
      readonly kind: 'band-overlap'
      readonly bands: readonly [string, string]
      readonly from: string
    })
  | (AtOperator & { readonly kind: 'weights-total'; readonly total: string })
  | (AtArgument & { readonly kind: 'possible-zero' })
  | { readonly kind: 'heavy'; readonly path: string; readonly steps: number; readonly max: number }
  | { readonly kind: 'over-budget'; readonly path: string; readonly limit: Limit; readonly max: number }

/** A problem on its way from deep inside a rule to `evaluate`, which catches it; nothing else throws it. */
export type Stop = { readonly stop: LogicProblem }

/**
 * Leaves the evaluation with a problem: `stop({ kind: 'no-values', path, op })`. A plain object is thrown: no
 * stack is captured, so it stays cheap.
 */
export function stop(problem: LogicProblem): never {
  const thrown: Stop = { stop: problem }
  throw thrown
}

/** True for what `stop` throws; everything else is a broken invariant and must go on. */
export function isStop(thrown: unknown): thrown is Stop {
  return typeof thrown === 'object' && thrown !== null && 'stop' in thrown
}
