import type { KeptGoals } from '../../core/case/goal-answers.ts'
import { goalsIn } from '../../core/case/goal-fields.ts'
import { isJotting, jottedText, jottingId } from '../../core/draft/jotting.ts'
import { type TaskId, taskId } from '../../core/ids.ts'
import type { Instant } from '../../core/workflow/model.ts'
import type { Database } from './database.ts'
import { putJotting, readJotting } from './jottings.ts'

/** Goals for the next period that the person is drafting from one result; a jotting of theirs, and never sent. */
export type GoalsRow = KeptGoals & {
  readonly id: TaskId
  /** What the result's cycle is called. */
  readonly cycle: string
  readonly changedAt: Instant
  /** The planning task whose form the person has begun from it; empty for none. */
  readonly usedFor: string
}

/** The newest draft that was made from another appraisal than this one. */
export async function readGoalsFor(
  db: Database,
  task: { readonly case: string },
): Promise<GoalsRow | undefined> {
  const own = jottingId('goals', task.case)
  const rows = await readAll(db)
  return rows.filter(({ id }) => id !== own).toSorted((a, b) => b.changedAt.localeCompare(a.changedAt))[0]
}

/** The person begins a task's form from the draft. */
export async function useGoalsFor(
  db: Database,
  { id }: Pick<GoalsRow, 'id'>,
  { task, at }: { readonly task: string; readonly at: Instant },
): Promise<void> {
  const jotted = await readJotting(db, id)
  await putJotting(db, id, { jotted: { ...jotted, '/usedFor': task }, at })
}

async function readAll(db: Database): Promise<readonly GoalsRow[]> {
  const drafts = await db.drafts.where('task').startsWith(jottingId('goals', '')).toArray()
  const rows = await Promise.all(
    drafts.map(async ({ task, changedAt }): Promise<GoalsRow | null> => {
      if (!isJotting(task)) return null
      const id = taskId(task)
      const jotted = await readJotting(db, id)
      const goals = goalsIn(jotted)
      const cycle = jottedText(jotted, '/cycle')
      return goals && { ...goals, id, cycle, changedAt, usedFor: jottedText(jotted, '/usedFor') }
    }),
  )
  return rows.filter((row) => row !== null)
}
