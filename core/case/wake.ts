import type { Pack } from '../pack/model.ts'
import { ok, type Result } from '../result.ts'
import type { Instant } from '../workflow/model.ts'
import type { WorkflowProblem } from '../workflow/problem.ts'
import { nextReminder } from '../workflow/remind.ts'
import { calendarOf } from './course.ts'
import type { Case, CaseMove, Person } from './model.ts'
import { isOverdue, passDeadline } from './pass-deadline.ts'
import { proceed } from './proceed.ts'
import { hasGroupAnswers, nextReached } from './quorum.ts'

/**
 * When the clock next has something to do in a case after `now`: a reminder, the end of a day on which one of a group
 * answered, or the deadline once it is past; the earliest of them. Null for never.
 * `wakeAt(pack, opened, now)` is the instant at which the worker sets its alarm.
 */
export function wakeAt(pack: Pack, opened: Case, now: Instant): Instant | null {
  const { snapshot } = opened
  const times = [
    nextReminder(pack.workflow, snapshot, calendarOf(pack)),
    snapshot.held ? after(snapshot.held.until) : null,
    nextReached(pack, opened, now),
    snapshot.dueAt === null ? null : after(snapshot.dueAt),
  ]
  return times.filter((at) => at !== null).toSorted()[0] ?? null
}

/**
 * What the clock does to a case now, one thing at a time: says a reminder, lets take effect what was held back for the
 * day, passes the deadline; `not-due` if there is nothing. Where a day has ended and only what others may know of it
 * has changed, the case comes back as it was.
 */
export function wake(
  pack: Pack,
  opened: Case,
  { now, people }: { readonly now: Instant; readonly people: readonly Person[] },
): Result<CaseMove, WorkflowProblem> {
  if (isOverdue(opened, now)) return passDeadline(pack, opened, { now, people })
  const { held } = opened.snapshot
  const kind = held && Date.parse(now) > Date.parse(held.until) ? 'day-ended' : 'reminder'
  const woken = proceed(pack, opened, { event: { kind, at: now }, people })
  const isNight = woken.kind === 'err' && woken.error.kind === 'not-due' && hasGroupAnswers(pack, opened)
  return isNight ? ok({ case: opened, effects: [] }) : woken
}

function after(last: Instant): Instant {
  return new Date(Date.parse(last) + 1).toISOString()
}
