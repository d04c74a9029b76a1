import { compare, type Exact, toNumber } from '../logic/exact.ts'
import { add, divide, multiply, roundHalfUp, subtract } from '../logic/exact-arithmetic.ts'
import type { Row } from './rows.ts'

/** The values that a figure of a row can have, in rising order. */
export type Grid = { readonly count: number; readonly at: (index: number) => Exact }

/**
 * An indicator's range in steps of its last decimal; a behaviour's levels. Of a range from 0 to 100 with one decimal,
 * `gridOf(indicator).count` is 1001.
 */
export function gridOf(row: Row): Grid {
  if ('levels' in row) {
    const values = row.levels.map(({ value }) => value).sort((a, b) => a - b)
    return { count: values.length, at: (index) => values[index] ?? Number.NaN }
  }
  const { minimum, maximum, places } = row.range
  const step = 10 ** -places
  const steps = roundHalfUp(divide(subtract(maximum, minimum), step), 0)
  return { count: toNumber(steps) + 1, at: (index) => add(minimum, multiply(index, step)) }
}

/** The index of the first value that is not below another: `firstFrom(gridOf(row), 18.5)`. */
export function firstFrom({ count, at }: Grid, value: Exact): number {
  let [low, high] = [0, count]
  while (low < high) {
    const middle = (low + high) >> 1
    if (compare(at(middle), value) < 0) low = middle + 1
    else high = middle
  }
  return low
}
