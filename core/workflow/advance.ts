import { own } from '../json.ts'
import { assertNever, err, ok, type Result } from '../result.ts'
import { subjectRole } from './assignment.ts'
import { endOfDay } from './calendar.ts'
import { ruleData, type WorkflowContext } from './context.ts'
import type { Instant, Moved, Snapshot, Task, Transition, WorkflowDocument, WorkflowEvent } from './model.ts'
import { type Course, cancelTasks, choose, follow, type Move, openTasks, stateOf } from './move.ts'
import type { WorkflowProblem } from './problem.ts'
import { remind } from './remind.ts'
import { holds } from './rule.ts'
import { allSpecs, isStateDone, specOf } from './tasks.ts'

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
    case 'calibrated':
      return advanceCalibrated({ ...course, by: event.by }, snapshot)
    case 'day-ended':
      return advanceHeld(course, snapshot)
    case 'reminder':
      return remind(course, snapshot)
    case 'reopened':
      return advanceReopened({ ...course, by: event.by, reason: event.reason }, snapshot, event.way)
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
  if (task.assignee !== (event.onBehalfOf ?? event.by)) return err({ kind: 'not-yours', task: task.id })
  // Whoever stands in for an official may be the person whose case it is (W3).
  if (event.by === course.context.subject.id && task.role !== subjectRole) {
    return err({ kind: 'self-assignment', role: task.role, person: event.by })
  }
  if (task.status !== 'open') {
    return err({ kind: 'task-closed', task: task.id, status: task.status, state: snapshot.state })
  }
  const spec = specOf(course.workflow, task)
  const where = `/states/${snapshot.state}/${task.spec}/recuseIf`
  const recuses = spec?.recuseIf
    ? holds(spec.recuseIf, { where, data: ruleData(course.workflow, snapshot, course) })
    : ok(false)
  if (recuses.kind === 'err') return recuses
  const closed = close(snapshot, task, { at: event.at, recuses: recuses.value })
  const moved: Moved = { event: recuses.value ? 'recused' : 'submitted', task: task.spec }
  return spec?.input?.many ? hold(course, closed, moved) : settle(course, closed, [moved])
}

/** The task is done; with a conflict of interest its assignee holds the role, and its other tasks, no longer. */
function close(
  snapshot: Snapshot,
  task: Task,
  { at, recuses }: { readonly at: Instant; readonly recuses: boolean },
): Move {
  const done: Task = { ...task, status: 'done', doneAt: at, ...(recuses ? { recused: true } : {}) }
  const tasks = snapshot.tasks.map((one) => (one === task ? done : one))
  const closed: Move = { snapshot: { ...snapshot, tasks }, effects: [] }
  if (!recuses) return closed
  const left = (snapshot.assignments[task.role] ?? []).filter((person) => person !== task.assignee)
  const assignments = { ...snapshot.assignments, [task.role]: left }
  return cancelTasks(
    { ...closed, snapshot: { ...closed.snapshot, assignments } },
    (other) => other.role === task.role && other.assignee === task.assignee,
  )
}

/**
 * What one of a group brings about takes effect when the day is over: else everybody who looks would learn at which
 * minute one of the few pressed “send” (P5). What would be refused is refused now.
 */
function hold(course: Course, move: Move, moved: Moved): Result<Move, WorkflowProblem> {
  const settled = settle(course, move, [moved])
  if (settled.kind === 'err') return settled
  const { snapshot } = move
  const stays = settled.value.snapshot.history.length === snapshot.history.length
  if (stays && settled.value.snapshot.tasks.length === snapshot.tasks.length) return settled
  const until = endOfDay(course.context.calendar, course.at, { days: 0, calendar: 'calendar' })
  const held = { until, by: [...(snapshot.held?.by ?? []), moved] }
  return ok({ ...move, snapshot: { ...snapshot, held } })
}

function advanceHeld(course: Course, snapshot: Snapshot): Result<Move, WorkflowProblem> {
  const { held, ...rest } = snapshot
  if (!held || Date.parse(course.at) <= Date.parse(held.until)) {
    return err({ kind: 'not-due', state: snapshot.state, dueAt: held?.until ?? null })
  }
  return settle(course, { snapshot: rest, effects: [] }, held.by)
}

/** After somebody acted: leave the state if a transition says so, else wait on for the others. */
function settle(course: Course, move: Move, triggers: readonly Moved[]): Result<Move, WorkflowProblem> {
  const { snapshot } = move
  const done = isStateDone(course.workflow, snapshot)
  const matches = ({ on }: Transition) =>
    triggers.some(({ event, task }) => on.event === event && on.task === task) ||
    (on.event === 'done' && done)
  const chosen = choose(course, snapshot, matches)
  if (chosen.kind === 'err') return chosen
  if (chosen.value) return follow(course, move, chosen.value)
  const waiting = openTasks(course, move)
  const state = stateOf(course.workflow, snapshot.state)
  const declared = state.kind === 'open' && state.transitions.some(matches)
  // Taking it would leave a case that nobody can move on: every guard of this event said no.
  if (declared && !waiting.snapshot.tasks.some((task) => task.status === 'open')) {
    if (isOneOfAGroup(course, snapshot)) return err({ kind: 'also-rates', state: snapshot.state })
    const events = triggers.map(({ event, task }) => `${event} ${task}`)
    return err({ kind: 'no-transition', state: snapshot.state, event: events.join(', ') })
  }
  return ok(waiting)
}

/** Whoever acts learns of themself why no guard takes them; it is true of nobody else whom it would tell of (P5). */
function isOneOfAGroup({ workflow, by }: Course, { assignments }: Snapshot): boolean {
  const groups = allSpecs(workflow).filter(({ input }) => input?.many)
  return by !== null && groups.some(({ role }) => own(assignments, role)?.includes(by))
}

function advanceDeadline(course: Course, snapshot: Snapshot): Result<Move, WorkflowProblem> {
  const { state, dueAt } = snapshot
  if (dueAt === null || Date.parse(course.at) <= Date.parse(dueAt))
    return err({ kind: 'not-due', state, dueAt })
  // A day ends no later than the deadline does: what was held back comes first.
  if (snapshot.held) return advanceHeld(course, snapshot)
  const chosen = choose(course, snapshot, ({ on }) => on.event === 'deadline')
  if (chosen.kind === 'err') return chosen
  if (!chosen.value) return err({ kind: 'no-transition', state, event: 'deadline' })
  return follow(course, { snapshot, effects: [] }, chosen.value)
}

function advanceCalibrated(course: Course, snapshot: Snapshot): Result<Move, WorkflowProblem> {
  const chosen = choose(course, snapshot, ({ on }) => on.event === 'calibrated')
  if (chosen.kind === 'err') return chosen
  if (!chosen.value) return err({ kind: 'no-transition', state: snapshot.state, event: 'calibrated' })
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

function advanceReopened(course: Course, snapshot: Snapshot, way: string): Result<Move, WorkflowProblem> {
  const state = stateOf(course.workflow, snapshot.state)
  const found = state.kind === 'final' ? state.reopenings?.find(({ id }) => id === way) : undefined
  if (!found) return err({ kind: 'no-transition', state: snapshot.state, event: `reopened ${way}` })
  return follow(course, { snapshot, effects: [] }, found)
}
