import type { FormDocument, LayoutElement } from '../form/model.ts'
import { namesOf } from '../form/scope.ts'
import type { Text } from '../text.ts'

/** What the fields of a form are called, by pointer: `formFields(form).get('/hobby')?.id` is `'Hobi'`. */
export function formFields(form: FormDocument): ReadonlyMap<string, Text> {
  const labels = new Map<string, Text>()
  const walk = (element: LayoutElement): void => {
    if (element.type === 'Control') {
      labels.set(`/${(namesOf(element.scope) ?? []).join('/')}`, element.label)
      return
    }
    if ('elements' in element) for (const child of element.elements) walk(child)
  }
  walk(form.layout)
  return labels
}
