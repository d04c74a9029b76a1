import type { Formula } from '../../core/formula/read-formula.ts'

/** The part of the rule whose text is the shortest around a place in the formula. */
export function narrowest({ spans }: Formula, at: number): string | undefined {
  const around = [...spans].filter(([, { start, end }]) => start <= at && at <= end)
  const [first] = around.sort(([, a], [, b]) => a.end - a.start - (b.end - b.start))
  return first?.[0]
}
