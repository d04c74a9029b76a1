import type { Operators } from '../logic/operator.ts'
import { ok, type Result } from '../result.ts'
import { commonParts } from './common-parts.ts'
import type { CompiledForm } from './compile-form.ts'
import { needsWhole } from './live-form.ts'
import type { FormDocument } from './model.ts'
import { prepareForm } from './prepare-form.ts'
import type { FormProblem } from './problem.ts'
import type { Patterns } from './schema/dialect.ts'

/**
 * Makes a published form ready where it is filled in. Publishing has checked it (`compileForm`), so what only authors
 * need is not there; its verdicts are the same (F4). What few forms have is read when a form has it, and what is known
 * to neither is a problem: nothing is let pass unjudged.
 * `const opened = await openForm(document)`, then `liveForm(opened.value, { answers, context: {} })`.
 */
export async function openForm(document: FormDocument): Promise<Opened> {
  const more: { patterns?: Patterns; operators?: Operators } = {}
  let form = prepareForm(document, commonParts(more))
  if (lacks(form, 'bad-schema')) {
    more.patterns = (await import('./schema/patterns.ts')).patterns
    form = prepareForm(document, commonParts(more))
  }
  if (lacks(form, 'bad-rule')) {
    more.operators = (await import('../logic/operators/figures.ts')).figureOperators
    form = prepareForm(document, commonParts(more))
  }
  if (form.kind === 'err') form = prepareForm(document, (await import('./all-parts.ts')).allParts)
  if (form.kind === 'err' || !needsWhole(form.value)) return form
  return ok({ ...form.value, whole: (await import('./live/whole.ts')).whole })
}

type Opened = Result<CompiledForm, readonly FormProblem[]>

function lacks(form: Opened, kind: FormProblem['kind']): boolean {
  return form.kind === 'err' && form.error.some((problem) => problem.kind === kind)
}
