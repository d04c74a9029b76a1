import { type PersonId, taskId } from '../ids.ts'
import { own } from '../json.ts'
import type { WorkflowContext } from './context.ts'
import type { Instant, Snapshot, Task, TaskSpec, WorkflowDocument } from './model.ts'

/** The task specs of a state; a transient or a final one has none. `tasksOf(workflow, 'closed')` is `[]`. */
export function tasksOf(workflow: WorkflowDocument, state: string): readonly TaskSpec[] {
  const found = own(workflow.states, state)
  return found?.kind === 'open' ? found.tasks : []
}

/** Every task spec of a workflow. `allSpecs(workflow).map(({ id }) => id)` is `['nominate', 'approve', …]`. */
export function allSpecs(workflow: WorkflowDocument): readonly TaskSpec[] {
  return Object.values(workflow.states).flatMap((state) => (state.kind === 'open' ? state.tasks : []))
}

/**
 * The spec that a task was made from, or undefined where the workflow no longer has it.
 * `specOf(workflow, { spec: 'rate', state: 'rating' })?.role` is `'superior'`.
 */
export function specOf(workflow: WorkflowDocument, task: Pick<Task, 'spec' | 'state'>): TaskSpec | undefined {
  return tasksOf(workflow, task.state).find((spec) => spec.id === task.spec)
}

/**
 * True once nobody's submission of that spec is awaited in this visit of the state. With a quorum of 2,
 * `isComplete(snapshot, ratePeer, specs)` is true from the second submission on.
 */
function isComplete(snapshot: Snapshot, spec: TaskSpec, specs: readonly TaskSpec[]): boolean {
  const before = spec.after && specs.find((other) => other.id === spec.after)
  if (before && !isComplete(snapshot, before, specs)) return false
  const holders = own(snapshot.assignments, spec.role) ?? []
  // A group may be empty, and then there is nothing to wait for; a single person's duty waits for its deadline.
  if (holders.length === 0) return spec.quorum !== undefined
  const tasks = tasksInVisit(snapshot, spec.id).filter((task) => holders.includes(holderOf(task)))
  const needed = Math.min(spec.quorum ?? holders.length, holders.length)
  return tasks.filter((task) => task.status === 'done').length >= needed
}

/**
 * True when every task of the state that somebody has to do is complete. `isStateDone(workflow, snapshot)` is what
 * lets a transition on `done` be taken.
 */
export function isStateDone(workflow: WorkflowDocument, snapshot: Snapshot): boolean {
  const specs = tasksOf(workflow, snapshot.state)
  return specs.every((spec) => spec.optional || isComplete(snapshot, spec, specs))
}

/**
 * The tasks that have to be opened now: those of the state that wait for nothing and are not there yet.
 * `tasksToOpen(workflow, snapshot, { context, at }).map(({ assignee }) => assignee)`.
 */
export function tasksToOpen(
  workflow: WorkflowDocument,
  snapshot: Snapshot,
  { context, at }: { readonly context: WorkflowContext; readonly at: Instant },
): readonly Task[] {
  const specs = tasksOf(workflow, snapshot.state)
  const opened: Task[] = []
  for (const spec of specs) {
    const before = spec.after && specs.find((other) => other.id === spec.after)
    if (before && !isComplete(snapshot, before, specs)) continue
    // A duty that came back to somebody is asked of them anew.
    const there = new Set(
      tasksInVisit(snapshot, spec.id)
        .filter(({ status }) => status !== 'cancelled')
        .map(holderOf),
    )
    const holders = own(snapshot.assignments, spec.role) ?? []
    const missing = holders.filter((person) => !there.has(person))
    const count = snapshot.tasks.filter((task) => task.spec === spec.id).length
    opened.push(
      ...missing.map((assignee, index) => ({
        id: taskId(`${context.caseId}-${spec.id}-${count + index + 1}`),
        spec: spec.id,
        state: snapshot.state,
        role: spec.role,
        assignee,
        status: 'open' as const,
        visit: snapshot.history.length,
        openedAt: at,
        dueAt: snapshot.dueAt,
        doneAt: null,
      })),
    )
  }
  return opened
}

/**
 * Per task spec, of its newest round: how many people had it, and how many of them submitted.
 * `countTasks(workflow, snapshot)['rate-peer']` is `{ assigned: 3, done: 2 }`.
 */
export function countTasks(
  workflow: WorkflowDocument,
  snapshot: Snapshot,
): { readonly [spec: string]: { readonly assigned: number; readonly done: number } } {
  return Object.fromEntries(allSpecs(workflow).map((spec) => [spec.id, countNewest(snapshot, spec)]))
}

function countNewest(snapshot: Snapshot, spec: TaskSpec): { assigned: number; done: number } {
  const ofSpec = snapshot.tasks.filter((task) => task.spec === spec.id)
  const newest = Math.max(-1, ...ofSpec.map((task) => task.visit))
  const holders: readonly PersonId[] = own(snapshot.assignments, spec.role) ?? []
  const counted = ofSpec.filter((task) => task.visit === newest && holders.includes(holderOf(task)))
  return { assigned: counted.length, done: counted.filter((task) => task.status === 'done').length }
}

function tasksInVisit(snapshot: Snapshot, spec: string): readonly Task[] {
  const visit = snapshot.history.length
  return snapshot.tasks.filter((task) => task.spec === spec && task.visit === visit)
}

/** Whose duty a task counts for: its assignee's, or whoever has taken the role over. */
function holderOf({ assignee, handedTo }: Task): PersonId {
  return handedTo ?? assignee
}
