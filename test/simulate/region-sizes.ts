import { diceOf } from './dice.ts'

type Spread = {
  /** Standard deviation of the logarithm of a size. */
  readonly regionSpread: number
  /** No region has a larger share of all people. */
  readonly largestRegionShare: number
}

/**
 * People of each region, largest first: log-normal, as sizes of administrations are, the same for the same numbers, and
 * exactly `people` in all. `regionSizes({ regions: 2, people: 100 }, spread)` may be `[61, 39]`.
 */
export function regionSizes(
  { regions, people }: { readonly regions: number; readonly people: number },
  { regionSpread, largestRegionShare }: Spread,
): readonly number[] {
  if (regions < 1 || people < regions) throw new RangeError('each region needs at least one person')
  const dice = diceOf(regions)
  const weights = Array.from({ length: regions }, () => Math.exp(regionSpread * normal(dice)))
  const most = Math.max(Math.ceil(people * largestRegionShare), Math.ceil(people / regions))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const sizes = weights.map((weight) => Math.max(1, Math.min(most, Math.floor((people * weight) / total))))
  // What rounding and the limit have left over goes round, to those that have room.
  let left = people - sizes.reduce((sum, size) => sum + size, 0)
  while (left !== 0) {
    const step = Math.max(1, Math.floor(Math.abs(left) / regions))
    for (let n = 0; n < regions && left !== 0; n++) {
      const size = sizes[n] ?? 0
      const by = Math.min(step, Math.abs(left), left > 0 ? most - size : size - 1)
      sizes[n] = size + Math.sign(left) * by
      left -= Math.sign(left) * by
    }
  }
  return sizes.toSorted((a, b) => b - a)
}

/** Box and Muller (1958). */
function normal(dice: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - dice())) * Math.cos(2 * Math.PI * dice())
}
