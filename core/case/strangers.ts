import type { CompiledForm } from '../form/compile-form.ts'
import type { FormError } from '../form/model.ts'
import type { JsonObject } from '../json.ts'
import { type Found, itemsAt, placesOf } from './places.ts'

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

/** One person, or each of a list. */
function namesAt(found: Found): readonly Found[] {
  return Array.isArray(found.value) ? itemsAt(found) : [found]
}
