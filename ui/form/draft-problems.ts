import type { FormError } from '../../core/form/model.ts'
import type { Text } from '../../core/text.ts'
import { fieldOf, placeOf } from './error-place.ts'
import type { Problem } from './problem.ts'

/** An error as the server tells it, with its own words. */
export type Refusal = FormError & { readonly text: Text }

const known = new WeakMap<FormError, Problem>()

/** What the form itself finds wrong, each at the field that it is about; an error seen before is the same problem. */
export function problemsOf(
  errors: readonly FormError[],
  isField: (path: string) => boolean,
): readonly Problem[] {
  return errors.map((error) => {
    const place = placeOf(error)
    const path = fieldOf(place, isField) ?? place
    const before = known.get(error)
    if (before?.path === path) return before
    const problem: Problem = { kind: 'form', path, error }
    known.set(error, problem)
    return problem
  })
}

/** What the server refused, each at the field that it is about. */
export function refusalsOf(
  refusals: readonly Refusal[],
  isField: (path: string) => boolean,
): readonly Problem[] {
  return refusals.map(({ text, ...error }) => {
    const place = placeOf(error)
    return { kind: 'refused', path: fieldOf(place, isField) ?? place, text }
  })
}
