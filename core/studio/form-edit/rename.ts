import { isName } from '../../form/scope.ts'
import { isObject, type Json, type JsonObject } from '../../json.ts'
import { isMainScoring } from '../../pack/documents.ts'
import { err, ok, type Result } from '../../result.ts'
import { valueAt } from '../edit.ts'
import type { ProjectDocuments } from '../project.ts'
import { withValue } from './at.ts'
import { followChecks, followRules, followScope, type Moved, movedPath } from './follow.ts'
import { type FormTask, foreignRules, tasksOf } from './foreign-rules.ts'
import { mapParts } from './parts.ts'
import type { Refusal } from './refusal.ts'
import { isFree, schemaAt } from './schema-place.ts'
import { type ChangeVariable, inOnes, leadsTo, mapVariables } from './variables.ts'

export type Renaming = {
  readonly form: string
  readonly path: readonly string[]
  /** Which of its names; the last one, unless that is a row's own. */
  readonly place: number
  readonly name: string
}

/**
 * Gives an answer another name, in the form and wherever it is read: other rules of the form, the course, what its
 * tasks are filled in with beforehand, the scorings, other forms.
 * `renameAnswer(documents, { form: 'self', path: ['score'], place: 0, name: 'mark' })`.
 */
export function renameAnswer(
  documents: ProjectDocuments,
  { form: id, path, place, name }: Renaming,
): Result<ProjectDocuments, Refusal> {
  const form = documents[`form/${id}`]
  if (form === undefined || schemaAt(form, path) === undefined) return err({ kind: 'gone' })
  const from = path.slice(0, place + 1)
  if (from[place] === name) return ok(documents)
  if (!isName(name)) return err({ kind: 'bad-name', name })
  const to = from.with(place, name)
  if (!isFree(form, to)) return err({ kind: 'taken-name', name })
  const made = { ...documents, [`form/${id}`]: renamedForm(form, { from, to }) }
  return ok(renamedElsewhere(made, documents, { id, from, name }))
}

function renamedForm(form: JsonObject, { from, to }: Moved): JsonObject {
  const moved = [{ from, to }]
  const mapped = mapParts(form, (part) => {
    const newStart = movedPath(part.start, moved)
    const body = followRules(part.body, { start: part.start, newStart, moved }, () => {})
    return followScope({ body: renamedRow(body, part.path, { from, to }), path: part.path }, newStart, moved)
  })
  return renamedSchema(
    followChecks(mapped, moved, () => {}),
    from,
    to.at(-1) ?? '',
  )
}

/** A question of a matrix is known by its property. */
function renamedRow(body: JsonObject, path: readonly string[] | null, { from, to }: Moved): JsonObject {
  if (path === null || path.length !== from.length - 1 || !leadsTo(from, path)) return body
  if (!Array.isArray(body.rows)) return body
  const rows = body.rows.map((row: Json) =>
    isObject(row) && row.property === from.at(-1) ? { ...row, property: to.at(-1) ?? '' } : row,
  )
  return { ...body, rows }
}

/** The property keeps its place among the others. */
function renamedSchema(form: JsonObject, from: readonly string[], name: string): JsonObject {
  const owner = schemaAt(form, from.slice(0, -1))
  const before = from.at(-1) ?? ''
  const schema = owner && valueAt(form, owner)
  if (owner === undefined || !isObject(schema) || !isObject(schema.properties)) return form
  const properties = Object.fromEntries(
    Object.entries(schema.properties).map(([key, value]) => [key === before ? name : key, value]),
  )
  const required = Array.isArray(schema.required)
    ? { required: schema.required.map((entry: Json) => renamedEntry(entry, before, name)) }
    : {}
  return withValue(form, owner, { ...schema, ...required, properties })
}

function renamedEntry(entry: Json, before: string, name: string): Json {
  if (entry === before) return name
  return isObject(entry) && entry.value === before ? { ...entry, value: name } : entry
}

type Named = { readonly id: string; readonly from: readonly string[]; readonly name: string }

function renamedElsewhere(
  made: ProjectDocuments,
  before: ProjectDocuments,
  { id, from, name }: Named,
): ProjectDocuments {
  const change: ChangeVariable = ({ path, keys, lead }) => {
    const own = inOnes(path)
    if (!leadsTo(own, from)) return undefined
    // Counted from the end, so that it does not matter by how many names it was led to.
    const place = keys.length - (own.length - (from.length - 1))
    return place < lead ? undefined : keys.with(place, name)
  }
  const all: { [document: string]: JsonObject } = { ...made }
  for (const { document, at, rule, bindings } of foreignRules(before, id)) {
    const next = mapVariables(rule, bindings, change)
    const json = all[document]
    if (next !== rule && json !== undefined) all[document] = withValue(json, at, next)
  }
  const cases = renamedCases(all, before, { id, from, name })
  return from.length === 1 ? renamedPrefills(cases, before, { id, from, name }) : cases
}

/** Example answers of cases stand under the names of the answers too, by the input that a task gives. */
function renamedCases(
  all: ProjectDocuments,
  before: ProjectDocuments,
  { id, from, name }: Named,
): ProjectDocuments {
  return changeExamples(all, tasksOf(before, id), (given) => renamedKeys(given, from, name))
}

/** The example answers of cases that a form's tasks give, made anew: `changeExamples(documents, tasks, (given) => given)`. */
export function changeExamples(
  all: ProjectDocuments,
  tasks: readonly FormTask[],
  change: (given: Json) => Json,
): ProjectDocuments {
  const inputs = tasks.flatMap(({ task }) => (isObject(task.input) ? [String(task.input.name)] : []))
  if (inputs.length === 0) return all
  const inInputs = (json: Json | undefined): Json => {
    if (!isObject(json)) return json ?? null
    const entries = Object.entries(json).map(([input, given]) => [
      input,
      inputs.includes(input) ? change(given) : given,
    ])
    return Object.fromEntries(entries)
  }
  const entries = Object.entries(all).map(([document, json]) => {
    // A scoring beside takes in what it says itself.
    const isOurs =
      document.startsWith('cases/') && isMainScoring(all[`scoring/${String(json.scoring)}`] ?? null)
    if (!isOurs || !isObject(json.input)) return [document, json]
    const rows: readonly Json[] = Array.isArray(json.rows) ? json.rows : []
    const changed = rows.map((row) =>
      isObject(row) && isObject(row.change) ? { ...row, change: inInputs(row.change) } : row,
    )
    return [document, { ...json, input: inInputs(json.input), rows: changed }]
  })
  return Object.fromEntries(entries)
}

/** Answers, or a list of them, with another name at the end of a path. */
function renamedKeys(json: Json, [first, ...rest]: readonly string[], name: string): Json {
  if (Array.isArray(json)) {
    const path = first === '*' ? rest : [first ?? '', ...rest]
    return json.map((item) => renamedKeys(item, path, name))
  }
  if (!isObject(json) || first === undefined) return json
  const entries = Object.entries(json).map(([key, value]) => {
    if (!leadsTo([key], [first])) return [key, value]
    return rest.length === 0 ? [name, value] : [key, renamedKeys(value, rest, name)]
  })
  return Object.fromEntries(entries)
}

/** What a task is filled in with beforehand stands under the names of the answers. */
function renamedPrefills(
  all: ProjectDocuments,
  before: ProjectDocuments,
  { id, from, name }: Named,
): ProjectDocuments {
  const [first = ''] = from
  let { workflow } = all
  for (const { at } of tasksOf(before, id)) {
    const place = [...at, 'prefill']
    const prefill = workflow && valueAt(workflow, place)
    if (workflow === undefined || !isObject(prefill) || !Object.hasOwn(prefill, first)) continue
    const entries = Object.entries(prefill).map(([key, rule]) => [key === first ? name : key, rule] as const)
    workflow = withValue(workflow, place, Object.fromEntries(entries))
  }
  return workflow === undefined ? all : { ...all, workflow }
}
