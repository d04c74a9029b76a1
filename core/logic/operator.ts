import type { Json } from '../json.ts'
import type { Frame } from './frame.ts'
import type { LogicProblem } from './problem.ts'
import type { Scope } from './scope.ts'
import type { Value } from './value.ts'

/** A compiled expression: a closure from a scope to a value; it leaves by `stop` when there is none. */
export type Evaluate = (scope: Scope) => Value

/** One use of an operator in a rule: what its problems and its trace point at. */
export type Site = {
  readonly op: string
  /** JSON Pointer into the rule, ending in the operator: `/if/0/>=`. */
  readonly path: string
  /** Per argument, the variable that it reads, where the argument is just that; else null. */
  readonly variables: readonly (string | null)[]
}

/** Fewest and most arguments. */
export type Arity = readonly [min: number, max: number]

/** Gets the values of all its arguments; most operators are of this kind. */
export type EagerOperator = {
  readonly kind: 'eager'
  readonly arity: Arity
  readonly call: (args: readonly Value[], site: Site, scope: Scope) => Value
  /** For an operator that looks up paths itself: the paths, or undefined where only the data tell. */
  readonly reads?: (args: readonly Json[]) => readonly string[] | undefined
}

/** Decides itself which arguments are evaluated, and how often. */
export type LazyOperator = {
  readonly kind: 'lazy'
  readonly arity: Arity
  /** The arguments that are evaluated once per element, in the element's own scope. */
  readonly bodies: readonly number[]
  readonly prepare: (args: readonly Evaluate[], site: Site) => Evaluate
}

/** Reads its arguments as they are written: `var`, `let`, and those that take a table. */
export type FormOperator = {
  readonly kind: 'form'
  readonly arity: Arity
  readonly compile: (form: Form) => Evaluate
}

/** What a form operator is given to compile itself with. */
export type Form = {
  readonly args: readonly Json[]
  readonly site: Site
  /** Compiles the argument at this index as an expression; `names` are added to its scope. */
  readonly expression: (index: number, names?: ReadonlySet<string>) => Evaluate
  /** Compiles something nested in an argument; `pointer` leads there from the operator. */
  readonly nested: (json: Json, pointer: string) => Evaluate
  readonly frame: Frame
  readonly isRule: (json: Json) => boolean
  readonly report: (problem: LogicProblem) => void
  /** Says that it reads a variable; undefined for a path that only the data tell. */
  readonly reads: (path: string | undefined) => void
}

export type Operator = EagerOperator | LazyOperator | FormOperator
export type Operators = { readonly [name: string]: Operator }

/** An eager operator: `eager([1, 1], ([x]) => x ?? null)`. */
export function eager(arity: Arity, call: EagerOperator['call']): EagerOperator {
  return { kind: 'eager', arity, call }
}

/**
 * A lazy operator: `lazy([1, Infinity], ([first]) => first)`; `bodies` are the arguments evaluated per
 * element.
 */
export function lazy(
  arity: Arity,
  prepare: LazyOperator['prepare'],
  bodies: readonly number[] = [],
): LazyOperator {
  return { kind: 'lazy', arity, bodies, prepare }
}
