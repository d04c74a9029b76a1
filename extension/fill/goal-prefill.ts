import type { TaskView } from '../../core/case/view.ts'
import type { FormDocument } from '../../core/form/model.ts'
import type { JsonObject } from '../../core/json.ts'
import type { Database } from '../store/database.ts'

/** What an untouched form starts from: what the course says, then the goals that the person chose to begin with. */
export async function readPrefill(
  db: Database,
  task: TaskView,
  document: Pick<FormDocument, 'schema'>,
): Promise<JsonObject> {
  if (!asksForPlan(document)) return task.prefill
  const { readGoalOffer } = await import('./read-goal-offer.ts')
  const offer = await readGoalOffer(db, task, document)
  return offer?.row.usedFor === task.id ? { ...task.prefill, ...offer.answers } : task.prefill
}

/** Most forms plan nothing, and then no draft is looked for. */
export function asksForPlan({ schema }: Pick<FormDocument, 'schema'>): boolean {
  const text = JSON.stringify(schema)
  return ['"results"', '"ways"', '"contributions"', '"learning"'].some((name) => text.includes(name))
}
