import type { Pack } from '../pack/model.ts'
import { awaitsCalibration } from '../workflow/awaits-calibration.ts'
import type { Instant } from '../workflow/model.ts'
import type { CaseFact } from './case-fact.ts'

/** How many results of a unit wait for its calibration, since when the first of them, and until when at most. */
export type HeldLine = {
  readonly unit: string
  readonly count: number
  /** Null where nobody wrote it down yet. */
  readonly since: Instant | null
  readonly until: Instant | null
}

/**
 * Units whose results wait for a calibration (CS2), the one that has waited longest first.
 * `heldLines(pack, facts)[0]?.unit`; nothing where the pack has no such stage.
 */
export function heldLines(
  { workflow }: Pick<Pack, 'workflow'>,
  facts: readonly CaseFact[],
): readonly HeldLine[] {
  const held = facts.filter(({ state, stopped }) => !stopped && awaitsCalibration(workflow, state))
  const units = Map.groupBy(held, ({ place }) => place.unit)
  return [...units]
    .map(([unit, all]) => ({
      unit,
      count: all.length,
      since: first(all.flatMap(({ heldSince }) => heldSince ?? [])),
      until: first(all.flatMap(({ dueAt }) => dueAt ?? [])),
    }))
    .toSorted((a, b) => order(a.since ?? '9', b.since ?? '9') || order(a.unit, b.unit))
}

function first(instants: readonly Instant[]): Instant | null {
  return instants.toSorted()[0] ?? null
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
