import { newest } from '../../core/draft/state.ts'
import type { FormDocument } from '../../core/form/model.ts'
import type { Instant } from '../../core/workflow/model.ts'
import type { Database } from './database.ts'
import { type Draft, type DraftRow, readDraft, readUnsent } from './drafts.ts'
import { dropDraft } from './outbox.ts'
import { readRow } from './rows.ts'

/** A draft whose task is no longer this person's to do: cancelled, reassigned, or past its deadline. */
export type LeftDraft = { readonly row: DraftRow; readonly form: FormDocument | undefined }

/** Drafts that nobody waits for any more; they stay until their person lets them go. */
export async function readLeftDrafts(db: Database): Promise<readonly LeftDraft[]> {
  const rows = await readUnsent(db)
  const left = await Promise.all(
    rows.map(async (row): Promise<readonly LeftDraft[]> => {
      const task = await readRow(db, 'task', row.task)
      if (task !== undefined && task.status !== 'cancelled') return []
      return [{ row, form: await readRow(db, 'form', `${row.form.id}@${row.form.version}`) }]
    }),
  )
  return left.flat()
}

/** A draft with its form, as far as both are here. */
export async function readLeftDraft(
  db: Database,
  task: string,
): Promise<(Draft & { readonly form: FormDocument | undefined }) | undefined> {
  const draft = await readDraft(db, task)
  if (draft === undefined || draft.row.sent !== null) return undefined
  const { id, version } = draft.row.form
  return { ...draft, form: await readRow(db, 'form', `${id}@${version}`) }
}

/** Takes a draft off this device for good. */
export async function letGoDraft(db: Database, task: string): Promise<void> {
  await db.transaction('rw', db.drafts, db.answers, db.edits, () => dropDraft(db, task))
}

/** What a draft holds, to be read out: `[{ pointer: '/hobby', entry, at }]`. */
export function entriesOf({ answers }: Draft) {
  return answers.flatMap(({ pointer, values }) => {
    const shown = newest(values)
    return shown === undefined || shown.entry.kind === 'cleared'
      ? []
      : [{ pointer, entry: shown.entry, at: shown.at satisfies Instant }]
  })
}
