import type { PersonId } from '../ids.ts'
import type { Pack } from '../pack/model.ts'
import { subjectRole } from '../workflow/assignment.ts'
import { localDate } from '../workflow/calendar.ts'
import type { Instant, Task } from '../workflow/model.ts'
import { calendarOf, groupRoles } from './course.ts'
import type { Case, Delegation, Person } from './model.ts'
import { byId, presentById } from './people.ts'

/** Who may act in an official's place today, or null. */
export type StandIn = { readonly person: PersonId; readonly as: Delegation['as'] }

/**
 * Whoever stands in for the holder of a role on the day of `at`. What is personal, a self-assessment or a peer's
 * rating, is never handed over; nor does anybody act who has another part in the case, lest they judge themself
 * or their own judgement (W3).
 */
export function standInFor(
  pack: Pack,
  opened: Case,
  asked: {
    readonly role: string
    readonly holder: PersonId
    readonly people: readonly Person[]
    readonly at: Instant
  },
): StandIn | null {
  const { role, holder, people, at } = asked
  if (role === subjectRole || groupRoles(pack.workflow).has(role)) return null
  const delegation = byId(people).get(holder)?.delegation
  if (!delegation || !presentById(people).has(delegation.to)) return null
  const today = localDate(calendarOf(pack), at)
  if (today < delegation.from || (delegation.until !== null && today > delegation.until)) return null
  return hasAnotherPart(opened, role, delegation.to) ? null : { person: delegation.to, as: delegation.as }
}

/**
 * Whoever may do a task besides its assignee. `standInForTask(pack, opened, { task, people, at })` is the Plt of the
 * task's official on that day, or null.
 */
export function standInForTask(
  pack: Pack,
  opened: Case,
  { task, people, at }: { readonly task: Task; readonly people: readonly Person[]; readonly at: Instant },
): StandIn | null {
  return standInFor(pack, opened, { role: task.role, holder: task.assignee, people, at })
}

function hasAnotherPart({ person, snapshot }: Case, role: string, standIn: PersonId): boolean {
  if (standIn === person) return true
  return Object.entries(snapshot.assignments).some(
    ([held, people]) => held !== role && held !== 'hr' && people.includes(standIn),
  )
}
