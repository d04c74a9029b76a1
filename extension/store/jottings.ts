import { type Entry, value } from '../../core/draft/entry.ts'
import { isJotting, type Jotted, jottingForm } from '../../core/draft/jotting.ts'
import { newest, nextCount } from '../../core/draft/state.ts'
import type { TaskId } from '../../core/ids.ts'
import type { Instant } from '../../core/workflow/model.ts'
import type { Database } from './database.ts'
import { type AnswerRow, type DraftRow, readDraft, untouched } from './drafts.ts'
import { readDevice } from './this-device.ts'

/** What is kept under an id outside of forms, as it is now; empty where nothing is. */
export async function readJotting(db: Database, id: TaskId): Promise<Jotted> {
  return jottedIn((await readDraft(db, id))?.answers ?? [])
}

/** What rows of answers hold, each at its newest. */
export function jottedIn(answers: readonly AnswerRow[]): Jotted {
  return Object.fromEntries(
    answers.flatMap(({ pointer, values }) => {
      const entry = newest(values)?.entry
      return entry?.kind === 'value' ? [[pointer, entry.value] as const] : []
    }),
  )
}

/** Writes all of it anew, from no page: what is not named is emptied. Pages that have it open take it over. */
export async function putJotting(
  db: Database,
  id: TaskId,
  { jotted, at }: { readonly jotted: Jotted; readonly at: Instant },
): Promise<void> {
  await db.transaction('rw', db.drafts, db.answers, db.device, async () => {
    const device = await readDevice(db)
    const held = await readDraft(db, id)
    const row = held?.row ?? untouched({ task: id, form: jottingForm, at })
    const pointers = [
      ...new Set([...Object.keys(jotted), ...(held?.answers ?? []).map(({ pointer }) => pointer)]),
    ]
    const first = nextCount(row.seen, device)
    const written = pointers.map((pointer, index): AnswerRow => {
      const answer = Object.hasOwn(jotted, pointer) ? jotted[pointer] : undefined
      const entry: Entry = answer === undefined ? { kind: 'cleared' } : value(answer)
      return { task: id, pointer, values: [{ device, count: first + index, entry, at, page: null }] }
    })
    await db.answers.bulkPut(written)
    await db.drafts.put({
      ...row,
      changedAt: at,
      sent: null,
      problem: null,
      progress: { answered: Object.keys(jotted).length, asked: 0 },
      seen: pointers.length === 0 ? row.seen : { ...row.seen, [device]: first + pointers.length - 1 },
    })
  })
}

/**
 * Empties it once it has been sent. The empty fields stay, and with them that they were written over: so another device
 * that has taken over the words lets go of them, too, and keeps what it has written itself in between (D8).
 */
export async function emptyJotting(db: Database, id: TaskId, at: Instant): Promise<void> {
  if ((await db.drafts.where('task').equals(id).count()) > 0) await putJotting(db, id, { jotted: {}, at })
}

/** False for a jotting in which nothing stands any more. */
export function isBegun({ task, progress }: Pick<DraftRow, 'task' | 'progress'>): boolean {
  return !isJotting(task) || progress.answered > 0
}
