import { jottedText, jottingId } from '../../core/draft/jotting.ts'
import { taskId } from '../../core/ids.ts'
import type { Database } from './database.ts'
import { readDraftRow } from './drafts.ts'
import { readJotting } from './jottings.ts'

/**
 * The draft of goals that a task's form was begun from, by its id; empty for none. A page that has `opened` the form from
 * another one, or from none, and in which something stands by now, stays with that: what came of goals elsewhere would
 * take the form away from under whoever writes in it.
 */
export async function readBegun(db: Database, task: string, opened: string | null = null): Promise<string> {
  const begun = await goalsFor(db, task)
  if (opened === null || opened === begun) return begun
  return (await readDraftRow(db, task)) === undefined ? begun : opened
}

async function goalsFor(db: Database, task: string): Promise<string> {
  const drafts = await db.drafts.where('task').startsWith(jottingId('goals', '')).primaryKeys()
  const used = await Promise.all(
    drafts.map(async (id) => jottedText(await readJotting(db, taskId(id)), '/usedFor') === task),
  )
  return drafts[used.indexOf(true)] ?? ''
}
