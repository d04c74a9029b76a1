import { calendarOf } from '../../core/case/course.ts'
import type { Case, CaseMove } from '../../core/case/model.ts'
import type { CaseId, PersonId, TaskId } from '../../core/ids.ts'
import type { MailKind } from '../../core/people/mail-digest.ts'
import { needTask, stateOf } from '../../core/people/needs/unit-need.ts'
import { type Calendar, endOfDay, localDate } from '../../core/workflow/calendar.ts'
import type { Instant, Task } from '../../core/workflow/model.ts'
import { type Now, shifted } from '../clock.ts'
import type { Store } from '../storage/store.ts'
import { currentPack } from './current-pack.ts'

/** What comes within this goes into one mail. */
const GATHERED = 15 * 60_000
const HOUR = 3_600_000
/** Nobody is written to before seven, nor from six in the evening on, by the region's clock. */
const MORNING = 7 * HOUR
const EVENING = 18 * HOUR

/** Notes what a step gives people to do or to know, in its own transaction: what was noted is mailed, once (EM1). */
export function noteMail(
  store: Store,
  { case: moved, effects }: CaseMove,
  { as = 'news' }: { readonly as?: MailKind },
  now: Now,
): void {
  if (!store.mailEvents.isOn) return
  const calendar = calendarOf(currentPack(store))
  const note = (
    person: PersonId,
    kind: MailKind,
    more: { readonly task?: string; readonly date?: string } = {},
  ) => {
    const { task = null, date = null } = more
    store.mailEvents.add(
      { person, kind, case: moved.id, task, date },
      slotFor(store, { person, calendar }, now),
    )
  }
  for (const effect of effects) {
    switch (effect.kind) {
      case 'open-task':
        note(effect.task.assignee, isReturned(moved, effect.task) ? 'returned' : 'task', {
          task: effect.task.id,
        })
        break
      case 'notify':
        for (const person of effect.people) note(person, as)
        break
      case 'share-result': {
        note(moved.person, 'result')
        const answer = moved.snapshot.tasks.find(
          ({ assignee, status, dueAt }) => assignee === moved.person && status === 'open' && dueAt !== null,
        )
        if (answer?.dueAt)
          note(moved.person, 'objection', { task: answer.id, date: localDate(calendar, answer.dueAt) })
        break
      }
      default:
        break
    }
  }
}

/** Notes one task that somebody was given outside of an appraisal. */
export function noteTask(
  store: Store,
  {
    calendar,
    ...task
  }: {
    readonly person: PersonId
    readonly case: CaseId
    readonly task: TaskId
    readonly calendar: Calendar
  },
  now: Now,
): void {
  if (!store.mailEvents.isOn) return
  store.mailEvents.add({ ...task, kind: 'task', date: null }, slotFor(store, { ...task, calendar }, now))
}

/** Notes the tasks whose deadline is today or in two days, once a day (EM1). */
export function noteDeadlines(store: Store, now: Now): void {
  const calendar = calendarOf(currentPack(store))
  const days = [0, 2].map((ahead) => localDate(calendar, shifted(now.office, ahead * 24 * HOUR)))
  for (const { id, dueAt, stopped } of store.cycles
    .all()
    .flatMap(({ id: cycle, closedAt }) => (closedAt ? [] : store.cases.standings(cycle)))) {
    if (stopped || dueAt === null || !days.includes(localDate(calendar, dueAt))) continue
    for (const task of store.cases.find(id)?.snapshot.tasks ?? []) {
      if (task.status !== 'open' || task.dueAt === null) continue
      const date = localDate(calendar, task.dueAt)
      if (!days.includes(date)) continue
      const person = task.assignee
      const event = { person, kind: 'deadline', case: id, task: task.id, date } as const
      store.mailEvents.add(event, slotFor(store, { person, calendar }, now))
    }
  }
  for (const need of store.unitNeeds.all()) {
    const date = localDate(calendar, need.dueAt)
    if (need.head === null || stateOf(need) !== 'open' || !days.includes(date)) continue
    const event = { person: need.head, kind: 'deadline', case: need.id, task: needTask(need), date } as const
    store.mailEvents.add(event, slotFor(store, { person: need.head, calendar }, now))
  }
}

/** The next morning by the region's clock: when deadlines are next looked at. */
export function nextMorning(calendar: Calendar, at: Instant): Instant {
  const midnight = shifted(endOfDay(calendar, at, { days: 0, calendar: 'calendar' }), 1 - 24 * HOUR)
  const today = shifted(midnight, MORNING)
  return today > at ? today : shifted(today, 24 * HOUR)
}

/** Soon, in the hours of the day; in the morning, where the day's mail has gone already or it is night. */
function slotFor(
  store: Store,
  { person, calendar }: { readonly person: PersonId; readonly calendar: Calendar },
  now: Now,
): Instant {
  const soon = shifted(now.office, GATHERED)
  const morning = nextMorning(calendar, now.office)
  if (store.mails.has(person, localDate(calendar, now.office))) {
    return localDate(calendar, morning) === localDate(calendar, now.office)
      ? shifted(morning, 24 * HOUR)
      : morning
  }
  const evening = shifted(morning, EVENING - MORNING - 24 * HOUR)
  const isDay = soon >= shifted(morning, -24 * HOUR) && soon < evening
  return isDay ? soon : morning
}

/** Whoever has done a task of that kind in this appraisal before, and has it again, has got it back. */
function isReturned({ snapshot }: Case, task: Task): boolean {
  return snapshot.tasks.some(
    ({ spec, assignee, status, id }) =>
      id !== task.id && spec === task.spec && assignee === task.assignee && status === 'done',
  )
}
