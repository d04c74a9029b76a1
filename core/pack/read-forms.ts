import { compileForm } from '../form/compile-form.ts'
import type { FormDocument } from '../form/model.ts'
import type { Json, JsonObject } from '../json.ts'
import type { Behaviour, Indicator } from '../scoring/model.ts'
import type { Document } from './documents.ts'
import { describeFormProblem } from './form-problem-text.ts'
import { formRows } from './form-rows.ts'
import type { PackProblem } from './problem.ts'
import { checkShape } from './shapes.ts'
import { placesLeft, writeOutForm } from './write-out.ts'

export type ReadForms = {
  readonly forms: readonly FormDocument[]
  readonly problems: readonly PackProblem[]
}

type Given = {
  readonly indicators: readonly Indicator[]
  readonly behaviours: readonly Behaviour[]
  readonly policies: JsonObject
}

/** Writes each form out for the pack's rows and policies and makes sure that it can run; paths are into the result. */
export function readForms(documents: readonly Document[], { policies, ...sets }: Given): ReadForms {
  const rows = formRows(sets)
  const read = documents.map(({ file, json }) => readForm(file, writeOutForm(json, { rows, policies })))
  return { forms: read.flatMap(({ forms }) => forms), problems: read.flatMap(({ problems }) => problems) }
}

function readForm(file: string, json: Json): ReadForms {
  const unfilled = placesLeft(json).map(({ path, place }): PackProblem => {
    const text = {
      id: `Tidak ada nilai untuk ${place}. Periksa namanya.`,
      en: `There is no value for ${place}. Check the name.`,
    }
    return { file, path, kind: 'unknown-place', text }
  })
  const problems = [...unfilled, ...checkShape('form', file, json)]
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
