import { carryOver } from '../../core/draft/carry-over.ts'
import type { DraftState } from '../../core/draft/state.ts'
import type { CompiledForm } from '../../core/form/compile-form.ts'
import { diff } from '../../core/form/diff.ts'
import { openForm } from '../../core/form/open-form.ts'
import { type MigrationPlan, planMigration } from '../../core/form/plan-migration.ts'
import type { Database } from '../store/database.ts'
import { readRow } from '../store/rows.ts'

/** What a draft of an older version is in this form. */
export async function carriedState(db: Database, state: DraftState, form: CompiledForm): Promise<DraftState> {
  return carryOver(state, await planFor(db, state.form, form))
}

/** How drafts of a version become drafts of this form. Where the older form is not here, labels and moves are unknown. */
async function planFor(
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
