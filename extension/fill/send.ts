import { liveForm } from '../../core/form/live-form.ts'
import { mutationId } from '../../core/ids.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import { wellFormed } from '../../core/well-formed.ts'
import { mustRead } from '../criteria/must-read.ts'
import type { Device } from '../device.ts'
import { AlreadySent, enqueue } from '../store/outbox.ts'
import type { Fill } from './open-fill.ts'

export type SendEnd =
  | { readonly kind: 'queued' }
  | { readonly kind: 'not-ready' }
  | { readonly kind: 'not-saved' }
  /** The pack asks that the criteria are read first. */
  | { readonly kind: 'criteria-unread' }

/** Judges the form as the server will, closes the draft and puts it into the outbox. Needs no network. */
export async function send(
  { db, now, newId, syncNow }: Device,
  { task, draft, keeper }: Pick<Fill, 'task' | 'draft' | 'keeper'>,
): Promise<SendEnd> {
  // Looked at anew, so that nothing is sent on the word of what was known before.
  const form = liveForm(draft.form, { answers: draft.answers.peek(), context: draft.context })
  const unread = draft.problems.peek().some(({ kind }) => kind === 'unread')
  // Two answers stand in one field: only their person may say which goes.
  const contested = draft.contested.peek().length > 0
  if (form.errors().length > 0 || unread || contested) return { kind: 'not-ready' }
  if (!(await keeper.flush())) return { kind: 'not-saved' }
  if (await mustRead(db, task)) return { kind: 'criteria-unread' }
  const at = now()
  const mutation = {
    protocol: PROTOCOL,
    kind: 'submit-task',
    id: mutationId(newId()),
    case: task.case,
    task: task.id,
    form: task.form,
    answers: wellFormed(form.state().answers),
    filledAt: at,
  } as const
  try {
    await enqueue(db, mutation, at)
  } catch (error) {
    // Another tab was quicker; what it sent is what counts.
    if (!(error instanceof AlreadySent)) return { kind: 'not-saved' }
  }
  void syncNow()
  return { kind: 'queued' }
}
