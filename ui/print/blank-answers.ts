import type { CompiledForm } from '../../core/form/compile-form.ts'
import type { Json, JsonObject } from '../../core/json.ts'
import { answerAt, withAnswer } from '../form/answer-pointer.ts'

/** Room for so many rows is left on paper, where a list asks for no more. */
const roomFor = 3

/**
 * What a blank form is printed from: nothing but what every draft starts from, and empty rows to write in.
 * `blankAnswers(form, task.prefill)`.
 */
export function blankAnswers(form: CompiledForm, prefill: JsonObject): JsonObject {
  let answers = prefill
  for (const part of form.controls.values()) {
    if (part.element.kind !== 'repeat' || part.repeat !== null) continue
    const given = answerAt(answers, part.tail)
    const { minItems, maxItems } = part.schema
    const least = typeof minItems === 'number' ? minItems : 0
    const most = typeof maxItems === 'number' ? maxItems : Number.POSITIVE_INFINITY
    const rows: readonly Json[] = Array.isArray(given) ? given : []
    const missing = Math.max(0, Math.min(Math.max(least, roomFor), most) - rows.length)
    const empty = Array.from({ length: missing }, () => ({}))
    answers = withAnswer(answers, part.tail, [...rows, ...empty])
  }
  return answers
}
