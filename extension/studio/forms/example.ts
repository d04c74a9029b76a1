import type { FormDocument } from '../../../core/form/model.ts'
import { isObject, type JsonObject } from '../../../core/json.ts'
import { tasksOf } from '../../../core/studio/form-edit/foreign-rules.ts'
import { writeOut } from '../../../core/studio/form-edit/form-given.ts'
import { sampleAnswers } from '../../../core/studio/form-edit/sample-answers.ts'
import { taskData } from '../../../core/studio/form-edit/task-data.ts'
import type { Builder } from './builder.ts'

/** By which names the course hands things to this form. */
export function contextNames({ studio, id }: Builder): readonly string[] {
  const names = tasksOf(studio.documents.peek(), id).flatMap(({ task }) =>
    isObject(task.context) ? Object.keys(task.context) : [],
  )
  return [...new Set(names)]
}

/** Data to try a rule on: made-up answers of this form, and what the first of its tasks would hand to it. */
export function exampleFor(builder: Builder, start: readonly string[]): JsonObject {
  const { studio, id, form, given } = builder
  const [task] = tasksOf(studio.documents.peek(), id)
  // Sample answers are made of whatever can be read of it.
  const written = writeOut(form.peek(), given.peek()) as unknown as FormDocument
  const answers = sampleAnswers(written)
  const { context } = task
    ? taskData(studio.documents.peek(), task.task, { given: given.peek(), filled: {} })
    : { context: {} }
  const item = start.length === 0 ? null : firstItem(answers, start)
  return { answers, context, ...(item === null ? {} : { item }) }
}

function firstItem(answers: JsonObject, start: readonly string[]): JsonObject {
  let at: unknown = answers
  for (const name of start)
    at = name === '*' ? (Array.isArray(at) ? at[0] : null) : isObject(at) ? at[name] : null
  return isObject(at) ? at : {}
}
