import type { TaskView } from '../../core/case/view.ts'
import { newest } from '../../core/draft/state.ts'
import { isTray } from '../../core/draft/tray.ts'
import { type FormState, formState } from '../../core/form/form-state.ts'
import type { FormDocument } from '../../core/form/model.ts'
import { openForm } from '../../core/form/open-form.ts'
import type { JsonObject } from '../../core/json.ts'
import type { Letterhead } from '../../core/pack/model.ts'
import type { Instant } from '../../core/workflow/model.ts'
import { openDraft } from '../../ui/form/draft.ts'
import { cleared } from '../../ui/form/entry.ts'
import { blankAnswers } from '../../ui/print/blank-answers.ts'
import { readPrefill } from '../fill/goal-prefill.ts'
import type { Database } from '../store/database.ts'
import { readDraft } from '../store/drafts.ts'
import { readLastSent } from '../store/outbox.ts'
import { readMe, readRow } from '../store/rows.ts'

/** A form ready for paper. */
export type Print = {
  readonly task: TaskView
  readonly state: FormState
  readonly document: FormDocument
  readonly letterhead: Letterhead
  readonly filler: string
  /** When the answers went off; null for a draft and for a blank form. */
  readonly sentAt: Instant | null
}

export type PrintReading =
  | { readonly kind: 'ready'; readonly print: Print }
  /** What was sent from another device is not on this one. */
  | { readonly kind: 'elsewhere'; readonly task: TaskView }
  | { readonly kind: 'missing' }

/** Reads what a task's form is printed from: its draft or what was sent of it, or nothing for a blank one. */
export async function readPrint(
  db: Database,
  { task: id, blank }: { readonly task: string; readonly blank: boolean },
): Promise<PrintReading> {
  const task = await readRow(db, 'task', id)
  const document = task && (await readRow(db, 'form', `${task.form.id}@${task.form.version}`))
  if (task === undefined || document === undefined) return { kind: 'missing' }
  const compiled = await openForm(document)
  if (compiled.kind === 'err') return { kind: 'missing' }
  const form = compiled.value
  const [me, pack, sent] = await Promise.all([
    readMe(db),
    readRow(db, 'pack', task.pack),
    readLastSent(db, id),
  ])
  const region = me?.region.name ?? ''
  const print = {
    task,
    document,
    letterhead: pack?.letterhead ?? { lines: [{ id: region, en: region }] },
    filler: me?.person.name ?? '',
  }
  const { context } = task
  const prefill = await readPrefill(db, task, document)
  if (blank) {
    const state = formState(form, { answers: blankAnswers(form, prefill), context })
    return { kind: 'ready', print: { ...print, state, sentAt: null } }
  }
  if (sent?.mutation.kind === 'submit-task' && sent.delivery.kind !== 'refused') {
    const state = formState(form, { answers: sent.mutation.answers, context })
    return { kind: 'ready', print: { ...print, state, sentAt: sent.addedAt } }
  }
  if (task.status !== 'open') return { kind: 'elsewhere', task }
  const state = formState(form, { answers: await draftAnswers(), context })
  return { kind: 'ready', print: { ...print, state, sentAt: null } }

  async function draftAnswers(): Promise<JsonObject> {
    const stored = await readDraft(db, id)
    const entries = (stored?.answers ?? [])
      .filter(({ pointer }) => !isTray(pointer))
      .map(({ pointer, values }) => ({ pointer, entry: newest(values)?.entry ?? cleared, rivals: [] }))
    const draft = openDraft({ form, context, prefill, entries, refusals: [], onEdit: () => {} })
    return draft.answers.peek()
  }
}
