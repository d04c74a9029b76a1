import { ok, type Result } from '../result.ts'
import { commonParts, type MoreParts } from './common-parts.ts'
import type { CompiledForm } from './compile-form.ts'
import { branchesOf } from './live/branch.ts'
import type { FormDocument } from './model.ts'
import { type OfferName, offers, offersFor } from './more-parts.ts'
import { prepareForm } from './prepare-form.ts'
import type { FormProblem } from './problem.ts'

/**
 * Makes a published form ready where it is filled in. Publishing has checked it (`compileForm`), so what only authors
 * need is not there; its verdicts are the same (F4). What few forms have is read when a form has it, and what is known
 * to neither is a problem: nothing is let pass unjudged.
 * `const opened = await openForm(document)`, then `liveForm(opened.value, { answers, context: {} })`.
 */
export async function openForm(document: FormDocument): Promise<Opened> {
  let more: MoreParts = {}
  let form = prepareForm(document, commonParts())
  // Each round brings something new, so that there are at most as many as there are offers.
  for (let read: readonly OfferName[] = []; form.kind === 'err'; ) {
    const wanted = offersFor(form.error).filter((name) => !read.includes(name))
    if (wanted.length === 0) break
    read = [...read, ...wanted]
    for (const found of await Promise.all(wanted.map((name) => offers[name].read()))) {
      more = { ...more, ...found.more, operators: { ...more.operators, ...operatorsOf(found) } }
    }
    form = prepareForm(document, commonParts(more))
  }
  const rest = form.kind === 'err' ? await import('./all-parts.ts') : null
  if (rest !== null) form = prepareForm(document, rest.allParts)
  if (form.kind === 'err') return form
  const isWhole = branchesOf(form.value) === null || rest?.allParts.isOrderedByNames(document.schema) === true
  return isWhole ? ok({ ...form.value, whole: (await import('./live/whole.ts')).whole }) : form
}

type Opened = Result<CompiledForm, readonly FormProblem[]>

function operatorsOf({ more }: { readonly more: MoreParts }): MoreParts['operators'] {
  return more.operators
}
