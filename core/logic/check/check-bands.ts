import type { Band } from '../band-table.ts'
import { compare, type Exact } from '../exact.ts'
import { toDecimalString } from '../exact-arithmetic.ts'
import type { LogicProblem } from '../problem.ts'
import type { NumberShape } from './shape.ts'

export type BandProblem = Extract<LogicProblem, { kind: 'band-gap' | 'band-overlap' }>
type WithoutPlace<T> = T extends unknown ? Omit<T, 'path' | 'op'> : never

/**
 * Says where bands leave a gap or overlap (rule S2), and which values of the given range no band holds:
 * `checkBands([{ id: 'a', from: 0, to: 50 }, { id: 'b', from: 60, to: 100 }], {})` finds the gap 50–60.
 */
export function checkBands(
  bands: readonly Band[],
  { min, max }: Pick<NumberShape, 'min' | 'max'>,
): readonly WithoutPlace<BandProblem>[] {
  const sorted = [...bands].sort((a, b) => compareBounds(a.from, b.from, -1))
  const [first] = sorted
  if (first === undefined) return []
  const problems: WithoutPlace<BandProblem>[] = []
  if (min !== undefined && first.from !== null && compare(min, first.from) < 0)
    problems.push(gap(min, first.from))
  let reach = first
  for (const next of sorted.slice(1)) {
    // A band that begins without bound does so together with the first.
    const order = next.from === null || reach.to === null ? -1 : compare(next.from, reach.to)
    if (order > 0) problems.push(gap(reach.to ?? 0, next.from ?? 0))
    if (order < 0) problems.push({ kind: 'band-overlap', bands: [reach.id, next.id], from: say(next.from) })
    if (compareBounds(next.to, reach.to, 1) > 0) reach = next
  }
  if (max !== undefined && reach.to !== null && compare(max, reach.to) > 0) problems.push(gap(reach.to, max))
  return problems
}

/** Orders two bounds where null is unbounded: before all numbers for −1, after them for 1. */
function compareBounds(a: Exact | null, b: Exact | null, unbounded: -1 | 1): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? unbounded : -unbounded
  return compare(a, b)
}

function gap(from: Exact, to: Exact): WithoutPlace<BandProblem> {
  return { kind: 'band-gap', from: say(from), to: say(to) }
}

function say(bound: Exact | null): string {
  return bound === null ? '−∞' : toDecimalString(bound, 15)
}
