import type { PersonId } from '../ids.ts'
import { own } from '../json.ts'
import type { Pack } from '../pack/model.ts'
import { subjectRole } from '../workflow/assignment.ts'
import type { Instant, Snapshot, Task } from '../workflow/model.ts'
import { cancelTasks, openTasks } from '../workflow/move.ts'
import { courseOf, groupRoles } from './course.ts'
import type { Case, CaseMove, Person } from './model.ts'
import { withoutScoring } from './proceed.ts'
import { isFinal } from './receipt.ts'

/** Who takes whose place in a role; `to` null where nobody does. */
export type Handover = {
  readonly role: string
  readonly from: PersonId
  readonly to: PersonId | null
}

/**
 * Lets duties in a case pass to others, as when a superior has changed: what is open moves, what was done in this stage
 * counts as done for whoever takes over, and nobody comes to hold two parts in one case (W3). A handover that would, or
 * that finds somebody else in the role by now, is left out; null where none is left.
 * `reassign(pack, opened, { handovers: [{ role: 'superior', from: budi, to: dewi }], people, at })`.
 */
export function reassign(
  pack: Pack,
  opened: Case,
  {
    handovers,
    people,
    at,
  }: { readonly handovers: readonly Handover[]; readonly people: readonly Person[]; readonly at: Instant },
): CaseMove | null {
  if (isFinal(pack, opened) || opened.snapshot.stopped) return null
  let snapshot = opened.snapshot
  const groups = groupRoles(pack.workflow)
  for (const handover of handovers)
    snapshot = handOver(snapshot, { handover, groups, subject: opened.person })
  if (snapshot === opened.snapshot) return null
  const course = {
    workflow: pack.workflow,
    context: courseOf(pack, opened, people),
    at,
    by: null,
    answers: null,
  }
  const holds = ({ role, assignee }: Task) => (own(snapshot.assignments, role) ?? []).includes(assignee)
  const left = cancelTasks({ snapshot, effects: [] }, (task) => !holds(task))
  const moved = openTasks(course, left)
  return { case: { ...opened, snapshot: moved.snapshot }, effects: withoutScoring(moved.effects) }
}

function handOver(
  snapshot: Snapshot,
  {
    handover: { role, from, to },
    groups,
    subject,
  }: { readonly handover: Handover; readonly groups: ReadonlySet<string>; readonly subject: PersonId },
): Snapshot {
  const holders = own(snapshot.assignments, role) ?? []
  if (role === subjectRole || !holders.includes(from)) return snapshot
  if (to === null) {
    // A single duty stays where it is until somebody takes it; a group goes on without.
    if (!groups.has(role)) return snapshot
    return {
      ...snapshot,
      assignments: { ...snapshot.assignments, [role]: holders.filter((one) => one !== from) },
    }
  }
  if (to === subject || groups.has(role) || holders.includes(to)) return snapshot
  const assignments = Object.fromEntries(
    Object.entries(snapshot.assignments).map(([name, people]): [string, readonly PersonId[]] => {
      if (name === role) return [name, people.map((one) => (one === from ? to : one))]
      // Whoever becomes somebody's superior rates them as that, and no longer as a peer.
      return [name, groups.has(name) ? people.filter((one) => one !== to) : people]
    }),
  )
  const tasks = snapshot.tasks.map((task) =>
    task.role === role &&
    task.assignee === from &&
    task.status === 'done' &&
    task.visit === snapshot.history.length
      ? { ...task, handedTo: to }
      : task,
  )
  return { ...snapshot, assignments, tasks }
}
