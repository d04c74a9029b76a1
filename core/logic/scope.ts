import type { Budget } from './budget.ts'
import type { Site } from './operator.ts'
import { stop } from './problem.ts'
import { isRatio } from './ratio.ts'
import type { TraceEntry } from './trace.ts'
import type { Value } from './value.ts'

/** What one evaluation has spent, and what it has noted. */
export type Run = {
  readonly budget: Budget
  steps: number
  /** The operator now at work when a trace is wanted, else null. */
  open: TraceEntry | null
}

/**
 * Where a variable is looked up. `names` is set in the body of a `let`, whose own `data` is its outer
 * scope's.
 */
export type Scope = {
  readonly run: Run
  readonly data: Value
  readonly names: { readonly [name: string]: Value } | null
  readonly outer: Scope | null
}

/** A variable's path taken apart: `parsePath('../a.b')` is `{ up: 1, keys: ['a', 'b'] }`. */
export type VariablePath = { readonly up: number; readonly keys: readonly string[] }

/** Reads `../` as "one scope out" and dots as steps down; '' is the whole of the data. */
export function parsePath(path: string): VariablePath {
  let up = 0
  while (path.startsWith('../', up * 3)) up++
  const rest = path.slice(up * 3)
  return { up, keys: rest === '' ? [] : rest.split('.') }
}

/** The value at a path of own properties, or undefined: `readKeys({ a: [5] }, ['a', '0'])` is `5`. */
export function readKeys(value: Value, keys: readonly string[]): Value | undefined {
  let at: Value | undefined = value
  for (const key of keys) {
    if (at === null || at === undefined || typeof at === 'boolean' || typeof at === 'number') return undefined
    if (isRatio(at)) return undefined
    // Object.hasOwn keeps every prototype out of reach (rule L5).
    at = Object.hasOwn(Object(at), key) ? (at as { readonly [key: string]: Value })[key] : undefined
  }
  return at
}

/** Reads a path from the scope that it means; stops with `no-outer-scope` where `../` leads outside. */
export function readPath(scope: Scope, path: string, site: Site): Value | undefined {
  const { up, keys } = parsePath(path)
  const first = keys[0]
  let left = up
  for (let at: Scope | null = scope; at !== null; at = at.outer) {
    if (at.names !== null) {
      if (left === 0 && first !== undefined && Object.hasOwn(at.names, first)) return readKeys(at.names, keys)
    } else if (left === 0) {
      return readKeys(at.data, keys)
    } else {
      left--
    }
  }
  return stop({ kind: 'no-outer-scope', path: site.path, op: site.op, variable: path })
}

/** The scope of one element inside `map` and its kin. */
export function elementScope(scope: Scope, element: Value): Scope {
  return { run: scope.run, data: element, names: null, outer: scope }
}

/** Pays for work from the budget, `spend(run, 1, site.path)`; past it the evaluation stops with a problem. */
export function spend(run: Run, steps: number, path: string): void {
  run.steps += steps
  if (run.steps > run.budget.steps) {
    stop({ kind: 'over-budget', limit: 'steps', max: run.budget.steps, path })
  }
}
