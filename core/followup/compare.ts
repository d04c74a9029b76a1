import { fAt } from '../fairness/distributions.ts'
import { meanOf, varianceOf } from '../fairness/moments.ts'

/** One person's value of a competency before and after. */
export type BeforeAfter = { readonly before: number; readonly after: number }

/** What changed in a group: how many have both values, their means, and the 95 % interval of the mean change. */
export type Change = {
  readonly n: number
  readonly before: number
  readonly after: number
  readonly change: number
  /** Student's t for pairs; null of fewer than two, or where nobody's change differs. */
  readonly interval: { readonly low: number; readonly high: number } | null
}

/** A programme's participants, and beside them those who needed it as well and did not take part. */
export type ProgrammeChange = { readonly taken: Change | null; readonly others: Change | null }

/**
 * What became of the same competency's value (S-K11). Whoever was chosen for a low value comes out higher next time by
 * chance alone, so those who were as low and took no part stand beside.
 * `compareProgramme({ taken: [{ before: 2, after: 3 }, { before: 2, after: 4 }], others: [] }).taken?.change` is 1.5.
 */
export function compareProgramme({
  taken,
  others,
}: {
  readonly taken: readonly BeforeAfter[]
  readonly others: readonly BeforeAfter[]
}): ProgrammeChange {
  return { taken: changeOf(taken), others: changeOf(others) }
}

/** The change within one group, null of nobody: `changeOf([{ before: 2, after: 3 }])?.n` is 1. */
function changeOf(pairs: readonly BeforeAfter[]): Change | null {
  const [before, after] = [meanOf(pairs.map((pair) => pair.before)), meanOf(pairs.map((pair) => pair.after))]
  const changes = pairs.map((pair) => pair.after - pair.before)
  const [change, variance, n] = [meanOf(changes), varianceOf(changes), pairs.length]
  if (before === null || after === null || change === null) return null
  if (variance === null || variance === 0) return { n, before, after, change, interval: null }
  const half = Math.sqrt(fAt(0.05, 1, n - 1) * (variance / n))
  return { n, before, after, change, interval: { low: change - half, high: change + half } }
}
