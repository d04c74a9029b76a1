import type { Json } from '../json.ts'
import { type CompileOptions, compile } from './compile.ts'
import type { Evaluation, RunOptions } from './run.ts'
import type { Value } from './value.ts'

/**
 * Compiles and runs a rule once: `evaluate({ '+': [{ var: 'a' }, 0.2] }, { a: 0.1 })` is
 * `{ kind: 'value', value: 0.3, trace: null }`. A rule that runs often is worth a `compile` of its own.
 */
export function evaluate(
  rule: Json,
  data: Value | undefined,
  options: CompileOptions & RunOptions = {},
): Evaluation {
  const compiled = compile(rule, options)
  if (compiled.kind === 'ok') return compiled.value.run(data, options)
  const [problem] = compiled.error
  if (problem === undefined) throw new Error('compile: an error without a problem')
  return { kind: 'problem', problem, trace: null }
}
