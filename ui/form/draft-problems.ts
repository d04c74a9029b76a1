import type { CompiledForm } from '../../core/form/compile-form.ts'
import type { FormState } from '../../core/form/form-state.ts'
import type { FormError } from '../../core/form/model.ts'
import type { FormInput } from '../../core/form/settle.ts'
import { validateForm } from '../../core/form/validate-form.ts'
import type { Text } from '../../core/text.ts'
import { fieldOf, placeOf } from './error-place.ts'
import type { Problem } from './problem.ts'

/** An error as the server tells it, with its own words. */
export type Refusal = FormError & { readonly text: Text }

/** What the form itself finds wrong, each at the field that it is about. */
export function problemsOf(
  form: CompiledForm,
  input: FormInput,
  { controls }: FormState,
): readonly Problem[] {
  const verdict = validateForm(form, input)
  if (verdict.kind === 'valid') return []
  return verdict.errors.map((error) => {
    const place = placeOf(error)
    return { kind: 'form', path: fieldOf(place, (path) => controls.has(path)) ?? place, error }
  })
}

/** What the server refused, each at the field that it is about. */
export function refusalsOf(refusals: readonly Refusal[], { controls }: FormState): readonly Problem[] {
  return refusals.map(({ text, ...error }) => {
    const place = placeOf(error)
    return { kind: 'refused', path: fieldOf(place, (path) => controls.has(path)) ?? place, text }
  })
}
