import type { Operators } from '../operator.ts'
import { arithmetic } from './arithmetic.ts'
import { days } from './days.ts'
import { rounding } from './rounding.ts'
import { statistics } from './statistics.ts'

/** Arithmetic, sums, means, roundings and days between dates: what forms reckon with, where they reckon. */
export const more: { readonly operators: Operators } = {
  operators: { ...arithmetic, ...statistics, ...rounding, ...days },
}
