import type { Database } from '../store/database.ts'
import { readOutbox } from '../store/outbox.ts'
import { readRows } from '../store/rows.ts'
import { type Inbox, inboxOf } from './inbox.ts'

/** How many tasks wait for their person. What has been typed so far makes no difference to that. */
export async function countOpen(db: Database): Promise<number> {
  const [tasks, outbox] = await Promise.all([readRows(db, 'task'), readOutbox(db)])
  return inboxOf({ tasks, drafts: [], outbox }).open.length
}

/** The inbox as the store has it. Of the drafts of many years only those are read that the list speaks of. */
export async function readInbox(db: Database): Promise<Inbox> {
  const [tasks, outbox] = await Promise.all([readRows(db, 'task'), readOutbox(db)])
  const open = tasks.filter(({ status }) => status === 'open').map(({ id }) => id)
  const drafts = (await db.drafts.bulkGet(open)).filter((draft) => draft !== undefined)
  return inboxOf({ tasks, drafts, outbox })
}
