import { escapePointer } from '../json.ts'
import type { FormError } from './model.ts'

/**
 * What is hidden is never required, also where the schema says so; nor does an `if` fail for that alone.
 * `withoutHidden(errors, (pointer) => pointer === '/reason')`.
 */
export function withoutHidden(
  errors: readonly FormError[],
  isHidden: (pointer: string) => boolean,
): readonly FormError[] {
  const hidden = errors.filter((error) => error.keyword === 'required' && isHidden(placeOf(error)))
  if (hidden.length === 0) return errors
  const dropped = new Set(hidden)
  const isExcused = ({ keyword, schemaPath, params }: FormError): boolean => {
    if (keyword !== 'if') return false
    const branch = `${schemaPath.slice(0, -'if'.length)}${params.failingKeyword}/`
    const within = errors.filter((error) => error.schemaPath.startsWith(branch))
    return within.length > 0 && within.every((error) => dropped.has(error))
  }
  return errors.filter((error) => !dropped.has(error) && !isExcused(error))
}

/**
 * JSON Pointer of the answer that an error is about: of the missing one, where one is missing.
 * `placeOf({ keyword: 'required', instancePath: '', params: { missingProperty: 'a' }, … })` is `'/a'`.
 */
export function placeOf(error: FormError): string {
  const { keyword, instancePath, params } = error
  if (keyword !== 'required' && keyword !== 'requiredIf') return instancePath
  return `${instancePath}/${escapePointer(String(params.missingProperty))}`
}
