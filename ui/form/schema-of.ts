import type { CompiledForm } from '../../core/form/compile-form.ts'
import type { Control } from '../../core/form/model.ts'
import type { JsonObject } from '../../core/json.ts'

const read = new WeakMap<CompiledForm, ReadonlyMap<Control, JsonObject>>()

/** The JSON Schema of a control's answer, for lengths and limits. */
export function schemaOf(form: CompiledForm, control: Control): JsonObject {
  const known =
    read.get(form) ??
    new Map(form.order.flatMap((part) => (part.kind === 'control' ? [[part.element, part.schema]] : [])))
  read.set(form, known)
  return known.get(control) ?? {}
}
