import type { TaskView } from '../../core/case/view.ts'
import { carryOver } from '../../core/draft/carry-over.ts'
import type { CompiledForm } from '../../core/form/compile-form.ts'
import { diff } from '../../core/form/diff.ts'
import { openForm } from '../../core/form/open-form.ts'
import { type MigrationPlan, planMigration } from '../../core/form/plan-migration.ts'
import type { Instant } from '../../core/workflow/model.ts'
import { replaceDraft } from '../store/carry-draft.ts'
import type { Database } from '../store/database.ts'
import { type Draft, readDraft, stateOf } from '../store/drafts.ts'
import { readRow } from '../store/rows.ts'

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
    const plan = await planFor(db, stored.row.form, form)
    // Another page may have been quicker; then what it left is looked at again.
    await replaceDraft(db, stored, { state: carryOver(stateOf(stored), plan), at })
  }
}

/** How drafts of a version become drafts of this form. Where the older form is not here, labels and moves are unknown. */
export async function planFor(
  db: Database,
  from: MigrationPlan['from'],
  form: CompiledForm,
): Promise<MigrationPlan> {
  const before = await readForm(db, from)
  if (before !== undefined) return diff(before, form).plan
  return { ...planMigration(form, form, {}), from, labels: {}, derived: [] }
}

/** A form that is on this device, ready to be run. */
export async function readForm(
  db: Database,
  { id, version }: MigrationPlan['from'],
): Promise<CompiledForm | undefined> {
  const document = await readRow(db, 'form', `${id}@${version}`)
  const compiled = document && (await openForm(document))
  return compiled?.kind === 'ok' ? compiled.value : undefined
}
