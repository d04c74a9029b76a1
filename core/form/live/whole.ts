import type { CompiledForm } from '../compile-form.ts'
import { type ElementState, formState } from '../form-state.ts'
import type { LiveForm } from '../live-form.ts'
import type { FormError } from '../model.ts'
import type { FormInput } from '../settle.ts'
import { validateForm } from '../validate-form.ts'
import { elementKey } from './element-key.ts'

/** What looks at all of a form at once. */
export type Whole = {
  readonly fill: (form: CompiledForm, input: FormInput) => LiveForm
  readonly errors: (form: CompiledForm, input: FormInput) => readonly FormError[]
}

/** The whole computation, for the few forms whose fields cannot be looked at one by one (`needsWhole`). */
export const whole: Whole = { fill: wholeForm, errors: errorsOf }

function wholeForm(form: CompiledForm, { answers, context }: FormInput): LiveForm {
  let input = { answers, context }
  let state = formState(form, input)
  return {
    change(_, answers) {
      input = { answers, context }
      state = formState(form, input)
    },
    state: () => state,
    control: (path) => state.controls.get(path),
    isVisible: (key) => !isHiddenIn(state.root, key),
    errors: () => errorsOf(form, input),
    touched: () => null,
  }
}

function isHiddenIn(state: ElementState, key: string): boolean {
  if (state.kind === 'control') return state.items.flat().some((element) => isHiddenIn(element, key))
  if (elementKey(state) === key) return !state.visible
  return state.kind === 'container' && state.elements.some((element) => isHiddenIn(element, key))
}

function errorsOf(form: CompiledForm, input: FormInput): readonly FormError[] {
  const verdict = validateForm(form, input)
  return verdict.kind === 'valid' ? [] : verdict.errors
}
