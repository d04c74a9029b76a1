import { signal } from '@preact/signals'
import type { CompiledForm } from '../../../core/form/compile-form.ts'
import type { Choice, Control } from '../../../core/form/model.ts'
import type { JsonObject } from '../../../core/json.ts'
import type { FormDraft } from '../../../ui/form/draft.ts'
import type { FieldView } from '../../../ui/form/field-view.ts'

type Still = {
  readonly control: Control
  readonly schema: JsonObject
  readonly required: boolean
  /** Tells its box from others of the page. */
  readonly key: string
}

/** A field by itself, as it will look before anybody has filled it in: drawn by the form's own view, deaf to what is done. */
export function stillDraft({ control, schema, required, key }: Still): FormDraft {
  const choices: readonly Choice[] =
    'choices' in control && Array.isArray(control.choices) ? control.choices : []
  const view: FieldView = {
    kind: 'control',
    element: control,
    at: key,
    path: key,
    visible: true,
    required,
    readOnly: control.calculate !== undefined,
    value: undefined,
    choices,
    candidates: null,
    items: [],
    unread: null,
    rivals: [],
    problems: [],
  }
  const field = signal<FieldView | undefined>(view)
  // Nothing else of a form is asked for to draw one field.
  const form = {
    order: [{ kind: 'control', element: control, schema }],
    checks: [],
  } as unknown as CompiledForm
  const still = { form, context: {}, field: () => field, write: () => {}, touch: () => {}, arrange: () => {} }
  return still as unknown as FormDraft
}
