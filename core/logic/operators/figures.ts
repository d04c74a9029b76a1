import type { Operators } from '../operator.ts'
import { dates } from './dates.ts'
import { proportion } from './proportion.ts'
import { statistics } from './statistics.ts'

/** Means, shares, roundings and days between dates: what forms reckon with, where they reckon. */
export const figureOperators: Operators = { ...statistics, ...proportion, ...dates }
