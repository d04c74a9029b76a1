import { compileForm } from '../../../core/form/compile-form.ts'
import type { FormDocument } from '../../../core/form/model.ts'
import { startingAnswers } from '../../../core/form/starting-answers.ts'
import type { JsonObject } from '../../../core/json.ts'
import { withoutNotes } from '../../../core/pack/documents.ts'
import { writeOut } from '../../../core/studio/form-edit/form-given.ts'
import { taskData } from '../../../core/studio/form-edit/task-data.ts'
import { type FormDraft, openDraft } from '../../../ui/form/draft.ts'
import type { Entry } from '../../../ui/form/entry.ts'
import type { Builder } from './builder.ts'

/** What was filled in while trying, by project, form and task. */
export type Trials = Map<string, Map<string, Entry>>

/** A draft of the form for one of its tasks, as far as it was filled in while trying; undefined where it cannot run. */
export function trial(builder: Builder, task: JsonObject | undefined, trials: Trials): FormDraft | undefined {
  const { studio, id } = builder
  const given = builder.given.peek()
  const compiled = compileForm(withoutNotes(writeOut(builder.form.peek(), given)) as unknown as FormDocument)
  if (compiled.kind === 'err') return undefined
  const filled = answersOf(trials, studio.row.key)
  const data = task
    ? taskData(studio.documents.peek(), task, { given, filled })
    : { context: {}, prefill: {} }
  const key = `${studio.row.key} ${id} ${String(task?.id ?? '')}`
  const entries = trials.get(key) ?? new Map<string, Entry>()
  trials.set(key, entries)
  return openDraft({
    form: compiled.value,
    context: data.context,
    prefill: startingAnswers(compiled.value, data.prefill),
    entries: [...entries].map(([pointer, entry]) => ({ pointer, entry, rivals: [] })),
    refusals: [],
    onEdit: ({ pointer, entry }) => entries.set(pointer, entry),
  })
}

/** The answers that tasks of a project were given while trying: what later tasks see. */
function answersOf(trials: Trials, project: string): { readonly [task: string]: JsonObject } {
  const found = new Map<string, JsonObject>()
  for (const [key, entries] of trials) {
    const [of, , task] = key.split(' ')
    if (of !== project || !task || entries.size === 0) continue
    const answers = [...entries].flatMap(([pointer, entry]) =>
      entry.kind === 'value' && pointer.lastIndexOf('/') === 0
        ? [[pointer.slice(1), entry.value] as const]
        : [],
    )
    if (answers.length > 0) found.set(task, Object.fromEntries(answers))
  }
  return Object.fromEntries(found)
}
