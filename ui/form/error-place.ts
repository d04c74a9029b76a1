import type { FormError } from '../../core/form/model.ts'
import { escapePointer } from '../../core/json.ts'

const aboutMissing = new Set(['required', 'requiredIf', 'dependentRequired'])

/** The pointer of the answer that an error is about: of a missing one, where it would be. */
export function placeOf({ keyword, instancePath, params }: FormError): string {
  if (!aboutMissing.has(keyword) || params.missingProperty === undefined) return instancePath
  return `${instancePath}/${escapePointer(String(params.missingProperty))}`
}

/** True when the error says that there is no answer. */
export function isMissing({ keyword }: FormError): boolean {
  return aboutMissing.has(keyword)
}

/** The nearest field at or above a place: an error in the third chosen colleague belongs to the list. */
export function fieldOf(place: string, isField: (path: string) => boolean): string | undefined {
  for (let at = place; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) if (isField(at)) return at
  return undefined
}
