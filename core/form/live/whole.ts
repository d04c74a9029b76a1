import type { CompiledForm } from '../compile-form.ts'
import { type FormState, formState } from '../form-state.ts'
import type { FormError } from '../model.ts'
import type { FormInput } from '../settle.ts'
import { validateForm } from '../validate-form.ts'

/** What looks at all of a form at once. */
export type Whole = {
  readonly state: (form: CompiledForm, input: FormInput) => FormState
  readonly errors: (form: CompiledForm, input: FormInput) => readonly FormError[]
}

/** The whole computation, for the few forms whose fields cannot be looked at one by one (`needsWhole`). */
export const whole: Whole = {
  state: formState,
  errors(form, input) {
    const verdict = validateForm(form, input)
    return verdict.kind === 'valid' ? [] : verdict.errors
  },
}
