import { type Evaluate, lazy, type Operators } from '../operator.ts'
import { present, type Value } from '../value.ts'

/** `coalesce`: null and blank text are what "missing" means, as in `isPresent`. */
export const substitution: Operators = {
  coalesce: lazy([1, Number.POSITIVE_INFINITY], firstPresent),
}

/** The first argument that is present, later ones unevaluated; null when none is. */
function firstPresent(args: readonly Evaluate[]): Evaluate {
  return (scope) => {
    for (const step of args) {
      const value: Value = step(scope)
      if (present(value)) return value
    }
    return null
  }
}
