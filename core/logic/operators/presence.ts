import { eager, type Operators } from '../operator.ts'
import { present } from '../value.ts'

/** `isPresent`: null and blank text are what "missing" means, as in the standard `missing`. */
export const presence: Operators = {
  isPresent: eager([1, 1], ([value]) => present(value ?? null)),
}
