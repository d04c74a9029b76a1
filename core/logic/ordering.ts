import type { At } from './calculate.ts'
import { compare, type Exact } from './exact.ts'
import { spend } from './scope.ts'

/** The order of two exact numbers within the budget: `ordering(1, 2, at)` is below 0. */
export function ordering(a: Exact, b: Exact, at: At): number {
  if (isLong(a) || isLong(b)) spend(at.scope.run, longNumberCost, at.site.path)
  return compare(a, b)
}

/** True for a fraction too long for plain numbers, with which everything takes longer: `isLong(1e200)` is false. */
export function isLong(x: Exact): boolean {
  return typeof x !== 'number' && typeof x.n === 'bigint'
}

/** Steps that it takes to reckon with a long number. */
export const longNumberCost = 40
