import type { NeedState, Period, UnitNeed } from './unit-need.ts'

/**
 * The units, by name, of which nobody has written what they need in a period and that nobody has set aside (ND4). What was
 * written for a year stands for its quarters. `unitsWithoutNeeds([], { units: ['Dinas'], period })` is `['Dinas']`.
 */
export function unitsWithoutNeeds(
  needs: readonly (Pick<UnitNeed, 'unit' | 'cycle'> & { readonly state: NeedState })[],
  { units, period }: { readonly units: Iterable<string>; readonly period: Period },
): readonly string[] {
  const settled = needs.filter((one) => one.state !== 'open' && covers(one.cycle.period, period))
  const done = new Set(settled.map(({ unit }) => unit))
  return [...new Set(units)].filter((unit) => !done.has(unit)).toSorted()
}

/** Whether one period lies within another: `covers(year, quarter)`. */
export function covers(outer: Period, inner: Period): boolean {
  return outer.from <= inner.from && inner.to <= outer.to
}
