import type { JsonObject } from '../../json.ts'
import type { Text } from '../../text.ts'
import { type CompiledForm, compileForm } from '../compile-form.ts'
import type { Control, FormDocument, LayoutElement } from '../model.ts'

/** A text for tests: `text('Nilai')`. */
export function text(words: string): Text {
  return { id: words, en: words }
}

type Rest<C> = C extends Control ? Omit<C, 'type' | 'scope' | 'label'> : never

/** A control for tests: `control('score', { kind: 'integer' })`. */
export function control(names: string, rest: Rest<Control>): Control {
  const scope = `#${names
    .split('/')
    .map((name) => `/properties/${name}`)
    .join('')}`
  return { type: 'Control', scope, label: text(names), ...rest }
}

/** A form for tests: `aForm({ properties: { a: { type: 'integer' } } }, [control('a', { kind: 'integer' })])`. */
export function aForm(
  schema: JsonObject,
  elements: readonly LayoutElement[],
  rest: Partial<FormDocument> = {},
): FormDocument {
  return {
    id: 'a-form',
    version: 1,
    title: text('A form'),
    schema: { type: 'object', ...schema },
    layout: { type: 'VerticalLayout', elements },
    ...rest,
  }
}

/** The same, compiled; throws with the problems where it cannot be. `ready(aForm({}, []))`. */
export function ready(document: FormDocument): CompiledForm {
  const compiled = compileForm(document)
  if (compiled.kind === 'err') throw new Error(JSON.stringify(compiled.error, null, 2))
  return compiled.value
}
