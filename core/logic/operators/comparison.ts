import { numberAt } from '../argument.ts'
import type { At } from '../calculate.ts'
import { looseEquals, strictEquals } from '../equals.ts'
import { type EagerOperator, eager, type Operators } from '../operator.ts'
import { ordering } from '../ordering.ts'
import { spend } from '../scope.ts'
import { truthy, type Value } from '../value.ts'

/**
 * `== === != !== < <= > >= ! !!`: order is exact, and a missing number is neither less nor more (rule L3).
 */
export const comparison: Operators = {
  '==': equality(looseEquals, true),
  '!=': equality(looseEquals, false),
  '===': equality((a, b) => strictEquals(a, b), true),
  '!==': equality((a, b) => strictEquals(a, b), false),
  '<': ordered((sign) => sign < 0, 3),
  '<=': ordered((sign) => sign <= 0, 3),
  '>': ordered((sign) => sign > 0, 2),
  '>=': ordered((sign) => sign >= 0, 2),
  '!': eager([1, 1], ([value]) => !truthy(value ?? null)),
  '!!': eager([1, 1], ([value]) => truthy(value ?? null)),
}

function equality(equals: typeof looseEquals, wanted: boolean): EagerOperator {
  return eager([2, 2], (args, site, scope) => {
    const [a = null, b = null] = args
    spendOnTexts(a, b, { site, scope })
    return equals(a, b, { site, scope }) === wanted
  })
}

/** Two or, for a "between", three operands: `{"<": [0, {"var": "x"}, 10]}`; all of them must be there. */
function ordered(holds: (sign: number) => boolean, most: 2 | 3): EagerOperator {
  return eager([2, most], (args, site, scope) => {
    const first = holds(order(args, 1, { site, scope }))
    return args.length === 2 ? first : holds(order(args, 2, { site, scope })) && first
  })
}

function order(args: readonly Value[], right: number, at: At): number {
  const a = args[right - 1] ?? null
  const b = args[right] ?? null
  if (typeof a === 'string' && typeof b === 'string') {
    spendOnTexts(a, b, at)
    return a < b ? -1 : a > b ? 1 : 0
  }
  return ordering(numberAt(args, right - 1, at.site), numberAt(args, right, at.site), at)
}

function spendOnTexts(a: Value, b: Value, { site, scope }: At): void {
  if (typeof a === 'string' && typeof b === 'string' && a.length > 255) {
    spend(scope.run, Math.min(a.length, b.length) >> 8, site.path)
  }
}
