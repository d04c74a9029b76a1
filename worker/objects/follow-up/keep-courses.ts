import { calendarOf } from '../../../core/case/course.ts'
import { presentById } from '../../../core/case/people.ts'
import { offeredCourses } from '../../../core/followup/course.ts'
import { type Programme, programmeFault } from '../../../core/followup/programme.ts'
import { sayProgrammeFault } from '../../../core/followup/refusal-words.ts'
import type { KeepCourses, KeepProgramme } from '../../../core/protocol/mutation.ts'
import { err, ok } from '../../../core/result.ts'
import { localDate } from '../../../core/workflow/calendar.ts'
import type { Now } from '../../clock.ts'
import type { Store } from '../../storage/store.ts'
import { currentPack } from '../current-pack.ts'
import { permit } from '../permit.ts'
import type { Asked, PushAnswer } from '../push.ts'
import { receipt } from '../receipt.ts'
import { inviteAll } from './invite.ts'
import { showCourses } from './offered.ts'

/** Puts trainings into the region's catalogue, or changes those that are there. */
export function keepCourses(store: Store, { person, mutation }: Asked<KeepCourses>, now: Now): PushAnswer {
  const permitted = permit(store, { action: 'course.keep', person, what: 'the catalogue' }, now)
  if (permitted.kind === 'err') return permitted
  for (const course of mutation.courses) store.courses.put(course)
  const row = store.audit.add({
    at: now.office,
    action: 'courses-kept',
    actor: { kind: 'person', person: person.id },
    subject: null,
    detail: { courses: mutation.courses.map(({ id }) => id) },
  })
  showCourses(store)
  return ok(receipt(mutation, row, now))
}

/** Keeps a programme with its people and invites those who are new in it; or records who of them took part. */
export function keepProgramme(
  store: Store,
  { person, mutation }: Asked<KeepProgramme>,
  now: Now,
): PushAnswer {
  const { programme } = mutation
  const what = `programme ${programme.id}`
  const permitted = permit(store, { action: 'programme.keep', person, what }, now)
  if (permitted.kind === 'err') return permitted
  const fault = faultOf(store, programme, now)
  if (fault !== null) return err({ kind: 'follow-up-refused', why: sayProgrammeFault(fault) })
  store.programmes.put(programme)
  store.participations.replace(programme)
  inviteAll(store, programme, now)
  const row = store.audit.add({
    at: now.office,
    action: 'programme-kept',
    actor: { kind: 'person', person: person.id },
    subject: programme.id,
    detail: {
      participants: programme.participants.length,
      attended: programme.participants.filter(({ attended }) => attended === true).length,
    },
  })
  return ok(receipt(mutation, row, now))
}

function faultOf(store: Store, programme: Programme, now: Now) {
  const pack = currentPack(store)
  const before = store.programmes.find(programme.id)
  // Whoever has left since stays in the list of those who took part.
  const people = new Set<string>([
    ...presentById(store.people.all()).keys(),
    ...(before?.participants.map((one) => one.person) ?? []),
  ])
  const courses = new Set([
    ...offeredCourses(pack, store.courses.all()).map(({ id }) => id),
    ...(before === undefined ? [] : [before.course]),
  ])
  return programmeFault(programme, { people, courses, today: localDate(calendarOf(pack), now.office) })
}
