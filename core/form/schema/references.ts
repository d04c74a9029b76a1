import { own } from '../../json.ts'
import type { Run } from './error.ts'
import { spend } from './error.ts'
import { mergeSeen, nothingSeen, type Seen } from './seen.ts'
import type { Cell, KeywordCompiler, KeywordCompilers } from './site.ts'

// The schema that is named, in its own resource.
const reference: KeywordCompiler = (site) => {
  const ref = own(site.schema, '$ref')
  const target = typeof ref === 'string' ? site.target(ref) : undefined
  if (target === undefined) return null
  const { cell } = target
  const { uri } = target.place.resource
  const levels = site.place.depth + 1
  return (value, run, seen) => follow({ cell, uri, levels }, value, run, seen)
}

type Step = { readonly cell: Cell; readonly uri: string; readonly levels: number }

/**
 * Judges by the schema that a reference names. Depth counts schema levels, so that a circular schema ends before the
 * stack does. `follow({ cell, uri, levels }, value, run, null)`.
 */
export function follow({ cell, uri, levels }: Step, value: unknown, run: Run, seen: Seen | null): boolean {
  run.depth += levels
  if (run.depth > run.limits.maxDepth) run.overrun ??= 'maxDepth'
  run.scope.push(uri)
  const inner = seen && nothingSeen()
  const valid = spend(run, 1) && cell.check(value, run, inner)
  if (valid && seen !== null && inner !== null) mergeSeen(seen, inner)
  run.scope.pop()
  run.depth -= levels
  return valid
}

/** The keyword that refers to another schema. */
export const references = { $ref: reference } satisfies KeywordCompilers
