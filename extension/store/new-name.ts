import { hasNameClash, renamed } from '../../core/draft/name-clash.ts'
import type { DraftCopy } from '../../core/protocol/draft-copy.ts'
import type { Database } from './database.ts'
import { readLog } from './draft-log.ts'
import { type Draft, noBackup, readDraft, readUnsent, stateOf } from './drafts.ts'
import { newDeviceId } from './this-device.ts'

/**
 * Gives this device another name where a copy shows that somebody else writes under its own: then both answers stand side
 * by side (D8) instead of one of them going unseen. All drafts are renamed, for the others may be written elsewhere, too.
 * Gives the draft as it is called now; to be awaited in a transaction over device, drafts, answers and edits.
 */
export async function withOwnName(
  db: Database,
  draft: Draft | undefined,
  copy: Pick<DraftCopy, 'task' | 'form' | 'seen' | 'fields'>,
): Promise<Draft | undefined> {
  const own = await db.device.get('this')
  if (draft === undefined || own === undefined) return draft
  const lines = (await readLog(db, copy.task)).filter(({ device }) => device === own.id)
  const log = new Map(lines.map(({ count, pointer, after }) => [count, { pointer, entry: after }]))
  if (!hasNameClash(stateOf(draft), copy, { device: own.id, log })) return draft
  const to = newDeviceId()
  await db.device.put({ ...own, id: to })
  for (const { task } of await readUnsent(db)) await rename(db, task, { from: own.id, to })
  return readDraft(db, copy.task)
}

async function rename(
  db: Database,
  task: string,
  names: { readonly from: string; readonly to: string },
): Promise<void> {
  const draft = await readDraft(db, task)
  if (draft === undefined) return
  const { row, answers } = draft
  const fields = Object.fromEntries(answers.map(({ pointer, values }) => [pointer, values]))
  const after = renamed({ seen: row.seen, fields }, names)
  await db.answers.bulkPut(
    answers.map((answer) => ({ ...answer, values: after.fields[answer.pointer] ?? answer.values })),
  )
  // Nothing that the server holds is known to be from here.
  await db.drafts.put({ ...row, seen: after.seen, backup: noBackup })
}
