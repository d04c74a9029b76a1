import type { Operators } from '../operator.ts'
import { remainders } from './modulo.ts'
import { proportion } from './proportion.ts'
import { ranks } from './ranks.ts'
import { workdays } from './workdays.ts'

/** Remainders, shares, ranks, months and working days: what a form could reckon with as well. */
export const more: { readonly operators: Operators } = {
  operators: { ...remainders, ...ranks, ...proportion, ...workdays },
}
