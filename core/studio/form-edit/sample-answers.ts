import { compileForm } from '../../form/compile-form.ts'
import { formState } from '../../form/form-state.ts'
import type { Control, FormDocument } from '../../form/model.ts'
import type { ControlPart } from '../../form/parts.ts'
import { isObject, type Json, type JsonObject } from '../../json.ts'
import { withValue } from './at.ts'

/**
 * Made-up answers to a form that is written out, for trying what reads them: the first choice, the middle of a scale,
 * a number within its limits. Nothing for a form that cannot run.
 * `sampleAnswers(form).score` is `3` for a rating of 1 to 5.
 */
export function sampleAnswers(form: FormDocument): JsonObject {
  const compiled = safely(form)
  if (compiled === null) return {}
  const fields = [...compiled.controls.values()].filter((part) => part.calculate === null)
  const answers = fields
    .filter((part) => part.repeat === null)
    .reduce<JsonObject>((made, part) => withValue(made, part.names, sample(part)), {})
  return formState(compiled, { answers, context: {} }).answers
}

function safely(form: FormDocument) {
  try {
    const compiled = compileForm(form)
    return compiled.kind === 'ok' ? compiled.value : null
  } catch {
    // What is being written may lack anything.
    return null
  }
}

function sample(part: ControlPart): Json {
  const { element, schema, parts } = part
  if ('elements' in element) {
    const fields = parts.filter((each) => each.kind === 'control' && each.calculate === null)
    const item = fields.reduce<JsonObject>(
      (made, each) => (each.kind === 'control' ? withValue(made, each.names, sample(each)) : made),
      {},
    )
    return [item]
  }
  return sampleValue(element, schema)
}

function sampleValue(element: Control, schema: JsonObject): Json {
  switch (element.kind) {
    case 'text':
    case 'long-text':
      return 'Contoh jawaban untuk uji coba.'
    case 'integer':
    case 'decimal':
    case 'percentage':
    case 'rupiah':
    case 'duration':
      return numberWithin(schema)
    case 'date':
      return '2026-06-30'
    case 'month':
      return '2026-06'
    case 'time':
      return '08:30'
    case 'yes-no':
    case 'acknowledgement':
      return schema.const === true
    case 'choice':
      return element.choices[0]?.value ?? ''
    case 'choices':
      return element.choices.slice(0, 1).map(({ value }) => value)
    case 'rating':
      return element.choices[Math.floor(element.choices.length / 2)]?.value ?? 1
    case 'matrix': {
      const middle = element.choices[Math.floor(element.choices.length / 2)]?.value ?? 1
      return Object.fromEntries(element.rows.map(({ property }) => [property, middle]))
    }
    case 'person':
      return 'contoh-1'
    case 'people':
      return ['contoh-1', 'contoh-2', 'contoh-3']
    default:
      return []
  }
}

function numberWithin({ minimum, maximum }: JsonObject): number {
  const low = typeof minimum === 'number' ? minimum : 0
  const high = typeof maximum === 'number' ? maximum : low + 100
  const middle = Math.round((low + high) / 2)
  return middle >= low && middle <= high ? middle : low
}

/** Whether a value is one of a form's: `isFormLike({ layout: {}, schema: {} })`. */
export function isFormLike(json: Json | undefined): json is JsonObject {
  return isObject(json) && isObject(json.layout) && isObject(json.schema)
}
