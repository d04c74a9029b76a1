import type { Result } from '../result.ts'
import { commonParts } from './common-parts.ts'
import type { CompiledForm } from './compile-form.ts'
import type { FormDocument } from './model.ts'
import { prepareForm } from './prepare-form.ts'
import type { FormProblem } from './problem.ts'

/**
 * Makes a published form ready where it is filled in. Publishing has checked it (`compileForm`), so what only authors
 * need is not there; its verdicts are the same (F4). What few forms have is read when a form has it, and what is known
 * to neither is a problem: nothing is let pass unjudged.
 * `const opened = await openForm(document)`, then `validateForm(opened.value, { answers, context: {} })`.
 */
export async function openForm(
  document: FormDocument,
): Promise<Result<CompiledForm, readonly FormProblem[]>> {
  const form = prepareForm(document, commonParts)
  if (form.kind === 'ok') return form
  const { allParts } = await import('./all-parts.ts')
  return prepareForm(document, allParts)
}
