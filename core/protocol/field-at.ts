import type { FormDocument, LayoutElement } from '../form/model.ts'
import { itemsOf, namesOf, propertyOf, type Subschema } from '../form/scope.ts'
import { escapePointer, type JsonObject } from '../json.ts'
import type { Text } from '../text.ts'

export type Field = { readonly label: Text; readonly schema: JsonObject }

/**
 * The field whose answer stands at a JSON Pointer, so that an error can name it as the form does.
 * `fieldAt(form, '/ratings/loyal').label.en` is `'Loyal'`.
 */
export function fieldAt(form: FormDocument, pointer: string): Field {
  const root = { schema: form.schema, pointer: '' }
  const found = search({ form, pointer }, { elements: [form.layout], at: root, prefix: '' })
  return found ?? { label: { id: 'Isian ini', en: 'This answer' }, schema: {} }
}

type Sought = { readonly form: FormDocument; readonly pointer: string }
type Level = { readonly elements: readonly LayoutElement[]; readonly at: Subschema; readonly prefix: string }

function search(sought: Sought, { elements, at, prefix }: Level): Field | null {
  for (const element of elements) {
    const found =
      element.type === 'Control'
        ? fieldOf(sought, element, { at, prefix })
        : 'elements' in element
          ? search(sought, { elements: element.elements, at, prefix })
          : null
    if (found) return found
  }
  return null
}

function fieldOf(
  sought: Sought,
  control: Extract<LayoutElement, { readonly type: 'Control' }>,
  { at, prefix }: Omit<Level, 'elements'>,
): Field | null {
  const { form, pointer } = sought
  const names = namesOf(control.scope) ?? []
  const own = `${prefix}${names.map((name) => `/${escapePointer(name)}`).join('')}`
  if (pointer !== own && !pointer.startsWith(`${own}/`)) return null
  const subschema = propertyOf(form.schema, at, names)
  const field = { label: control.label, schema: subschema?.schema ?? {} }
  const [, head = ''] = pointer.slice(own.length).split('/')
  if (head === '' || !subschema) return field
  if (control.kind === 'matrix') {
    const row = control.rows.find(({ property }) => escapePointer(property) === head)
    const judged = row && propertyOf(form.schema, subschema, [row.property])
    return row ? { label: row.label, schema: judged?.schema ?? {} } : field
  }
  const items = itemsOf(form.schema, subschema)
  if (!items || !('elements' in control)) return field
  return search(sought, { elements: control.elements, at: items, prefix: `${own}/${head}` }) ?? field
}
