import { compileForm } from '../../form/compile-form.ts'
import type { FormDocument } from '../../form/model.ts'
import { describeFormProblem } from '../../form/problem-text.ts'
import { isObject, type Json, type JsonObject } from '../../json.ts'
import { notPlain } from '../../not-plain.ts'
import { withoutNotes } from '../../pack/documents.ts'
import { unfilledPlaces } from '../../pack/read-forms.ts'
import { checkShape } from '../../pack/shapes.ts'
import type { Text } from '../../text.ts'
import type { At } from './at.ts'
import { type FormGiven, writeOut } from './form-given.ts'
import { neverAnswered } from './never-answered.ts'
import { mapParts } from './parts.ts'

/** What is wrong with a form, at the part of it that its author sees; null for the form as a whole. */
export type FormFinding = { readonly at: At | null; readonly kind: string; readonly text: Text }

/**
 * What keeps a form from being published: its shape, its rules, its choices; and conditions that can never hold.
 * `judgeForm(form, given)` is `[]` for a sound form.
 */
export function judgeForm(form: JsonObject, given: FormGiven): readonly FormFinding[] {
  const known = judged.get(form)
  if (known?.given === given) return known.findings
  const findings = find(form, given)
  judged.set(form, { given, findings })
  return findings
}

const judged = new WeakMap<
  JsonObject,
  { readonly given: FormGiven; readonly findings: readonly FormFinding[] }
>()

function find(form: JsonObject, given: FormGiven): readonly FormFinding[] {
  const reason = notPlain(form)
  if (reason !== null) return [{ at: null, kind: reason.kind, text: tooDeep }]
  const marked = writeOut(
    mapParts(form, ({ body, at }) => ({ ...body, [mark]: [...at] })),
    given,
  )
  const places = new Map<string, At>()
  const written = unmarked(withoutNotes(marked), '', places)
  const file = 'form'
  const problems = [...unfilledPlaces({ file, json: written }), ...checkShape('form', file, written)]
  if (problems.length > 0) {
    return problems.map(({ path, kind, text }) => ({ at: placeOf(path, places), kind, text }))
  }
  // checkShape has just found it to be one.
  const compiled = compileForm(written as unknown as FormDocument)
  if (compiled.kind === 'ok') return neverAnswered(form)
  return compiled.error.map((problem) => ({
    at: placeOf(problem.at, places),
    kind: problem.kind,
    text: describeFormProblem(problem),
  }))
}

const tooDeep: Text = { id: 'Isinya bersarang terlalu dalam.', en: 'What is in it nests too deep.' }

/** Where an element came from, carried through the writing out. */
const mark = ' from'

function unmarked(json: Json, path: string, places: Map<string, At>): Json {
  if (Array.isArray(json)) return json.map((item, index) => unmarked(item, `${path}/${index}`, places))
  if (!isObject(json)) return json
  const from = json[mark]
  // Only `find` puts it there, and it is a way.
  if (Array.isArray(from)) places.set(path, from as At)
  const entries = Object.entries(json).filter(([name]) => name !== mark)
  return Object.fromEntries(
    entries.map(([name, member]) => [name, unmarked(member, `${path}/${name}`, places)]),
  )
}

function placeOf(path: string, places: ReadonlyMap<string, At>): At | null {
  for (let at = path; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const found = places.get(at)
    if (found !== undefined) return found
  }
  return null
}
