import type { Json } from '../json.ts'
import { ok, type Result } from '../result.ts'
import { type CompileOptions, compile } from './compile.ts'
import type { Reads } from './compile-with.ts'
import type { LogicProblem } from './problem.ts'

/**
 * What a rule reads, known before any data: the dependencies of `{ '+': [{ var: 'a' }, { var: 'steps.b' }] }`
 * are `{ paths: ['a', 'steps.b'], dynamic: [] }`. A `dynamic` path means that it may read anything.
 */
export function dependencies(
  rule: Json,
  options: CompileOptions = {},
): Result<Reads, readonly LogicProblem[]> {
  const compiled = compile(rule, options)
  return compiled.kind === 'ok' ? ok(compiled.value.reads) : compiled
}
