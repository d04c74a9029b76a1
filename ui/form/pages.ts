import type { ElementState, FormState } from '../../core/form/form-state.ts'
import type { Text } from '../../core/text.ts'

/** One page of a form: a `Category`, or the whole form where it has none. */
export type FormPage = {
  readonly at: string
  readonly label: Text | null
  readonly elements: readonly ElementState[]
  /** The fields on it, those inside items left out. */
  readonly paths: readonly string[]
}

/** The pages of a form, hidden ones included; which there are does not depend on the answers. */
export function pagesOf({ root }: FormState): readonly FormPage[] {
  if (root.kind === 'container' && root.element.type === 'Categorization') return root.elements.map(pageOf)
  return [pageOf(root)]
}

/** True when a field, or a field inside one of its items, stands on a page. */
export function isOn(page: FormPage, path: string): boolean {
  return page.paths.some((own) => path === own || path.startsWith(`${own}/`))
}

function pageOf(state: ElementState): FormPage {
  const paths = pathsIn(state)
  if (state.kind !== 'container') return { at: '', label: null, elements: [state], paths }
  const { element, at, elements } = state
  return { at, label: element.type === 'Category' ? element.label : null, elements, paths }
}

function pathsIn(state: ElementState): readonly string[] {
  if (state.kind === 'control') return [state.path]
  return state.kind === 'container' ? state.elements.flatMap(pathsIn) : []
}
