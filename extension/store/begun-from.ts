import { jottedText, jottingId } from '../../core/draft/jotting.ts'
import { taskId } from '../../core/ids.ts'
import type { Database } from './database.ts'
import { readJotting } from './jottings.ts'

/** The draft of goals that a task's form was begun from, by its id; empty for none. */
export async function readBegun(db: Database, task: string): Promise<string> {
  const drafts = await db.drafts.where('task').startsWith(jottingId('goals', '')).primaryKeys()
  const used = await Promise.all(
    drafts.map(async (id) => jottedText(await readJotting(db, taskId(id)), '/usedFor') === task),
  )
  return drafts[used.indexOf(true)] ?? ''
}
