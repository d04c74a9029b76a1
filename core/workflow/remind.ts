import { own } from '../json.ts'
import { err, ok, type Result } from '../result.ts'
import { type Calendar, morningBefore } from './calendar.ts'
import type { Effect, Instant, Reminder, Snapshot, WorkflowDocument } from './model.ts'
import type { Course, Move } from './move.ts'
import type { WorkflowProblem } from './problem.ts'

/**
 * When the next reminder of the state is to be said, or null. `nextReminder(workflow, snapshot, calendar)` is
 * `'2026-01-05T01:00:00.000Z'`: eight in the morning in WIB.
 */
export function nextReminder(
  workflow: WorkflowDocument,
  snapshot: Snapshot,
  calendar: Calendar,
): Instant | null {
  return schedule(workflow, snapshot, calendar)[snapshot.reminded ?? 0]?.at ?? null
}

/**
 * Says what is due to be said, in the order of the document where several are due at one moment; of several that were
 * missed only the last to the same people, so that nobody is told the same twice.
 * `remind(course, snapshot)` has the effect `notify` for each who still has something to do.
 */
export function remind(course: Course, snapshot: Snapshot): Result<Move, WorkflowProblem> {
  const { workflow, context, at } = course
  const due = schedule(workflow, snapshot, context.calendar).filter(
    (planned) => Date.parse(planned.at) <= Date.parse(at),
  )
  const fresh = due.slice(snapshot.reminded ?? 0)
  if (fresh.length === 0) {
    return err({
      kind: 'not-due',
      state: snapshot.state,
      dueAt: nextReminder(workflow, snapshot, context.calendar),
    })
  }
  return ok({
    snapshot: { ...snapshot, reminded: due.length },
    effects: fresh
      .filter((planned) => !fresh.some((other) => overtakes(other, planned)))
      .flatMap(({ reminder }) => noticeOf(snapshot, reminder)),
  })
}

/**
 * How many reminders of this visit were due by an instant. `remindersBy(workflow, snapshot, { calendar, at })` is 1
 * between the first and the second.
 */
export function remindersBy(
  workflow: WorkflowDocument,
  snapshot: Snapshot,
  { calendar, at }: { readonly calendar: Calendar; readonly at: Instant },
): number {
  return schedule(workflow, snapshot, calendar).filter((planned) => Date.parse(planned.at) <= Date.parse(at))
    .length
}

/** What comes later to the same people says more than what it comes after. */
function overtakes(later: Planned, { at, reminder }: Planned): boolean {
  return later.reminder.role === reminder.role && Date.parse(later.at) > Date.parse(at)
}

type Planned = { readonly at: Instant; readonly reminder: Reminder }

/** The reminders of this visit in the order of their time; those from before it began are not said at all. */
function schedule(workflow: WorkflowDocument, snapshot: Snapshot, calendar: Calendar): readonly Planned[] {
  const state = own(workflow.states, snapshot.state)
  const { dueAt, enteredAt } = snapshot
  if (state?.kind !== 'open' || dueAt === null) return []
  return (state.reminders ?? [])
    .map((reminder) => ({ at: morningBefore(calendar, dueAt, reminder.before), reminder }))
    .filter(({ at }) => Date.parse(at) > Date.parse(enteredAt) && Date.parse(at) <= Date.parse(dueAt))
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
}

function noticeOf({ tasks, assignments }: Snapshot, { role, message }: Reminder): readonly Effect[] {
  const waiting = tasks.flatMap(({ status, assignee }) => (status === 'open' ? [assignee] : []))
  // Nobody is awaited: there is nothing to remind anyone of.
  if (waiting.length === 0) return []
  const people = role === undefined ? [...new Set(waiting)] : (own(assignments, role) ?? [])
  return people.length === 0 ? [] : [{ kind: 'notify', people, message }]
}
