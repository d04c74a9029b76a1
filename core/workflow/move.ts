import type { PersonId } from '../ids.ts'
import { isObject, type Json, own } from '../json.ts'
import { assertNever, err, ok, type Result } from '../result.ts'
import { refuseAssignment } from './assignment.ts'
import { type DayCount, endOfDay } from './calendar.ts'
import { ruleData, type WorkflowContext } from './context.ts'
import type {
  Deadline,
  Effect,
  EffectSpec,
  Instant,
  Snapshot,
  State,
  Transition,
  WorkflowDocument,
} from './model.ts'
import type { WorkflowProblem } from './problem.ts'
import { askPeople, holds } from './rule.ts'
import { tasksToOpen } from './tasks.ts'

/** Where a case stands after an event, and what the edge must do about it. */
export type Move = { readonly snapshot: Snapshot; readonly effects: readonly Effect[] }

/** What makes a case move: who acted (null for the clock), when, and with which answers. */
export type Course = {
  readonly workflow: WorkflowDocument
  readonly context: WorkflowContext
  readonly at: Instant
  readonly by: PersonId | null
  readonly answers: Json
  /** Why a finished case is taken up again. */
  readonly reason?: string
}

/** What leads from one state to another. */
export type Way = Pick<Transition, 'id' | 'to' | 'effects'>

const mostHops = 16

/**
 * Takes a transition, and goes on through transient states until people act, scoring is awaited, or it ends.
 * `follow(course, move, { id: 'rated', to: 'scoring' })` ends in `scoring` with the effect `score`.
 */
export function follow(course: Course, move: Move, way: Way): Result<Move, WorkflowProblem> {
  let moved = move
  let next = way
  for (let hops = 0; hops < mostHops; hops += 1) {
    const taken = take(course, moved, next)
    if (taken.kind === 'err') return taken
    moved = taken.value
    const state = stateOf(course.workflow, moved.snapshot.state)
    if (state.kind !== 'transient' || moved.effects.some((effect) => effect.kind === 'score'))
      return ok(moved)
    const chosen = choose(course, moved.snapshot, (candidate) => candidate.on.event === 'always')
    if (chosen.kind === 'err') return chosen
    if (!chosen.value) {
      return err({ kind: 'no-transition', state: moved.snapshot.state, event: 'always' })
    }
    next = chosen.value
  }
  return err({ kind: 'too-many-steps', state: moved.snapshot.state })
}

/**
 * The first transition of the state that matches and whose guard holds, or null.
 * `choose(course, snapshot, ({ on }) => on.event === 'deadline')` is the way out when time is up.
 */
export function choose(
  course: Course,
  snapshot: Snapshot,
  matches: (transition: Transition) => boolean,
): Result<Transition | null, WorkflowProblem> {
  const state = stateOf(course.workflow, snapshot.state)
  if (state.kind === 'final') return ok(null)
  const data = ruleData(course.workflow, snapshot, course)
  for (const transition of state.transitions.filter(matches)) {
    const held = holds(transition.when, { where: `/states/${snapshot.state}/${transition.id}/when`, data })
    if (held.kind === 'err') return held
    if (held.value) return ok(transition)
  }
  return ok(null)
}

/**
 * Runs effects in their order; an assignment is seen by the effects after it.
 * `perform(course, move, { specs: [{ kind: 'score' }], where: '/states/scoring' })` adds the effect `score`.
 */
function perform(
  course: Course,
  move: Move,
  { specs, where }: { readonly specs: readonly EffectSpec[]; readonly where: string },
): Result<Move, WorkflowProblem> {
  let performed = move
  for (const [index, spec] of specs.entries()) {
    const next = performOne(course, performed, { spec, where: `${where}/effects/${index}` })
    if (next.kind === 'err') return next
    performed = next.value
  }
  return ok(performed)
}

/**
 * Goes into a state: its effects if nobody waits there, else its deadline and its tasks.
 * `enter(course, move, 'rating')` opens the tasks of `rating` and sets `dueAt`.
 */
export function enter(course: Course, move: Move, id: string): Result<Move, WorkflowProblem> {
  const state = stateOf(course.workflow, id)
  const { reminded: _said, held: _held, reopening: _asked, ...before } = move.snapshot
  const entered: Snapshot = { ...before, state: id, enteredAt: course.at, dueAt: null }
  if (state.kind === 'final') return ok({ ...move, snapshot: entered })
  if (state.kind === 'transient') {
    return perform(course, { ...move, snapshot: entered }, { specs: state.effects, where: `/states/${id}` })
  }
  const dueAt = state.deadline ? dueOf(course, state.deadline, id) : ok(null)
  if (dueAt.kind === 'err') return dueAt
  return ok(openTasks(course, { ...move, snapshot: { ...entered, dueAt: dueAt.value } }))
}

/**
 * Opens what waits for nothing any more. Once `nominate` is done, `openTasks(course, move)` opens `approve`, which
 * comes after it.
 */
export function openTasks(course: Course, move: Move): Move {
  const opened = tasksToOpen(course.workflow, move.snapshot, course)
  if (opened.length === 0) return move
  return {
    snapshot: { ...move.snapshot, tasks: [...move.snapshot.tasks, ...opened] },
    effects: [...move.effects, ...opened.map((task) => ({ kind: 'open-task', task }) as const)],
  }
}

/**
 * Cancels the tasks that are still open and match. `cancelTasks(move, ({ role }) => role === 'peer')` cancels what
 * peers have open.
 */
export function cancelTasks(move: Move, matches: (task: Snapshot['tasks'][number]) => boolean): Move {
  const cancelled = move.snapshot.tasks.filter((task) => task.status === 'open' && matches(task))
  if (cancelled.length === 0) return move
  const tasks = move.snapshot.tasks.map((task) =>
    cancelled.includes(task) ? { ...task, status: 'cancelled' as const } : task,
  )
  return {
    snapshot: { ...move.snapshot, tasks },
    effects: [...move.effects, ...cancelled.map((task) => ({ kind: 'cancel-task', task: task.id }) as const)],
  }
}

/**
 * A state by its id. That a transition's target exists is proven when the workflow is published.
 * `stateOf(workflow, workflow.initial).kind` is `'open'`.
 */
export function stateOf(workflow: WorkflowDocument, id: string): State {
  const state = own(workflow.states, id)
  if (!state) throw new Error(`the workflow has no state ${JSON.stringify(id)}`)
  return state
}

function take(course: Course, move: Move, transition: Way): Result<Move, WorkflowProblem> {
  const from = move.snapshot.state
  const left = cancelTasks(move, () => true)
  const { at, by, reason } = course
  const step = { at, from, to: transition.to, transition: transition.id, by, ...(reason ? { reason } : {}) }
  const stepped: Move = {
    ...left,
    snapshot: { ...left.snapshot, history: [...left.snapshot.history, step] },
  }
  const where = `/states/${from}/${transition.id}`
  const performed = perform(course, stepped, { specs: transition.effects ?? [], where })
  if (performed.kind === 'err') return performed
  return enter(course, performed.value, transition.to)
}

function performOne(
  course: Course,
  { snapshot, effects }: Move,
  { spec, where }: { readonly spec: EffectSpec; readonly where: string },
): Result<Move, WorkflowProblem> {
  switch (spec.kind) {
    case 'assign': {
      const data = ruleData(course.workflow, snapshot, course)
      const people = askPeople(spec.people, { where: `${where}/people`, data })
      if (people.kind === 'err') return people
      const refused = refuseAssignment(course.context, { role: spec.role, people: people.value })
      if (refused) return err(refused)
      const assignments = { ...snapshot.assignments, [spec.role]: people.value }
      return ok({ snapshot: { ...snapshot, assignments }, effects })
    }
    case 'score':
      return ok({ snapshot, effects: [...effects, { kind: 'score' }] })
    case 'share-result':
      return ok({
        snapshot: { ...snapshot, resultShared: true },
        effects: [...effects, { kind: 'share-result' }],
      })
    case 'notify': {
      const people = own(snapshot.assignments, spec.role) ?? []
      if (people.length === 0) return ok({ snapshot, effects })
      return ok({ snapshot, effects: [...effects, { kind: 'notify', people, message: spec.message }] })
    }
    default:
      return assertNever(spec)
  }
}

function dueOf(course: Course, deadline: Deadline, state: string): Result<Instant, WorkflowProblem> {
  const count = 'policy' in deadline ? own(course.context.policies, deadline.policy) : deadline
  const where = `/states/${state}/deadline`
  if (!isDayCount(count)) return err({ kind: 'bad-rule', where, problem: 'not-a-number-of-days' })
  return ok(endOfDay(course.context.calendar, course.at, count))
}

function isDayCount(value: unknown): value is DayCount {
  if (!isObject(value)) return false
  const { days, calendar } = value
  return (
    typeof days === 'number' &&
    Number.isInteger(days) &&
    days >= 0 &&
    (calendar === 'calendar' || calendar === 'working')
  )
}
