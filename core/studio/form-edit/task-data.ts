import type { FormDocument } from '../../form/model.ts'
import { isObject, type Json, type JsonObject } from '../../json.ts'
import { compile } from '../../logic/compile.ts'
import { exactToJson, type Value } from '../../logic/value.ts'
import type { ProjectDocuments } from '../project.ts'
import { allTasks } from './foreign-rules.ts'
import { type FormGiven, writeOut } from './form-given.ts'
import { isFormLike, sampleAnswers } from './sample-answers.ts'

/** What a task would hand to its form. */
export type TaskData = { readonly context: JsonObject; readonly prefill: JsonObject }

type Around = {
  readonly given: FormGiven
  /** What was filled in while trying, by task; other tasks answer with what is made up. */
  readonly filled: { readonly [task: string]: JsonObject }
}

/**
 * What a task's form sees and starts from when it is tried: as in the course, over answers that were filled in while
 * trying, or made up. A rule without a value hands over null.
 * `taskData(documents, task, { given, filled: {} }).context`.
 */
export function taskData(documents: ProjectDocuments, task: JsonObject, { given, filled }: Around): TaskData {
  const written = writeOut(task, given)
  if (!isObject(written)) return { context: {}, prefill: {} }
  const { context = {}, prefill = {} } = written
  const data = courseData(documents, { given, filled })
  const filledIn = Object.entries(valuesOf(prefill, data)).filter(([, value]) => value !== null)
  return { context: valuesOf(context, data), prefill: Object.fromEntries(filledIn) }
}

function valuesOf(rules: Json, data: JsonObject): JsonObject {
  if (!isObject(rules)) return {}
  return Object.fromEntries(Object.entries(rules).map(([name, rule]) => [name, outcomeOf(rule, data)]))
}

function outcomeOf(rule: Json, data: JsonObject): Json {
  const compiled = compile(rule)
  if (compiled.kind === 'err') return null
  // JSON is a value as the evaluator takes it.
  const outcome = compiled.value.run(data as Value)
  return outcome.kind === 'value' && outcome.value !== null ? exactToJson(outcome.value) : null
}

function courseData(documents: ProjectDocuments, { given, filled }: Around): JsonObject {
  const submissions = allTasks(documents).map(({ task }): [string, Json] => {
    const id = String(task.id)
    const known = Object.hasOwn(filled, id) ? filled[id] : undefined
    if (known !== undefined) return [id, known]
    const form = documents[`form/${String(writeOut(task.form ?? null, given))}`]
    const written = form === undefined ? null : writeOut(form, given)
    // Sample answers are made of whatever can be read of it.
    return [id, isFormLike(written) ? sampleAnswers(written as unknown as FormDocument) : {}]
  })
  const roles = isObject(documents.workflow?.roles) ? Object.keys(documents.workflow.roles) : []
  return {
    submissions: Object.fromEntries(submissions),
    answers: {},
    actor: 'contoh-1',
    subject: { id: 'contoh-1', post: '', grade: '', unit: '', subordinates: 0, frontLine: false },
    leader: { results: [] },
    measured: { values: null, notes: null },
    unitNeeds: null,
    periods: null,
    assignments: Object.fromEntries(roles.map((role, index) => [role, [`contoh-${index + 1}`]])),
    tasks: {},
    policies: given.policies,
    score: null,
  }
}
