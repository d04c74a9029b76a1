import type { Pack } from '../pack/model.ts'
import { awaitsCalibration } from '../workflow/awaits-calibration.ts'
import type { Instant } from '../workflow/model.ts'
import type { FactColumns } from './fact-columns.ts'
import type { Placing } from './placing.ts'

/** How many results of a unit wait for its calibration, since when the first of them, and until when at most. */
export type HeldLine = {
  readonly unit: string
  readonly count: number
  /** Null where nobody wrote it down yet. */
  readonly since: Instant | null
  readonly until: Instant | null
}

type Asked = {
  readonly columns: FactColumns
  /** Where each is counted. */
  readonly placing: Placing
  /** One for each who counts. */
  readonly chosen: ArrayLike<number>
}

/**
 * Units whose results wait for a calibration (CS2), the one that has waited longest first.
 * `heldLines(pack, { columns, placing: columns.placing, chosen })[0]?.unit`; nothing where the pack has no such stage.
 */
export function heldLines(
  { workflow }: Pick<Pack, 'workflow'>,
  { columns, placing, chosen }: Asked,
): readonly HeldLine[] {
  const { size, states, state, stopped, heldSince, dueAt } = columns
  const waits = states.map((id) => awaitsCalibration(workflow, id))
  if (!waits.includes(true)) return []
  const units = new Map<string, { count: number; since: number[]; until: number[] }>()
  for (let n = 0; n < size; n += 1) {
    if (chosen[n] !== 1 || stopped[n] === 1 || waits[state[n] ?? 0] !== true) continue
    const unit = placing.places[placing.of[n] ?? 0]?.unit ?? ''
    const here = units.get(unit) ?? { count: 0, since: [], until: [] }
    units.set(unit, here)
    here.count += 1
    here.since.push(heldSince[n] ?? Number.NaN)
    here.until.push(dueAt[n] ?? Number.NaN)
  }
  return [...units]
    .map(([unit, { count, since, until }]) => ({ unit, count, since: first(since), until: first(until) }))
    .toSorted((a, b) => order(a.since ?? '9', b.since ?? '9') || order(a.unit, b.unit))
}

/** The first of some times, those aside that nobody wrote down. */
function first(times: readonly number[]): Instant | null {
  const least = times.reduce((a, b) => (b < a ? b : a), Number.POSITIVE_INFINITY)
  return least === Number.POSITIVE_INFINITY ? null : new Date(least).toISOString()
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
