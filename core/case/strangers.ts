import type { CompiledForm } from '../form/compile-form.ts'
import type { FormError } from '../form/model.ts'
import { escapePointer, isObject, type Json, type JsonObject, own } from '../json.ts'

/**
 * Whom answers name in the fields for people who is not of this office. A stranger that got in would stop the case
 * when a step gives them a role, perhaps at a deadline, with nobody there to be told.
 * `strangersIn(form, { peer: 'nobody' }, () => false)` is one error with the keyword `person` at `/peer`, if the form
 * asks for a person there.
 */
export function strangersIn(
  form: CompiledForm,
  answers: JsonObject,
  isKnown: (person: string) => boolean,
): readonly FormError[] {
  const fields = [...form.controls.values()].filter(
    ({ element }) => element.kind === 'person' || element.kind === 'people',
  )
  return fields.flatMap(({ path, at }) =>
    placesOf(answers, path)
      .flatMap(namesAt)
      .filter(({ value }) => typeof value === 'string' && value !== '' && !isKnown(value))
      .map(({ pointer }) => ({
        instancePath: pointer,
        schemaPath: `#${at}`,
        keyword: 'person',
        params: {},
        message: 'must be somebody of this office',
      })),
  )
}

type Found = { readonly pointer: string; readonly value: Json }

/** Every place of a field: its path has `*` for the items of a repeat. */
function placesOf(answers: JsonObject, path: readonly string[]): readonly Found[] {
  let places: readonly Found[] = [{ pointer: '', value: answers }]
  for (const name of path) {
    places = places.flatMap(({ pointer, value }): readonly Found[] => {
      if (name === '*') return itemsOf({ pointer, value })
      const member = isObject(value) ? own(value, name) : undefined
      return member === undefined ? [] : [{ pointer: `${pointer}/${escapePointer(name)}`, value: member }]
    })
  }
  return places
}

/** One person, or each of a list. */
function namesAt(found: Found): readonly Found[] {
  return Array.isArray(found.value) ? itemsOf(found) : [found]
}

function itemsOf({ pointer, value }: Found): readonly Found[] {
  if (!Array.isArray(value)) return []
  return value.map((item: Json, index) => ({ pointer: `${pointer}/${index}`, value: item }))
}
