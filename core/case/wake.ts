import type { Pack } from '../pack/model.ts'
import type { Result } from '../result.ts'
import type { Instant } from '../workflow/model.ts'
import type { WorkflowProblem } from '../workflow/problem.ts'
import { nextReminder } from '../workflow/remind.ts'
import { calendarOf } from './course.ts'
import type { Case, CaseMove, Person } from './model.ts'
import { isOverdue, passDeadline } from './pass-deadline.ts'
import { proceed } from './proceed.ts'

/**
 * When the clock next has something to do in a case: a reminder, or the deadline once it is past. Null for never.
 * `wakeAt(pack, opened)` is the instant at which the worker sets its alarm.
 */
export function wakeAt(pack: Pack, { snapshot }: Case): Instant | null {
  const reminder = nextReminder(pack.workflow, snapshot, calendarOf(pack))
  if (reminder !== null || snapshot.dueAt === null) return reminder
  return new Date(Date.parse(snapshot.dueAt) + 1).toISOString()
}

/** What the clock does to a case now: passes its deadline, else says a reminder; `not-due` if there is neither. */
export function wake(
  pack: Pack,
  opened: Case,
  { now, people }: { readonly now: Instant; readonly people: readonly Person[] },
): Result<CaseMove, WorkflowProblem> {
  if (isOverdue(opened, now)) return passDeadline(pack, opened, { now, people })
  return proceed(pack, opened, { event: { kind: 'reminder', at: now }, people })
}
