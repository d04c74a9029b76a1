import { ok, type Result } from '../../result.ts'
import { createMatcher } from '../pattern/automaton.ts'
import { layOut } from '../pattern/program.ts'
import { readPattern } from '../pattern/read-pattern.ts'
import type { Matcher } from './matches.ts'

/**
 * A matcher for a JSON Schema pattern (ECMA-262 with the `u` flag, not anchored), or the reason why it is refused.
 * It runs in linear time whatever the pattern (F5): `compilePattern('^(a+)+$')` takes no longer than `^a+$`.
 */
export function compilePattern(source: string): Result<Matcher, string> {
  const pattern = readPattern(source)
  if (pattern.kind === 'err') return pattern
  const program = layOut(pattern.value)
  if (program.kind === 'err') return program
  return ok({ test: createMatcher(program.value), cost: program.value.instructions.length })
}
