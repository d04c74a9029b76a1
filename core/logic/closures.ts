import type { EagerOperator, Evaluate, Site } from './operator.ts'
import { type Scope, spend } from './scope.ts'
import { close, open, take } from './trace.ts'
import type { Value } from './value.ts'

/**
 * The closure of an operator that gets the values of all its arguments:
 * `eagerly(call, [first, second], site)`.
 */
export function eagerly(call: EagerOperator['call'], steps: readonly Evaluate[], site: Site): Evaluate {
  const cost = costOf(site)
  const valuesIn = together(steps)
  return (scope) => {
    const { run } = scope
    spend(run, cost, site.path)
    const outer = run.open
    if (outer === null) return call(valuesIn(scope), site, scope)
    const entry = open(run, site, outer)
    const args = valuesIn(scope)
    entry.inputs = args
    return close(run, entry, call(args, site, scope))
  }
}

/**
 * The closure of an operator that evaluates its arguments itself, with its cost and its entry in the trace:
 * `charged(evaluate, site)`.
 */
export function charged(evaluate: Evaluate, site: Site): Evaluate {
  const cost = costOf(site)
  return (scope) => {
    const { run } = scope
    spend(run, cost, site.path)
    if (run.open === null) return evaluate(scope)
    const entry = open(run, site, run.open)
    return close(run, entry, evaluate(scope))
  }
}

/** An argument of an operator that picks which it evaluates, `noted(step)`: its input only when it was. */
export function noted(step: Evaluate): Evaluate {
  return (scope) => {
    const entry = scope.run.open
    const value = step(scope)
    if (entry !== null) take(entry, value)
    return value
  }
}

/** The values of several expressions; one and two, which most operators have, without a loop. */
function together(steps: readonly Evaluate[]): (scope: Scope) => readonly Value[] {
  const [first, second] = steps
  if (steps.length === 1 && first !== undefined) return (scope) => [first(scope)]
  if (steps.length === 2 && first !== undefined && second !== undefined) {
    return (scope) => [first(scope), second(scope)]
  }
  return (scope) => {
    const values: Value[] = []
    for (const step of steps) values.push(step(scope))
    return values
  }
}

function costOf(site: Site): number {
  return 1 + (site.variables.length >> 2)
}
