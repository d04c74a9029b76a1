import type { Database } from '../store/database.ts'
import { readOutbox } from '../store/outbox.ts'
import { readRows } from '../store/rows.ts'
import { type Inbox, inboxOf } from './inbox.ts'

/** The inbox as the store has it. */
export async function readInbox(db: Database): Promise<Inbox> {
  const [tasks, drafts, outbox] = await Promise.all([
    readRows(db, 'task'),
    db.drafts.toArray(),
    readOutbox(db),
  ])
  return inboxOf({ tasks, drafts, outbox })
}
