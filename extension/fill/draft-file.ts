import type { TaskView } from '../../core/case/view.ts'
import { type Brought, compareDrafts } from '../../core/draft/compare.ts'
import type { DraftState, Written } from '../../core/draft/state.ts'
import type { CompiledForm } from '../../core/form/compile-form.ts'
import { type DraftFile, type DraftFileProblem, readDraftFile } from '../../core/protocol/draft-file.ts'
import { draftInRescue } from '../../core/protocol/rescue-file.ts'
import { err, ok, type Result } from '../../core/result.ts'
import type { Device } from '../device.ts'
import { deviceName } from '../store/device-name.ts'
import { readDraft, stateOf } from '../store/drafts.ts'
import { readSession } from '../store/session.ts'
import { readThisDevice } from '../store/this-device.ts'
import { carriedState } from './carried-state.ts'

/** What a file would change, before it changes anything. */
export type Offer = { readonly file: DraftFile; readonly brought: readonly Brought[] }

/** Whose draft it is: known since the page was opened, for the disk may be closed by now. */
export type FileOwner = Pick<DraftFile, 'region' | 'person'>

/**
 * A draft as its file. What the page holds goes on top of what is on the disk: it may be what the disk refused.
 */
export async function writeDraftFile(
  { db, now }: Pick<Device, 'db' | 'now'>,
  { task, owner }: { readonly task: Pick<TaskView, 'id' | 'form'>; readonly owner: FileOwner },
  shown: readonly { readonly pointer: string; readonly entry: Written['entry'] }[],
): Promise<DraftFile> {
  const [stored, device] = await Promise.all([
    readDraft(db, task.id).catch(() => undefined),
    readThisDevice(db).catch(() => undefined),
  ])
  const id = device?.id ?? 'd-0000000000000000'
  const state: DraftState = stored === undefined ? { form: task.form, seen: {}, fields: {} } : stateOf(stored)
  const onTop = shown.map(({ pointer, entry }, index) => {
    const held = Object.hasOwn(state.fields, pointer) ? (state.fields[pointer] ?? []) : []
    const isKept = held.some((each) => JSON.stringify(each.entry) === JSON.stringify(entry))
    // Counted past everything that the disk has, so that nobody takes it for something older.
    const count = (state.seen[id] ?? 0) + index + 1
    return [pointer, isKept ? held : [{ device: id, count, at: now(), entry }]] as const
  })
  return {
    timbang: 'draft',
    version: 1,
    ...owner,
    task: task.id,
    savedAt: now(),
    device: device?.name ?? deviceName(navigator.userAgent),
    ...state,
    fields: { ...state.fields, ...Object.fromEntries(onTop) },
  }
}

/** Reads a file that the person has chosen and says what it would bring to this task's draft. */
export async function readOffer(
  { db }: Pick<Device, 'db'>,
  { task, form }: { readonly task: TaskView; readonly form: CompiledForm },
  text: string,
): Promise<Result<Offer, DraftFileProblem>> {
  const session = await readSession(db)
  if (session === undefined) return err('other-person')
  const wanted = { region: session.region.id, person: session.person, task: task.id, form: task.form.id }
  const file = readDraftFile(draftInRescue(text, task.id), wanted)
  if (file.kind === 'err') return file
  if (file.value.form.version > task.form.version) return err('newer-file')
  const stored = await readDraft(db, task.id)
  const mine: DraftState = stored === undefined ? { form: task.form, seen: {}, fields: {} } : stateOf(stored)
  const theirs =
    file.value.form.version === task.form.version ? file.value : await carriedState(db, file.value, form)
  return ok({ file: file.value, brought: compareDrafts(mine, theirs) })
}
