import { calendarOf } from '../case/course.ts'
import type { Case } from '../case/model.ts'
import { isObject, own } from '../json.ts'
import type { Pack } from '../pack/model.ts'
import { type DayCount, endOfDay } from '../workflow/calendar.ts'
import type { Deadline, Instant } from '../workflow/model.ts'
import { remindersBy } from '../workflow/remind.ts'

/**
 * Gives the present stage as many days from now as it gave at first; a later deadline stays. Reminders follow it.
 * `renewDeadline(pack, opened, at).snapshot.dueAt` is the end of the 14th day after a result was changed.
 */
export function renewDeadline(pack: Pack, opened: Case, at: Instant): Case {
  const { snapshot } = opened
  const state = own(pack.workflow.states, snapshot.state)
  const days = state?.kind === 'open' && state.deadline ? daysOf(pack, state.deadline) : null
  if (snapshot.dueAt === null || days === null) return opened
  const calendar = calendarOf(pack)
  const dueAt = endOfDay(calendar, at, days)
  if (dueAt <= snapshot.dueAt) return opened
  const tasks = snapshot.tasks.map((task) => (task.status === 'open' ? { ...task, dueAt } : task))
  const later = { ...snapshot, dueAt, tasks }
  const reminded = remindersBy(pack.workflow, later, { calendar, at })
  return { ...opened, snapshot: { ...later, reminded } }
}

function daysOf({ policies }: Pack, deadline: Deadline): DayCount | null {
  const found: unknown = 'policy' in deadline ? own({ ...policies }, deadline.policy) : deadline
  if (!isObject(found)) return null
  const { days, calendar } = found
  if (typeof days !== 'number' || (calendar !== 'calendar' && calendar !== 'working')) return null
  return { days, calendar }
}
