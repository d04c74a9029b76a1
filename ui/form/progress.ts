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
export function progressOf({ controls }: FormState): Progress {
  return progressAmong([...controls.values()])
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

function progressAmong(controls: readonly ControlState[]): Progress {
  const open = controls.filter(({ visible, readOnly }) => visible && !readOnly)
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
