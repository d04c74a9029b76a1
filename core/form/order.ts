import { err, ok, type Result } from '../result.ts'
import { nameOf, type Part } from './parts.ts'
import type { FormProblem } from './problem.ts'

/**
 * Puts parts in an order in which each comes after all that decides over it: what holds it, and the fields whose
 * answers its `visibleIf` or `calculate` reads. Fields that decide over one another in a circle are an error.
 */
export function orderParts(parts: readonly Part[]): Result<readonly Part[], FormProblem> {
  const before = new Map(parts.map((part) => [part, decidersOf(part, parts)]))
  const done = new Set<Part>()
  const order: Part[] = []
  const underWay: Part[] = []

  // depth is bounded by the number of parts, which compileForm bounds
  function place(part: Part): readonly Part[] | undefined {
    if (done.has(part)) return undefined
    if (underWay.includes(part)) return underWay.slice(underWay.indexOf(part))
    underWay.push(part)
    for (const decider of before.get(part) ?? []) {
      const circle = place(decider)
      if (circle !== undefined) return circle
    }
    underWay.pop()
    done.add(part)
    order.push(part)
    return undefined
  }

  for (const part of parts) {
    const circle = place(part)
    if (circle !== undefined) {
      return err({ kind: 'circular', at: circle[0]?.at ?? '', circle: circle.map(nameOf) })
    }
  }
  return ok(order)
}

function decidersOf(part: Part, parts: readonly Part[]): Part[] {
  const rules = [part.visibleIf, part.kind === 'control' ? part.calculate : null]
  const reads = rules.flatMap((rule) => rule?.reads ?? [])
  const read = reads.flatMap(({ template }) =>
    parts.filter((other) => other.kind === 'control' && overlap(other.path, template)),
  )
  return [...(part.parent === null ? [] : [part.parent]), ...new Set(read)]
}

/** True when one path leads to the other or to something within it: `overlap(['a'], ['a', 'b'])`. */
export function overlap(a: readonly string[], b: readonly string[]): boolean {
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i++) if (a[i] !== b[i]) return false
  return true
}
