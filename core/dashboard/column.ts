import { type Spread, spreadOfSorted } from './spread.ts'

/** Numbers, each with the number of the fact that it is of: not every appraisal has one. */
export type Column = { readonly at: Uint32Array; readonly value: Float64Array }

/** A column that is being written. */
export type Gathering = { readonly at: number[]; readonly value: number[] }

/** The column of what was gathered. `columnOf({ at: [0, 4], value: [9, 2] }).value` is `[9, 2]`. */
export function columnOf({ at, value }: Gathering): Column {
  return { at: Uint32Array.from(at), value: Float64Array.from(value) }
}

/** The numbers of those who are chosen, by one byte each: 1 for who is. `valuesIn(column, [1, 0])`. */
export function valuesIn({ at, value }: Column, chosen: ArrayLike<number>): Float64Array {
  const found = new Float64Array(value.length)
  let count = 0
  for (let n = 0; n < value.length; n += 1) {
    if (chosen[at[n] ?? 0] === 1) {
      found[count] = value[n] ?? 0
      count += 1
    }
  }
  return found.subarray(0, count)
}

/** How the numbers of those who are chosen lie; null for none. `spreadIn(column, [1, 1])?.median`. */
export function spreadIn(column: Column | undefined, chosen: ArrayLike<number>): Spread | null {
  return column === undefined ? null : spreadOfSorted(valuesIn(column, chosen).sort())
}
