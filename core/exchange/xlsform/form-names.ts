import type { Control, FormDocument, LayoutElement } from '../../form/model.ts'
import { namesOf } from '../../form/scope.ts'
import type { Named, Scope } from '../xpath/scope.ts'
import type { Writing } from '../xpath/to-xpath.ts'
import { unused } from './names.ts'

/** What a field of a form is called in a workbook, where names are the form's own and not an object's. */
export type FieldName = {
  readonly name: string
  readonly is: Named['is']
  /** Property names from the record that it lies in, joined by dots as rules have them. */
  readonly path: string
  /** The lists that it lies in, each as rules read it from the one around. */
  readonly lists: readonly string[]
}

export type FormNames = {
  readonly of: ReadonlyMap<LayoutElement, FieldName>
  readonly all: readonly FieldName[]
}

/** Gives every field of a form a name of its own: `formNames(form).of.get(control)?.name` is `'behaviour_loyal'`. */
export function formNames({ layout }: FormDocument): FormNames {
  const of = new Map<LayoutElement, FieldName>()
  const taken = new Set<string>()
  const visit = (element: LayoutElement, lists: readonly string[]) => {
    if (element.type === 'Note') return
    if (element.type !== 'Control') {
      for (const each of element.elements) visit(each, lists)
      return
    }
    const path = namesOf(element.scope) ?? []
    const name = unused(path.join('_'), taken, '_')
    taken.add(name)
    of.set(element, { name, is: kindOf(element), path: path.join('.'), lists })
    if (element.kind === 'matrix') for (const { property } of element.rows) taken.add(`${name}_${property}`)
    if ('elements' in element) for (const each of element.elements) visit(each, [...lists, path.join('.')])
  }
  visit(layout, [])
  return { of, all: [...of.values()] }
}

/** How rules are written in a place of the form: within `lists`, about `self`, or inside `some` over a list's items. */
export function writingIn(
  names: FormNames,
  {
    lists,
    self,
    inItem = false,
  }: { readonly lists: readonly string[]; readonly self?: FieldName; readonly inItem?: boolean },
): Writing {
  const variableOf = (field: FieldName): Named => {
    const { is } = field
    const isHere = field.lists.join('/') === lists.join('/')
    if (isHere && lists.length > 0) return { variable: inItem ? field.path : `item.${field.path}`, is }
    if (field.lists.length === 0) return { variable: `${inItem ? '../' : ''}answers.${field.path}`, is }
    const around = field.lists.slice(0, -1).join('/')
    if (around !== lists.join('/') || inItem) return { variable: null, is: 'any' }
    const list = `${lists.length === 0 ? 'answers' : 'item'}.${field.lists.at(-1) ?? ''}`
    return { variable: null, is: 'any', within: { list, field: field.path, is } }
  }
  const answer = (name: string) => {
    const field = names.all.find((each) => each.name === name)
    return field && variableOf(field)
  }
  const scope: Scope = self === undefined ? { answer } : { answer, self: variableOf(self) }
  return {
    scope,
    write: (variable) => {
      const field = names.all.find((each) => {
        const { variable: own, within } = variableOf(each)
        return (own ?? (within && `${within.list}/${within.field}`)) === variable
      })
      if (field === undefined) return undefined
      return {
        text: field === self ? '.' : `\${${field.name}}`,
        is: variableOf(field).within ? 'any' : field.is,
      }
    },
  }
}

function kindOf(control: Control): Named['is'] {
  switch (control.kind) {
    case 'integer':
    case 'decimal':
    case 'percentage':
    case 'rupiah':
      return 'number'
    case 'date':
      return 'date'
    case 'yes-no':
      return 'truth'
    case 'acknowledgement':
      return 'acknowledgement'
    case 'choice':
    case 'rating':
      return 'choice'
    case 'choices':
      return 'choices'
    case 'repeat':
    case 'indicator-table':
    case 'file':
    case 'people':
      return 'list'
    case 'computed':
      return 'any'
    case 'matrix':
      return 'nothing'
    default:
      return 'text'
  }
}
