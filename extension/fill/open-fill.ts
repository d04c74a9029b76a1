import type { TaskView } from '../../core/case/view.ts'
import { compileForm } from '../../core/form/compile-form.ts'
import type { FormProblem } from '../../core/form/problem.ts'
import { type FormDraft, openDraft } from '../../ui/form/draft.ts'
import { progressOf } from '../../ui/form/progress.ts'
import type { Device } from '../device.ts'
import { type Draft, readDraft, saveEdits } from '../store/drafts.ts'
import { readRow } from '../store/rows.ts'
import { type Keeper, openKeeper } from './keeper.ts'

/** A task that is open for writing on this page. */
export type Fill = {
  readonly task: TaskView
  readonly draft: FormDraft
  readonly keeper: Keeper
  /** Takes over what another page has written. */
  readonly receive: (stored: Draft | undefined) => void
}

export type FillOpening =
  | { readonly kind: 'open'; readonly fill: Fill }
  /** The task or its form is not on this device. */
  | { readonly kind: 'missing' }
  | { readonly kind: 'broken-form'; readonly problems: readonly FormProblem[] }

/** Opens a task's form where it was left, and keeps what is typed from then on. */
export async function openFill({ db, now, newId }: Device, id: string): Promise<FillOpening> {
  const task = await readRow(db, 'task', id)
  const document = task && (await readRow(db, 'form', `${task.form.id}@${task.form.version}`))
  if (task === undefined || document === undefined) return { kind: 'missing' }
  const compiled = compileForm(document)
  if (compiled.kind === 'err') return { kind: 'broken-form', problems: compiled.error }
  const form = compiled.value
  const stored = await readDraft(db, id)
  const writer = newId()

  const keeper: Keeper = openKeeper({
    writer,
    save: (edits) =>
      saveEdits(db, { task, writer, edits, progress: progressOf(draft.state.peek()), at: now() }),
    onRival: ({ pointer, entry, rival }) => draft.receive(pointer, entry, rival?.entry ?? null),
    now,
    rows: stored?.answers ?? [],
    changedAt: stored?.row.changedAt ?? null,
  })
  const draft: FormDraft = openDraft({
    form,
    context: task.context,
    prefill: task.prefill,
    entries: (stored?.answers ?? []).map(({ pointer, entry, rival }) => ({
      pointer,
      entry,
      rival: rival?.entry ?? null,
    })),
    refusals: stored?.row.problem?.errors ?? [],
    onEdit: keeper.keep,
  })
  const receive = (newest: Draft | undefined) => {
    for (const { pointer, entry, rival } of keeper.news(newest?.answers ?? [])) {
      draft.receive(pointer, entry, rival?.entry ?? null)
    }
  }
  return { kind: 'open', fill: { task, draft, keeper, receive } }
}
