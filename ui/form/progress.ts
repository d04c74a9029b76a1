import { isBlank } from '../../core/form/blank.ts'
import type { ControlState, FormState } from '../../core/form/form-state.ts'
import { isObject, own } from '../../core/json.ts'

export type Progress = { readonly answered: number; readonly asked: number }

/**
 * How many of the questions that must be answered are; of all questions, where none must be. Calculated ones ask
 * nobody. `within` narrows it to some fields.
 */
export function progressOf(state: FormState, within: (path: string) => boolean = () => true): Progress {
  const open = [...state.controls.values()].filter(
    (control) => control.visible && !control.readOnly && within(control.path),
  )
  const required = open.filter((control) => control.required)
  const asked = required.length > 0 ? required : open
  return { answered: asked.filter(isAnswered).length, asked: asked.length }
}

/** A statement that is not agreed to is no answer yet, nor is a matrix before its last row. */
function isAnswered({ element, value, required }: ControlState): boolean {
  if (element.kind === 'acknowledgement') return value === true
  if (element.kind !== 'matrix') return !isBlank(value)
  const answered = element.rows.filter(
    ({ property }) => isObject(value) && !isBlank(own(value, property)),
  ).length
  return required ? answered === element.rows.length : answered > 0
}
