import type { ComponentChildren } from 'preact'
import type { ElementState } from '../../core/form/form-state.ts'
import type { Control } from '../../core/form/model.ts'
import type { JsonObject } from '../../core/json.ts'
import type { FormDraft } from '../form/draft.ts'
import type { Entry } from '../form/entry.ts'
import type { FieldView } from '../form/field-view.ts'

/** What every kind of field is drawn from. */
export type FieldProps<C extends Control = Control> = {
  readonly field: FieldView & { readonly element: C }
  /** The JSON Schema of the answer, for lengths and limits. */
  readonly schema: JsonObject
  readonly ids: FieldIds
  readonly draft: FormDraft
  readonly write: (entry: Entry) => void
  /** Draws the fields of an item; a field does not know its neighbours. */
  readonly drawItem: DrawItem
}

export type DrawItem = (elements: readonly ElementState[]) => ComponentChildren

/** Ids that tie a field to its label, hint and error. */
export type FieldIds = {
  readonly input: string
  readonly label: string
  readonly describedBy: string | undefined
  readonly invalid: boolean
}
