import { isBlank } from '../../core/form/blank.ts'
import type { ControlState, FormState } from '../../core/form/form-state.ts'
import { isObject, own } from '../../core/json.ts'
import { fieldOf } from './error-place.ts'
import type { FormPage } from './pages.ts'

export type Progress = { readonly answered: number; readonly asked: number }

/**
 * How many of the questions that must be answered are; of all questions, where none must be. Calculated ones ask
 * nobody.
 */
export function progressOf(state: FormState): Progress {
  return progressAmong(state.controls.values())
}

/** The same for each page. */
export function progressOfPages({ controls }: FormState, pages: readonly FormPage[]): readonly Progress[] {
  const pageOf = new Map(pages.flatMap(({ paths }, page) => paths.map((path) => [path, page])))
  const byPage = Map.groupBy(controls.values(), ({ path }) => {
    const field = fieldOf(path, (at) => pageOf.has(at))
    return field === undefined ? undefined : pageOf.get(field)
  })
  return pages.map((_, page) => progressAmong(byPage.get(page) ?? []))
}

function progressAmong(controls: Iterable<ControlState>): Progress {
  const open = { asked: 0, answered: 0 }
  const required = { asked: 0, answered: 0 }
  for (const control of controls) {
    if (!control.visible || control.readOnly) continue
    const answered = Number(isAnswered(control))
    open.asked += 1
    open.answered += answered
    if (!control.required) continue
    required.asked += 1
    required.answered += answered
  }
  return required.asked > 0 ? required : open
}

/** True when a field counts now as it did before, whatever its answer. */
export function countsAlike(before: ControlState | undefined, after: ControlState | undefined): boolean {
  if (before === after) return true
  if (before === undefined || after === undefined) return false
  return (
    before.visible === after.visible &&
    before.readOnly === after.readOnly &&
    before.required === after.required &&
    isAnswered(before) === isAnswered(after)
  )
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
