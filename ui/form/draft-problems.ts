import type { FormError } from '../../core/form/model.ts'
import type { Text } from '../../core/text.ts'
import { fieldOf, placeOf } from './error-place.ts'
import type { Problem } from './problem.ts'

/** An error as the server tells it, with its own words. */
export type Refusal = FormError & { readonly text: Text }

/** What the form itself finds wrong, each at the field that it is about; what was wrong before is the same problem. */
export function problemsOf(
  errors: readonly FormError[],
  isField: (path: string) => boolean,
  before: readonly Problem[] = [],
): readonly Problem[] {
  // Mostly what is wrong is what was wrong with the key before, in the same order and perhaps less by one.
  let at = 0
  return errors.map((error) => {
    for (let next = at; next < Math.min(at + 3, before.length); next++) {
      const known = before[next]
      if (known?.kind !== 'form' || !isSameError(known.error, error)) continue
      at = next + 1
      return known
    }
    const place = placeOf(error)
    return { kind: 'form', path: fieldOf(place, isField) ?? place, error }
  })
}

function isSameError(a: FormError, b: FormError): boolean {
  if (a === b) return true
  return (
    a.instancePath === b.instancePath &&
    a.schemaPath === b.schemaPath &&
    a.keyword === b.keyword &&
    a.message === b.message &&
    isSameParams(a.params, b.params)
  )
}

function isSameParams(a: FormError['params'], b: FormError['params']): boolean {
  if (a === b) return true
  if (a.missingProperty !== undefined) return a.missingProperty === b.missingProperty
  return JSON.stringify(a) === JSON.stringify(b)
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
