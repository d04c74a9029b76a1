import type { TaskView } from '../../core/case/view.ts'
import { isTray } from '../../core/draft/tray.ts'
import { openForm } from '../../core/form/open-form.ts'
import type { FormProblem } from '../../core/form/problem.ts'
import { readKinds } from '../../ui/fields/kinds.ts'
import { type FormDraft, openDraft } from '../../ui/form/draft.ts'
import type { Device } from '../device.ts'
import { readLog } from '../store/draft-log.ts'
import type { Draft } from '../store/drafts.ts'
import { unwrittenNames } from '../store/has-unwritten.ts'
import { moveOldJottings } from '../store/old-jottings.ts'
import { readRow } from '../store/rows.ts'
import { openSaver, type Saver } from '../store/saver.ts'
import { readSession } from '../store/session.ts'
import { readDevice } from '../store/this-device.ts'
import { noteUnwritten, writeUnwritten } from '../store/unwritten.ts'
import type { Edit, Save } from '../store/write-edits.ts'
import { readPrefill } from './goal-prefill.ts'
import { type Keeper, openKeeper } from './keeper.ts'
import { readMetDraft } from './meet-version.ts'
import { rowView } from './row-view.ts'
import { openTray, type Tray } from './tray.ts'
import { openUndoing, type Undoing } from './undoing.ts'
import { whyNotSaved } from './why-not-saved.ts'

/** A task that is open for writing on this page. */
export type Fill = {
  readonly task: TaskView
  readonly draft: FormDraft
  readonly keeper: Keeper
  /** What the keeper writes with. */
  readonly saver: Saver
  readonly undoing: Undoing
  /** What an older version of the form asked for. */
  readonly tray: Tray
  readonly owner: { readonly region: string; readonly person: string }
  /** Takes over what another page or device has written. */
  readonly receive: (stored: Draft | undefined) => void
}

export type FillOpening =
  | { readonly kind: 'open'; readonly fill: Fill }
  /** The task or its form is not on this device. */
  | { readonly kind: 'missing' }
  | { readonly kind: 'broken-form'; readonly problems: readonly FormProblem[] }

/** Opens a task's form where it was left, and keeps what is typed from then on. */
export async function openFill({ db, notes, now, newId }: Device, id: string): Promise<FillOpening> {
  // Almost never is there any, and nothing is waited for then.
  if (unwrittenNames(notes).length > 0) await writeUnwritten(db, notes)
  // What hangs on nothing else is read side by side: on a slow machine each turn at the store is felt.
  const [task, device, session, log] = await Promise.all([
    readRow(db, 'task', id),
    readDevice(db),
    readSession(db),
    readLog(db, id),
    moveOldJottings(db, now()),
  ])
  const document = task && (await readRow(db, 'form', `${task.form.id}@${task.form.version}`))
  if (task === undefined || document === undefined) return { kind: 'missing' }
  const compiled = await openForm(document)
  if (compiled.kind === 'err') return { kind: 'broken-form', problems: compiled.error }
  const form = compiled.value
  const drawable = readKinds(form)
  if (session === undefined) return { kind: 'missing' }
  const owner = { region: session.region.id, person: session.person }
  const stored = await readMetDraft(db, { task, form, at: now() })
  const prefill = await readPrefill(db, task, document)
  await drawable
  const page = newId()
  const shownOf = rowView({ page, device, names: stored?.row.names ?? {} })
  const entries = (stored?.answers ?? []).map((row) => ({ pointer: row.pointer, ...shownOf(row) }))
  const tray = openTray(entries.filter(({ pointer }) => isTray(pointer)))

  const saver = openSaver(
    db,
    () => new Worker(new URL('../store/save.worker.ts', import.meta.url), { type: 'module' }),
  )
  const asked = { id: task.id, form: task.form }
  const saveOf = (edits: readonly Edit[]): Save => {
    return { task: asked, page, device, edits, progress: draft.progress.peek(), at: now() }
  }
  const keeper: Keeper = openKeeper({
    page,
    save: (edits) => saver.save(saveOf(edits)),
    note: (edits) => noteUnwritten(notes, saveOf(edits)),
    onRival: (row) => {
      if (!isTray(row.pointer)) draft.receive(row.pointer, { rivals: shownOf(row).rivals })
    },
    now,
    why: whyNotSaved,
    rows: stored?.answers ?? [],
    changedAt: stored?.row.changedAt ?? null,
  })
  const undoing: Undoing = openUndoing({
    device,
    log,
    entryAt: (pointer) => (isTray(pointer) ? tray.entryAt(pointer) : draft.entryAt(pointer)),
    show: (pointer, entry) => {
      if (isTray(pointer)) tray.receive(pointer, entry)
      else draft.receive(pointer, { entry })
    },
    keep: keeper.keep,
    newStep: newId,
    now,
  })
  const draft: FormDraft = openDraft({
    form,
    context: task.context,
    prefill,
    entries: entries.filter(({ pointer }) => !isTray(pointer)),
    refusals: stored?.row.problem?.errors ?? [],
    onEdit: undoing.wrote,
  })
  const receive = (newest: Draft | undefined) => {
    const show = rowView({ page, device, names: newest?.row.names ?? {} })
    for (const row of keeper.news(newest?.answers ?? [])) {
      if (isTray(row.pointer)) tray.receive(row.pointer, show(row).entry)
      else draft.receive(row.pointer, show(row))
    }
  }
  return { kind: 'open', fill: { task, draft, keeper, saver, undoing, tray, owner, receive } }
}
