import type { Pack } from '../pack/model.ts'
import { err, ok, type Result } from '../result.ts'
import { endOfDay } from '../workflow/calendar.ts'
import type { Instant } from '../workflow/model.ts'
import { remindersBy } from '../workflow/remind.ts'
import { calendarOf } from './course.ts'
import type { Case } from './model.ts'

/**
 * Gives the present stage of a case until the end of a later local day. Reminders follow the new deadline, and those
 * that would have been due by now are not said again.
 * `extendDeadline(pack, opened, { until: '2026-03-31', at })` is ok with the case, or `no-deadline`, or `not-later`.
 */
export function extendDeadline(
  pack: Pack,
  opened: Case,
  { until, at }: { readonly until: string; readonly at: Instant },
): Result<Case, 'no-deadline' | 'not-later'> {
  const { snapshot } = opened
  const calendar = calendarOf(pack)
  if (snapshot.dueAt === null) return err('no-deadline')
  // Midnight in Greenwich is the morning of the same date anywhere in Indonesia.
  const dueAt = endOfDay(calendar, `${until}T00:00:00.000Z`, { days: 0, calendar: 'calendar' })
  if (dueAt <= snapshot.dueAt || dueAt <= at) return err('not-later')
  const tasks = snapshot.tasks.map((task) => (task.status === 'open' ? { ...task, dueAt } : task))
  const later = { ...snapshot, dueAt, tasks }
  const reminded = remindersBy(pack.workflow, later, { calendar, at })
  return ok({ ...opened, snapshot: { ...later, reminded } })
}
