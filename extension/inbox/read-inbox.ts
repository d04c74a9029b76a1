import type { TaskView } from '../../core/case/view.ts'
import type { Database } from '../store/database.ts'
import { readUnsettled } from '../store/outbox.ts'
import { countTasks, readTasks } from '../store/rows.ts'
import { type Inbox, inboxOf } from './inbox.ts'

/** How many tasks wait for their person. What has been typed so far makes no difference to that. */
export async function countOpen(db: Database): Promise<number> {
  const [tasks, outbox] = await Promise.all([readTasks(db, 'open'), readUnsettled(db)])
  return inboxOf({ tasks, drafts: [], outbox, done: 0 }).count
}

/** The inbox as the store has it. Of the tasks and drafts of many years only those are read that the list speaks of. */
export async function readInbox(db: Database): Promise<Inbox> {
  const [tasks, outbox, done] = await Promise.all([
    readTasks(db, 'open'),
    readUnsettled(db),
    countTasks(db, 'done'),
  ])
  const drafts = (await db.drafts.bulkGet(tasks.map(({ id }) => id))).filter((draft) => draft !== undefined)
  return inboxOf({ tasks, drafts, outbox, done })
}

/** What the person has done, newest first. */
export async function readDone(db: Database): Promise<readonly TaskView[]> {
  return (await readTasks(db, 'done')).toSorted((a, b) => (b.doneAt ?? '').localeCompare(a.doneAt ?? ''))
}
