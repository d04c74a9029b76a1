import { isJotting } from '../../core/draft/jotting.ts'
import { newest } from '../../core/draft/state.ts'
import type { FormDocument } from '../../core/form/model.ts'
import type { Instant } from '../../core/workflow/model.ts'
import type { Database } from './database.ts'
import { type Draft, type DraftRow, readDraft } from './drafts.ts'
import { dropDraft } from './outbox.ts'
import { readRow, readTaskIds } from './rows.ts'

/** A draft whose task is no longer this person's to do: cancelled, reassigned, or past its deadline. */
export type LeftDraft = { readonly row: DraftRow; readonly form: FormDocument | undefined }

/** Drafts that nobody waits for any more; they stay until their person lets them go. */
export async function readLeftDrafts(db: Database): Promise<readonly LeftDraft[]> {
  const [drafts, tasks] = await Promise.all([db.drafts.toCollection().primaryKeys(), readTaskIds(db)])
  // By their keys alone: most drafts have their task, and need not be read.
  const rows = await db.drafts.bulkGet(drafts.filter((task) => !tasks.has(task) && !isJotting(task)))
  const left = rows.filter((row) => row !== undefined).filter(({ sent }) => sent === null)
  return Promise.all(
    left.map(async (row) => ({
      row,
      form: await readRow(db, 'form', `${row.form.id}@${row.form.version}`),
    })),
  )
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
