import { goalAnswers } from '../../core/case/goal-answers.ts'
import type { TaskView } from '../../core/case/view.ts'
import type { FormDocument } from '../../core/form/model.ts'
import type { JsonObject } from '../../core/json.ts'
import type { Database } from '../store/database.ts'
import { type GoalsRow, readGoalsFor } from '../store/goals.ts'
import { readRow } from '../store/rows.ts'

/** Goals that could begin this form, with what they would be in it. */
export type GoalOffer = { readonly row: GoalsRow; readonly answers: JsonObject }

/** What the person once drafted for this very form; null where nothing of it fits. */
export async function readGoalOffer(
  db: Database,
  task: TaskView,
  document: Pick<FormDocument, 'schema'>,
): Promise<GoalOffer | null> {
  const row = await readGoalsFor(db, task)
  if (row === undefined) return null
  const pack = await readRow(db, 'pack', task.pack)
  const answers = goalAnswers(row, document, pack?.indicators ?? [])
  return Object.keys(answers).length === 0 ? null : { row, answers }
}
