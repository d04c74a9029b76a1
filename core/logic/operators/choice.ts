import { type Evaluate, lazy, type Operators } from '../operator.ts'
import { truthy } from '../value.ts'

const any = Number.POSITIVE_INFINITY

/** `if ?: and or`: only what decides is evaluated. */
export const choice: Operators = {
  if: lazy([0, any], firstTrue),
  '?:': lazy([0, any], firstTrue),
  and: lazy([1, any], (args) => until(args, false)),
  or: lazy([1, any], (args) => until(args, true)),
}

/** Condition and answer in turn, then an answer for "else"; without one it is null. */
function firstTrue(args: readonly Evaluate[]): Evaluate {
  return (scope) => {
    for (let index = 0; index + 1 < args.length; index += 2) {
      if (truthy(args[index]?.(scope) ?? null)) return args[index + 1]?.(scope) ?? null
    }
    return args.length % 2 === 1 ? (args[args.length - 1]?.(scope) ?? null) : null
  }
}

/** The first value whose truth is the wanted one, else the last value. */
function until(args: readonly Evaluate[], wanted: boolean): Evaluate {
  const before = args.slice(0, -1)
  const last = args[args.length - 1]
  return (scope) => {
    for (const step of before) {
      const value = step(scope)
      if (truthy(value) === wanted) return value
    }
    return last?.(scope) ?? null
  }
}
