import { type Budget, overSize } from './budget.ts'
import type { Evaluate } from './operator.ts'
import { isStop, type LogicProblem } from './problem.ts'
import type { Run } from './scope.ts'
import { rootEntry, type TraceEntry } from './trace.ts'
import type { Value } from './value.ts'

/**
 * What a rule came to: a value, in which numbers are exact, or the one problem that kept it from having one.
 */
export type Evaluation =
  | { readonly kind: 'value'; readonly value: Value; readonly trace: TraceEntry | null }
  | { readonly kind: 'problem'; readonly problem: LogicProblem; readonly trace: TraceEntry | null }

export type RunOptions = {
  /** Asks for the trace, to be read with `readTrace`. */
  readonly trace?: boolean
  /** Where the steps that a run took are added up; a run without one answers the same. */
  readonly meter?: Meter
}

/** Counts the work of runs, for those who must show that it is bounded (rule L4). */
export type Meter = { steps: number }

/**
 * Runs compiled closures on data within a budget; whatever the data, it returns and does not throw:
 * `runRule(evaluate, { a: 1 }, { budget })`.
 */
export function runRule(
  evaluate: Evaluate,
  data: Value,
  { budget, trace = false, meter }: RunOptions & { readonly budget: Budget },
): Evaluation {
  const root = trace ? rootEntry() : null
  const run: Run = { budget, steps: 0, open: root }
  try {
    const value = evaluate({ run, data, names: null, outer: null })
    const over = typeof value === 'object' ? overSize(value, resultLimits) : undefined
    if (over !== undefined) return { kind: 'problem', problem: over, trace: root?.children?.[0] ?? null }
    return { kind: 'value', value, trace: root?.children?.[0] ?? null }
  } catch (thrown) {
    if (!isStop(thrown)) throw thrown
    return { kind: 'problem', problem: thrown.stop, trace: root?.children?.[0] ?? null }
  } finally {
    if (meter) meter.steps += run.steps
  }
}

/**
 * A value may share parts with itself, so that its JSON text would be endless though its making was short.
 */
const resultLimits = { size: 500_000, depth: 256 }
