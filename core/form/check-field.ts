import { escapePointer, type Json } from '../json.ts'
import type { CompiledForm } from './compile-form.ts'
import type { FormError } from './model.ts'

export type FieldInput = {
  /** JSON Pointer of the answer, as in `ControlState`: `/rows/0/weight`. */
  readonly path: string
  /** Undefined when the field is empty. */
  readonly value: Json | undefined
}

/**
 * Judges one answer by the schema of its field alone, while it is typed: none of the rest of the form is looked at, so
 * `requiredIf`, choices and checks are left to `validateForm`.
 * `checkField(form, { path: '/rows/0/weight', value: 101 })` is `[{ instancePath: '/rows/0/weight', keyword: 'maximum', … }]`.
 */
export function checkField(form: CompiledForm, { path, value }: FieldInput): readonly FormError[] {
  const segments = path.split('/').slice(1)
  const part = form.controls.get(segments.map((name) => (/^\d+$/.test(name) ? '*' : name)).join('/'))
  if (part === undefined) return []
  if (value === undefined) {
    if (!part.requiredBySchema) return []
    const missingProperty = part.names.at(-1) ?? ''
    return [
      {
        instancePath: path.slice(0, -escapePointer(missingProperty).length - 1),
        schemaPath: `#${part.at}/scope`,
        keyword: 'required',
        params: { missingProperty },
        message: `must have required property '${missingProperty}'`,
      },
    ]
  }
  const errors = form.schema.at(part.pointer)?.(value) ?? []
  return errors.map((error) => ({ ...error, instancePath: path + error.instancePath }))
}
