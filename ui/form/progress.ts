import { isBlank } from '../../core/form/blank.ts'
import type { ControlState, FormState } from '../../core/form/form-state.ts'

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

/** A statement that is not agreed to is no answer yet. */
function isAnswered({ element, value }: ControlState): boolean {
  return element.kind === 'acknowledgement' ? value === true : !isBlank(value)
}
