import { compileForm } from '../form/compile-form.ts'
import type { FormDocument } from '../form/model.ts'
import { describeFormProblem } from '../form/problem-text.ts'
import type { Json } from '../json.ts'
import type { Document } from './documents.ts'
import type { PackProblem } from './problem.ts'
import { checkShape } from './shapes.ts'
import { placesLeft } from './write-out.ts'

export type ReadForms = {
  readonly forms: readonly FormDocument[]
  readonly problems: readonly PackProblem[]
}

/**
 * Makes sure that each form, written out already, can run; paths are into what was written out.
 * `readForms([{ file: 'a.form.json', json: {} }])` has no forms, and a problem of the kind `shape-required` for each
 * member that a form must have.
 */
export function readForms(documents: readonly Document[]): ReadForms {
  const read = documents.map(({ file, json }) => readForm(file, json))
  return { forms: read.flatMap(({ forms }) => forms), problems: read.flatMap(({ problems }) => problems) }
}

/**
 * Places of a document, written out already, that nothing was found for:
 * `unfilledPlaces({ file, json: { title: '{policies.x}' } })` is one `unknown-place` at `/title`.
 */
export function unfilledPlaces({ file, json }: Document): readonly PackProblem[] {
  return placesLeft(json).map(({ path, place }) => {
    const text = {
      id: `Tidak ada nilai untuk ${place}. Periksa namanya.`,
      en: `There is no value for ${place}. Check the name.`,
    }
    return { file, path, kind: 'unknown-place', text }
  })
}

function readForm(file: string, json: Json): ReadForms {
  const problems = [...unfilledPlaces({ file, json }), ...checkShape('form', file, json)]
  if (problems.length > 0) return { forms: [], problems }
  // checkShape has just found it to be one.
  const form = json as unknown as FormDocument
  const compiled = compileForm(form)
  if (compiled.kind === 'ok') return { forms: [form], problems: [] }
  return {
    forms: [form],
    problems: compiled.error.map((problem) => ({
      file,
      path: problem.at,
      kind: problem.kind,
      text: describeFormProblem(problem),
    })),
  }
}
