/** What two clocks say at one moment, in milliseconds: the one on the wall, and one that nobody can set. */
export type Clocks = { readonly wall: number; readonly steady: number }

/** Milliseconds; clocks drift, and timers come late. */
const slack = 60_000

/**
 * True when the wall clock was set, or the machine has slept, between two looks. Alarms go by the wall clock: one that
 * was set for in a minute rings in a day when somebody puts the clock back by one.
 * `hasJumped({ wall: 0, steady: 0 }, { wall: 3_600_000, steady: 30_000 })` is true.
 */
export function hasJumped(before: Clocks, after: Clocks): boolean {
  return Math.abs(after.wall - before.wall - (after.steady - before.steady)) > slack
}
