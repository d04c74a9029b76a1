import { numberAt, wholeAt } from '../argument.ts'
import { rounded } from '../calculate.ts'
import { eager, type Operators } from '../operator.ts'

/** `round`; a missing number is a problem. */
export const rounding: Operators = {
  // {"round": [x, places]} rounds half up, away from zero for negative x; without places to a whole number.
  round: eager([1, 2], (args, site, scope) => {
    const x = numberAt(args, 0, site)
    const places = args.length === 2 ? wholeAt(args, 1, { site, min: -15, max: 15 }) : 0
    return rounded(x, places, { site, scope })
  }),
}
