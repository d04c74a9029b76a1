import { compare, type Exact, toNumber } from '../logic/exact.ts'
import { add, divide, roundHalfUp, subtract } from '../logic/exact-arithmetic.ts'

type Weights = { readonly [id: string]: number }

/** The exact sum of weights: `totalOf({ a: 33.3, b: 33.3, c: 33.3, d: 0.1 })` is 100. */
export function totalOf(weights: Weights): number {
  return toNumber(Object.values(weights).reduce<Exact>((sum, weight) => add(sum, weight), 0))
}

/**
 * Shares what is left of 100 evenly among the weights that are not kept, to two decimals; the first ones take the
 * hundredths that do not come out even, so that the total is 100. Null where nothing is left to share.
 * `spreadRest({ a: 40, b: 0, c: 0 }, new Set(["a"]))` is `{ a: 40, b: 30, c: 30 }`.
 */
export function spreadRest(weights: Weights, kept: ReadonlySet<string>): Weights | null {
  const free = Object.keys(weights).filter((id) => !kept.has(id))
  const held = Object.entries(weights)
    .filter(([id]) => kept.has(id))
    .reduce<Exact>((sum, [, weight]) => add(sum, weight), 0)
  const rest = subtract(100, held)
  if (free.length === 0 || compare(rest, 0) < 0) return null
  const share = roundHalfUp(subtract(divide(rest, free.length), 0.005), 2)
  const even = toNumber(compare(share, 0) < 0 ? 0 : share)
  let left = subtract(
    rest,
    free.reduce<Exact>((sum) => add(sum, even), 0),
  )
  const given = free.map((id): readonly [string, number] => {
    // What is not a whole hundredth goes to the first one.
    const step = compare(left, 0.01) >= 0 ? 0.01 : toNumber(left)
    left = subtract(left, step)
    return [id, toNumber(add(even, step))]
  })
  return { ...weights, ...Object.fromEntries(given) }
}
