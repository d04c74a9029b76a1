import type { TaskView } from '../../core/case/view.ts'
import type { CompiledForm } from '../../core/form/compile-form.ts'
import type { Instant } from '../../core/workflow/model.ts'
import { replaceDraft } from '../store/carry-draft.ts'
import type { Database } from '../store/database.ts'
import { type Draft, readDraft, stateOf } from '../store/drafts.ts'

/** The draft of a task in the version of the form that the task asks for now: carried over to it where it is older. */
export async function readMetDraft(
  db: Database,
  met: { readonly task: TaskView; readonly form: CompiledForm; readonly at: Instant },
): Promise<Draft | undefined> {
  const { task, form, at } = met
  for (;;) {
    const stored = await readDraft(db, task.id)
    if (stored === undefined || stored.row.sent !== null) return stored
    if (stored.row.form.version === task.form.version) {
      return (await mergeArrivals(db, { task, form })) ? readDraft(db, task.id) : stored
    }
    // Few drafts outlive a version: what compares forms is read only then.
    const { carriedState } = await import('./carried-state.ts')
    // Another page may have been quicker; then what it left is looked at again.
    await replaceDraft(db, stored, { state: await carriedState(db, stateOf(stored), form), at })
  }
}

/** Merges copies that waited for this version of the form; true where there was one. */
async function mergeArrivals(
  db: Database,
  { task, form }: { readonly task: TaskView; readonly form: CompiledForm },
): Promise<boolean> {
  const waiting = await db.arrivals.where('task').equals(task.id).toArray()
  // A copy of a version that is not here yet goes on waiting.
  const ready = waiting.filter(({ copy }) => copy.form.version <= task.form.version)
  if (ready.length === 0) return false
  // Nor do two devices often write at one time.
  const [{ carriedState }, { mergeArrival }] = await Promise.all([
    import('./carried-state.ts'),
    import('../store/draft-copies.ts'),
  ])
  for (const arrival of ready) {
    const { copy } = arrival
    const state = copy.form.version === task.form.version ? copy : await carriedState(db, copy, form)
    await mergeArrival(db, arrival, { ...copy, ...state })
  }
  return true
}
