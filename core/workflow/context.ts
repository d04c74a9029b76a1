import type { CaseId, PersonId } from '../ids.ts'
import type { Json, JsonObject } from '../json.ts'
import type { Calendar } from './calendar.ts'
import type { Snapshot, WorkflowDocument } from './model.ts'
import { countTasks } from './tasks.ts'

/** What a step of one case may know besides the workflow and the snapshot. All of it is data (W1). */
export type WorkflowContext = {
  /** Task ids derive from it. */
  readonly caseId: CaseId
  readonly subject: JsonObject & { readonly id: PersonId }
  /** The superior's own agreed plan of this cycle: `{ results: ['…'] }`, empty where there is none. */
  readonly leader?: JsonObject
  /** What other systems have measured: `{ values, notes }` by indicator, null where nothing is. */
  readonly measured?: JsonObject
  /** What the person's unit wrote down that it needs in this period, or null. */
  readonly unitNeeds?: JsonObject | null
  /** The results of the parts of the period, or null. */
  readonly periods?: JsonObject | null
  readonly calendar: Calendar
  readonly policies: JsonObject
  /** The newest answers of each task that one person does, by task spec; never a peer's (P1). */
  readonly submissions: JsonObject
  /** The newest result, or null. */
  readonly score: Json
  /** Whether the office has such a person. */
  readonly knows: (person: PersonId) => boolean
}

/**
 * What a guard, an assignment, a form's context and its prefill see. Its keys are the names that rules may read:
 * `ruleData(workflow, snapshot, { context, answers }).tasks`.
 */
export function ruleData(
  workflow: WorkflowDocument,
  snapshot: Snapshot,
  {
    context,
    answers,
    by = null,
  }: { readonly context: WorkflowContext; readonly answers: Json; readonly by?: PersonId | null },
): JsonObject {
  return {
    answers,
    actor: by,
    submissions: context.submissions,
    tasks: countTasks(workflow, snapshot),
    assignments: snapshot.assignments,
    score: context.score,
    policies: context.policies,
    subject: context.subject,
    leader: context.leader ?? { results: [] },
    measured: context.measured ?? { values: null, notes: null },
    unitNeeds: context.unitNeeds ?? null,
    periods: context.periods ?? null,
  }
}
