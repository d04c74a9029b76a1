import { compileForm } from '../../form/compile-form.ts'
import type { FormDocument } from '../../form/model.ts'
import { describeFormProblem } from '../../form/problem-text.ts'
import type { Json } from '../../json.ts'
import { checkShape } from '../../pack/shapes.ts'
import { err, ok, type Result } from '../../result.ts'
import type { ExchangeProblem } from '../problem.ts'

/** A form document as Timbang writes it, or each place where it is none: `readOwnForm({ id: 'a', … })`. */
export function readOwnForm(json: Json): Result<FormDocument, readonly ExchangeProblem[]> {
  const shape = checkShape('form', 'form', json)
  if (shape.length > 0) {
    return err(shape.map(({ kind, path, text }) => ({ kind, place: { kind: 'pointer', path }, text })))
  }
  // checkShape has judged it.
  const form = json as unknown as FormDocument
  const compiled = compileForm(form)
  if (compiled.kind === 'ok') return ok(form)
  return err(
    compiled.error.map((problem) => ({
      kind: `form-${problem.kind}`,
      place: { kind: 'pointer', path: problem.at },
      text: describeFormProblem(problem),
    })),
  )
}
