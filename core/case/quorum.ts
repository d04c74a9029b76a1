import { own } from '../json.ts'
import type { Pack } from '../pack/model.ts'
import { endOfDay } from '../workflow/calendar.ts'
import type { Instant, Snapshot, TaskSpec } from '../workflow/model.ts'
import { allSpecs } from '../workflow/tasks.ts'
import { calendarOf } from './course.ts'
import type { Case } from './model.ts'

/**
 * Whether enough of a group have answered, as far as others are told (P5): answers count from the end of the day on
 * which they came, so that nobody who keeps looking learns the hour. What a state took with it is known when it is
 * left. `isReached(pack, opened, { spec, at })` is false on the day of the third of three, and true on the next.
 */
export function isReached(
  pack: Pack,
  { snapshot }: Pick<Case, 'snapshot'>,
  { spec, at }: { readonly spec: TaskSpec; readonly at: Instant | undefined },
): boolean {
  const round = newestRound(snapshot, spec)
  const holders = own(snapshot.assignments, spec.role) ?? []
  const needed = Math.min(spec.quorum ?? holders.length, holders.length)
  const known = round.filter(({ doneAt, visit }) => {
    if (doneAt === null) return false
    const left = visit !== snapshot.history.length
    return left || (at !== undefined && at > lastMomentOfDay(pack, doneAt))
  })
  return needed > 0 && known.length >= needed
}

/**
 * When the next answer of a group comes to count for what others are told; null while none is waiting.
 * `nextReached(pack, opened, now)` is the midnight after a peer's answer of today.
 */
export function nextReached(pack: Pack, { snapshot }: Pick<Case, 'snapshot'>, now: Instant): Instant | null {
  const groups = allSpecs(pack.workflow).filter(({ input }) => input?.many)
  const nights = groups.flatMap((spec) =>
    newestRound(snapshot, spec).flatMap(({ doneAt, visit }) =>
      doneAt === null || visit !== snapshot.history.length ? [] : [lastMomentOfDay(pack, doneAt)],
    ),
  )
  const [next] = nights.filter((night) => night >= now).toSorted()
  return next === undefined ? null : new Date(Date.parse(next) + 1).toISOString()
}

/** Whether one of a group has answered in the present state. `hasGroupAnswers(pack, opened)` is true after the first. */
export function hasGroupAnswers(pack: Pack, { snapshot }: Pick<Case, 'snapshot'>): boolean {
  const groups = allSpecs(pack.workflow).filter(({ input }) => input?.many)
  return groups.some((spec) =>
    newestRound(snapshot, spec).some(
      ({ doneAt, visit }) => doneAt !== null && visit === snapshot.history.length,
    ),
  )
}

function newestRound(snapshot: Snapshot, { id, role }: TaskSpec) {
  const tasks = snapshot.tasks.filter(({ spec }) => spec === id)
  const newest = Math.max(-1, ...tasks.map(({ visit }) => visit))
  const holders = own(snapshot.assignments, role) ?? []
  return tasks.filter(({ visit, assignee }) => visit === newest && holders.includes(assignee))
}

function lastMomentOfDay(pack: Pack, at: Instant): Instant {
  return endOfDay(calendarOf(pack), at, { days: 0, calendar: 'calendar' })
}
