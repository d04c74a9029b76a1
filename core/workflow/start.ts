import type { PersonId } from '../ids.ts'
import { err, type Result } from '../result.ts'
import { refuseAssignment } from './assignment.ts'
import type { WorkflowContext } from './context.ts'
import type { Instant, Snapshot, WorkflowDocument } from './model.ts'
import { enter, type Move } from './move.ts'
import type { WorkflowProblem } from './problem.ts'

/**
 * The first snapshot of a case: the people in their roles and the tasks of the initial state.
 * `start(workflow, { assignments: { employee: [ani], superior: [budi] }, at }, context)` is ok with `snapshot.tasks`
 * open.
 */
export function start(
  workflow: WorkflowDocument,
  { assignments, at }: { readonly assignments: Snapshot['assignments']; readonly at: Instant },
  context: WorkflowContext,
): Result<Move, WorkflowProblem> {
  const entries: [string, readonly PersonId[]][] = Object.entries(assignments)
  for (const [role, people] of entries) {
    const refused = refuseAssignment(context, { role, people })
    if (refused) return err(refused)
  }
  const snapshot: Snapshot = {
    state: workflow.initial,
    enteredAt: at,
    dueAt: null,
    assignments,
    tasks: [],
    resultShared: false,
    history: [],
  }
  const course = { workflow, context, at, by: null, answers: null }
  return enter(course, { snapshot, effects: [] }, workflow.initial)
}
