import type { TaskView } from '../../core/case/view.ts'
import type { CompiledForm } from '../../core/form/compile-form.ts'
import type { Instant } from '../../core/workflow/model.ts'
import { replaceDraft } from '../store/carry-draft.ts'
import type { Database } from '../store/database.ts'
import { type Draft, readDraft } from '../store/drafts.ts'

/** The draft of a task in the version of the form that the task asks for now: carried over to it where it is older. */
export async function readMetDraft(
  db: Database,
  met: { readonly task: TaskView; readonly form: CompiledForm; readonly at: Instant },
): Promise<Draft | undefined> {
  const { task, form, at } = met
  for (;;) {
    const stored = await readDraft(db, task.id)
    if (stored === undefined || stored.row.form.version === task.form.version) return stored
    if (stored.row.sent !== null) return stored
    // Few drafts outlive a version: what compares forms is read only then.
    const { carriedState } = await import('./carried-state.ts')
    // Another page may have been quicker; then what it left is looked at again.
    await replaceDraft(db, stored, { state: await carriedState(db, stored, form), at })
  }
}
