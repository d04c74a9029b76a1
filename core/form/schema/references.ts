import { own } from '../../json.ts'
import type { Run } from './error.ts'
import { spend } from './error.ts'
import type { Place } from './registry.ts'
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

// The outermost `$dynamicAnchor` of that name among the resources entered so far.
const dynamicReference: KeywordCompiler = (site) => {
  const ref = own(site.schema, '$dynamicRef')
  const target = typeof ref === 'string' ? site.target(ref) : undefined
  if (typeof ref !== 'string' || target === undefined) return null
  const levels = site.place.depth + 1
  const fixed = { cell: target.cell, uri: target.place.resource.uri, levels }
  const anchor = dynamicAnchorOf(ref, target.place)
  const targets = anchor === undefined ? new Map<string, Cell>() : site.dynamicTargets(anchor)
  return (value, run, seen) => {
    for (const uri of run.scope) {
      const cell = targets.get(uri)
      if (cell !== undefined) return follow({ cell, uri, levels }, value, run, seen)
    }
    return follow(fixed, value, run, seen)
  }
}

// A `$dynamicRef` is dynamic only when its fragment names a `$dynamicAnchor` where it first leads.
function dynamicAnchorOf(ref: string, { schema, resource }: Place): string | undefined {
  const anchor = ref.slice(ref.indexOf('#') + 1)
  return resource.dynamicAnchors.get(anchor)?.schema === schema ? anchor : undefined
}

type Step = { readonly cell: Cell; readonly uri: string; readonly levels: number }

// Depth counts schema levels, so that a circular schema ends before the stack does.
function follow({ cell, uri, levels }: Step, value: unknown, run: Run, seen: Seen | null): boolean {
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

/** The keywords that refer to other schemas. */
export const references: KeywordCompilers = { $ref: reference, $dynamicRef: dynamicReference }
