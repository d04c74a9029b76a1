import { numberAt } from '../argument.ts'
import { eager, type Operators } from '../operator.ts'
import { modulo } from '../remainder.ts'

/** `%`, exact; a missing or unreadable number is a problem (rules L2 and L3). */
export const remainders: Operators = {
  '%': eager([2, 2], (args, site, scope) =>
    modulo(numberAt(args, 0, site), numberAt(args, 1, site), { site, scope }),
  ),
}
