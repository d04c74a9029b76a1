import type { CompiledForm } from '../../core/form/compile-form.ts'
import { type LiveForm, liveForm } from '../../core/form/live-form.ts'
import type { Json, JsonObject } from '../../core/json.ts'
import { withAnswer } from './answer-pointer.ts'

type Asking = {
  readonly form: CompiledForm
  readonly context: JsonObject
  readonly path: string
  /** The answer that names one person alone: the id, or a list of it. */
  readonly alone: (id: string) => Json
}

/**
 * Whom a form's own checks would refuse in a field, so that nobody is offered only to be refused: those whose
 * name alone raises a check that nobody's name would.
 */
export function unsuitableIn(asking: Asking, ids: readonly string[]): ReadonlySet<string> {
  const { form, context, path } = asking
  if (!form.checks.some(({ names }) => `/${names.join('/')}` === path)) return new Set()
  const live = liveForm(form, { answers: {}, context })
  const usual = checksRaisedBy('nobody-of-this-office', live, asking)
  return new Set(ids.filter((id) => checksRaisedBy(id, live, asking).some((check) => !usual.includes(check))))
}

function checksRaisedBy(id: string, live: LiveForm, { path, alone }: Asking): readonly string[] {
  live.change(path, withAnswer({}, path, alone(id)))
  return live
    .errors()
    .filter(({ keyword, instancePath }) => keyword === 'check' && instancePath === path)
    .map(({ params }) => String(params.check))
}
