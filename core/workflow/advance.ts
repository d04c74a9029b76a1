import { assertNever, err, ok, type Result } from '../result.ts'
import type { WorkflowContext } from './context.ts'
import type { Snapshot, Transition, WorkflowDocument, WorkflowEvent } from './model.ts'
import { type Course, choose, follow, type Move, openTasks, stateOf } from './move.ts'
import type { WorkflowProblem } from './problem.ts'
import { isStateDone } from './tasks.ts'

type Submitted = Extract<WorkflowEvent, { readonly kind: 'submitted' }>

/**
 * What an event makes of a case: the next snapshot and the effects, or the reason why not (W1, W2).
 * Where the effects hold `score`, the caller scores and sends `scored` back with the result.
 */
export function advance(
  workflow: WorkflowDocument,
  snapshot: Snapshot,
  event: WorkflowEvent,
  context: WorkflowContext,
): Result<Move, WorkflowProblem> {
  const course: Course = { workflow, context, at: event.at, by: null, answers: null }
  switch (event.kind) {
    case 'submitted':
      return advanceSubmitted({ ...course, by: event.by, answers: event.answers }, snapshot, event)
    case 'deadline':
      return advanceDeadline(course, snapshot)
    case 'scored':
      return advanceScored({ ...course, context: { ...context, score: event.score } }, snapshot)
    default:
      return assertNever(event)
  }
}

function advanceSubmitted(
  course: Course,
  snapshot: Snapshot,
  event: Submitted,
): Result<Move, WorkflowProblem> {
  const task = snapshot.tasks.find((one) => one.id === event.task)
  if (!task) return err({ kind: 'unknown-task', task: event.task })
  if (task.assignee !== event.by) return err({ kind: 'not-yours', task: task.id })
  if (task.status !== 'open') {
    return err({ kind: 'task-closed', task: task.id, status: task.status, state: snapshot.state })
  }
  const closed = { ...task, status: 'done' as const, doneAt: event.at }
  const tasks = snapshot.tasks.map((one) => (one === task ? closed : one))
  return settle(course, { ...snapshot, tasks }, task.spec)
}

/** After somebody acted: leave the state if a transition says so, else wait on for the others. */
function settle(course: Course, snapshot: Snapshot, spec: string): Result<Move, WorkflowProblem> {
  const done = isStateDone(course.workflow, snapshot)
  const matches = ({ on }: Transition) =>
    (on.event === 'submitted' && on.task === spec) || (on.event === 'done' && done)
  const chosen = choose(course, snapshot, matches)
  if (chosen.kind === 'err') return chosen
  if (chosen.value) return follow(course, { snapshot, effects: [] }, chosen.value)
  const waiting = openTasks(course, { snapshot, effects: [] })
  const state = stateOf(course.workflow, snapshot.state)
  const declared = state.kind === 'open' && state.transitions.some(matches)
  // Taking it would leave a case that nobody can move on: every guard of this event said no.
  if (declared && !waiting.snapshot.tasks.some((task) => task.status === 'open')) {
    return err({ kind: 'no-transition', state: snapshot.state, event: `submitted ${spec}` })
  }
  return ok(waiting)
}

function advanceDeadline(course: Course, snapshot: Snapshot): Result<Move, WorkflowProblem> {
  const { state, dueAt } = snapshot
  if (dueAt === null || Date.parse(course.at) <= Date.parse(dueAt))
    return err({ kind: 'not-due', state, dueAt })
  const chosen = choose(course, snapshot, ({ on }) => on.event === 'deadline')
  if (chosen.kind === 'err') return chosen
  if (!chosen.value) return err({ kind: 'no-transition', state, event: 'deadline' })
  return follow(course, { snapshot, effects: [] }, chosen.value)
}

function advanceScored(course: Course, snapshot: Snapshot): Result<Move, WorkflowProblem> {
  const { state } = snapshot
  if (stateOf(course.workflow, state).kind !== 'transient') {
    return err({ kind: 'no-transition', state, event: 'scored' })
  }
  const chosen = choose(course, snapshot, ({ on }) => on.event === 'always')
  if (chosen.kind === 'err') return chosen
  if (!chosen.value) return err({ kind: 'no-transition', state, event: 'scored' })
  return follow(course, { snapshot, effects: [] }, chosen.value)
}
