import { type JsonObject, own } from '../json.ts'
import { type AnswerTree, ownerOf, putAnswer } from './answer-tree.ts'
import type { CompiledForm } from './compile-form.ts'
import { copyAnswers } from './copy-answers.ts'
import type { ControlPart } from './parts.ts'

/**
 * What an untouched draft starts from: the schema's `default` of each field, and over them what is filled in
 * beforehand. `startingAnswers(form, { year: 2026 })`.
 */
export function startingAnswers(form: CompiledForm, prefill: JsonObject = {}): JsonObject {
  const answers = copyAnswers(prefill, form.reach)
  for (const part of form.controls.values()) if (part.repeat === null) putDefault(part, answers)
  return answers
}

/** What a new item of a repeat starts from; `path` is the repeat's template path: `newItem(form, 'rows')`. */
export function newItem(form: CompiledForm, path: string): JsonObject {
  const repeat = form.controls.get(path)
  const item: AnswerTree = {}
  for (const part of form.controls.values()) {
    if (repeat !== undefined && part.repeat === repeat) putDefault(part, item)
  }
  return item
}

function putDefault({ names, schema, calculate }: ControlPart, into: AnswerTree): void {
  const value = own(schema, 'default')
  if (value === undefined || calculate !== null) return
  const owner = ownerOf(into, names)
  if (owner !== undefined && Object.hasOwn(owner, names.at(-1) ?? '')) return
  putAnswer(into, names, value)
}
