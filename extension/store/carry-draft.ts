import type { DraftState } from '../../core/draft/state.ts'
import type { Instant } from '../../core/workflow/model.ts'
import type { Database } from './database.ts'
import { type Draft, type DraftRow, readDraft } from './drafts.ts'

/**
 * Puts a draft that was carried over to another version of its form in the place of what it was made from. What can be
 * taken back ends here, for the log speaks of fields as they were. False where the draft has changed meanwhile.
 */
export async function replaceDraft(
  db: Database,
  before: Draft,
  after: { readonly state: DraftState; readonly at: Instant },
): Promise<boolean> {
  const { task } = before.row
  return db.transaction('rw', db.drafts, db.answers, db.edits, async () => {
    const now = await readDraft(db, task)
    if (now === undefined || !isSame(now.row, before.row)) return false
    await db.answers.where('task').equals(task).delete()
    await db.edits.where('task').equals(task).delete()
    await db.answers.bulkPut(
      Object.entries(after.state.fields).map(([pointer, values]) => ({
        task,
        pointer,
        values: values.map((value) => ({ ...value, page: null })),
      })),
    )
    await db.drafts.put({
      ...now.row,
      form: after.state.form,
      changedAt: after.at,
      carriedFrom: before.row.carriedFrom ?? before.row.form.version,
    })
    return true
  })
}

/** The person has read what changed in the form. */
export async function noteChangesRead(db: Database, task: string): Promise<void> {
  await db.drafts.update(task, { carriedFrom: null })
}

function isSame(a: DraftRow, b: DraftRow): boolean {
  return a.form.version === b.form.version && JSON.stringify(a.seen) === JSON.stringify(b.seen)
}
