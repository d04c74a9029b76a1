import type { Brought } from '../../core/draft/compare.ts'
import { taskId } from '../../core/ids.ts'
import type { Instant } from '../../core/workflow/model.ts'
import type { Database } from './database.ts'
import { mergeIn } from './draft-copies.ts'
import { type DraftRow, readDraft, untouched } from './drafts.ts'
import { newDeviceId } from './this-device.ts'

/**
 * Takes entries of a file into a draft as if another device had written them: what is here stays beside them until
 * its person chooses. False where the draft was sent, or is of another version by now.
 */
export async function importEntries(
  db: Database,
  brought: {
    readonly task: { readonly id: string; readonly form: DraftRow['form'] }
    readonly entries: readonly Brought[]
    /** What to call the file beside an entry that stands here. */
    readonly name: string
    readonly at: Instant
  },
): Promise<boolean> {
  const { task, entries, name, at } = brought
  return db.transaction('rw', db.drafts, db.answers, async () => {
    const draft = await readDraft(db, task.id)
    const row = draft?.row ?? untouched({ task: task.id, form: task.form, at })
    if (row.sent !== null || row.form.version !== task.form.version) return false
    const device = newDeviceId()
    const fields = entries.map(({ pointer, written }, index): [string, [typeof written]] => [
      pointer,
      [{ ...written, device, count: index + 1 }],
    ])
    await mergeIn(db, draft, {
      ...row,
      task: taskId(task.id),
      seen: { [device]: entries.length },
      fields: Object.fromEntries(fields),
      changedAt: at,
      device,
      names: { [device]: name },
    })
    // A file is no device to go on from.
    await db.drafts.update(task.id, { continued: row.continued })
    return true
  })
}
