import type { KeptGoals } from '../../core/case/goal-answers.ts'
import type { Instant } from '../../core/workflow/model.ts'
import type { Database } from './database.ts'

/** Goals for the next period that the person is drafting from one result. They stay on this device, and are never sent. */
export type GoalsRow = KeptGoals & {
  readonly case: string
  /** What the result's cycle is called. */
  readonly cycle: string
  readonly changedAt: Instant
  /** The planning task whose form the person has begun from it. */
  readonly usedFor: string | null
}

/** The draft that was made from a result. */
export async function readGoals(db: Database, id: string): Promise<GoalsRow | undefined> {
  return db.goals.get(id)
}

/** The newest draft that was made from another appraisal than this one. */
export async function readGoalsFor(
  db: Database,
  task: { readonly case: string },
): Promise<GoalsRow | undefined> {
  const rows = await db.goals.toArray()
  return rows
    .filter((row) => row.case !== task.case)
    .toSorted((a, b) => b.changedAt.localeCompare(a.changedAt))[0]
}

/** Keeps the draft as it is now. */
export async function keepGoals(db: Database, row: GoalsRow): Promise<void> {
  await db.goals.put(row)
}

/** Changes what is kept now, whatever has been written since the page was drawn: two fields may be written at once. */
export async function changeGoals(
  db: Database,
  id: string,
  { change, at }: { readonly change: (row: GoalsRow) => Partial<KeptGoals>; readonly at: Instant },
): Promise<void> {
  await db.transaction('rw', db.goals, async () => {
    const row = await db.goals.get(id)
    if (row !== undefined) await db.goals.put({ ...row, ...change(row), changedAt: at })
  })
}

/** The person begins a task's form from the draft. */
export async function useGoalsFor(db: Database, { case: id }: GoalsRow, task: string): Promise<void> {
  await db.goals.update(id, { usedFor: task })
}

/** The draft that a task's form was begun from, by the appraisal that it came of; empty for none. */
export async function readBegun(db: Database, task: string): Promise<string> {
  const rows = await db.goals.toArray()
  return rows.find(({ usedFor }) => usedFor === task)?.case ?? ''
}

/** Throws the draft away. */
export async function dropGoals(db: Database, id: string): Promise<void> {
  await db.goals.delete(id)
}
