import { calendarOf } from '../../../core/case/course.ts'
import { criteriaChanges } from '../../../core/case/criteria-changes.ts'
import { packView } from '../../../core/case/office-views.ts'
import { packRef } from '../../../core/case/refs.ts'
import { affectedBy, headsOf } from '../../../core/followup/affected.ts'
import { offeredCourses } from '../../../core/followup/course.ts'
import { dutyFault } from '../../../core/followup/duty.ts'
import type { PolicyChange } from '../../../core/followup/policy-change.ts'
import type { PersonId } from '../../../core/ids.ts'
import type { Pack } from '../../../core/pack/model.ts'
import type { AnswerDuty, NotePolicyChange } from '../../../core/protocol/mutation.ts'
import { err, ok } from '../../../core/result.ts'
import type { Text } from '../../../core/text.ts'
import { endOfDay, localDate } from '../../../core/workflow/calendar.ts'
import type { Instant } from '../../../core/workflow/model.ts'
import type { Now } from '../../clock.ts'
import type { Store } from '../../storage/store.ts'
import { currentPack } from '../current-pack.ts'
import { permit } from '../permit.ts'
import type { Asked, PushAnswer } from '../push.ts'
import { receipt } from '../receipt.ts'
import { dutyId, inviteAll, keepDuty } from './invite.ts'

/**
 * Tells whoever a change of policy concerns, and those who answer for their units, once for the whole office (S-W7).
 * With a training, everybody concerned is invited to it.
 */
export function notePolicyChange(
  store: Store,
  { person, mutation }: Asked<NotePolicyChange>,
  now: Now,
): PushAnswer {
  const permitted = permit(store, { action: 'policy.note', person, what: 'a change of policy' }, now)
  if (permitted.kind === 'err') return permitted
  const { id, title, changes, field, course, until } = mutation
  const pack = currentPack(store)
  const people = affectedBy(store.people.all(), field)
  const offered = offeredCourses(pack, store.courses.all()).find((one) => one.id === course)
  if (people.length === 0) return err({ kind: 'follow-up-refused', why: nobody })
  if (until < localDate(calendarOf(pack), now.office)) return err({ kind: 'follow-up-refused', why: past })
  if (course !== null && offered === undefined) return err({ kind: 'follow-up-refused', why: noCourse })
  const change: PolicyChange = {
    id,
    title: inBoth(title),
    changes: changes.map(inBoth),
    field,
    at: now.office,
    by: person.id,
    ...(course === null ? {} : { course }),
  }
  const dueAt = endOfDay(calendarOf(pack), `${until}T05:00:00.000Z`, { days: 0, calendar: 'calendar' })
  const heads = headsOfThose(store, people)
  tell(store, change, { people: [...new Set([...heads, ...(course === null ? people : [])])], dueAt })
  if (offered !== undefined) {
    const participants = people.map((who) => ({ person: who, attended: null, hours: 0, certificate: '' }))
    const programme = {
      id: `p-${id}`.slice(0, 80),
      title: title.slice(0, 200),
      course: offered.id,
      competency: offered.competency,
      cycle: null,
      from: until,
      to: until,
      place: '',
      capacity: participants.length,
      participants,
    }
    store.programmes.put(programme)
    inviteAll(store, programme, now)
  }
  const row = store.audit.add({
    at: now.office,
    action: 'policy-change-noted',
    actor: { kind: 'person', person: person.id },
    subject: id,
    detail: { people: people.length },
  })
  return ok(receipt(mutation, row, now))
}

/** Where a new version of the pack changes the criteria, whoever answers for a unit gets them as a task. */
export function tellOfVersion(
  store: Store,
  { before, pack }: { readonly before: Pack; readonly pack: Pack },
  now: Now,
): void {
  const changes = criteriaChanges(packView(before), packView(pack))
  if (changes.length === 0 || before.id !== pack.id) return
  const ref = packRef(pack)
  const concerned = store.people.all().filter(({ appraised }) => appraised)
  const heads = headsOfThose(
    store,
    concerned.map(({ id }) => id),
  )
  const days = pack.policies.followUp?.within ?? { days: 14, calendar: 'working' }
  const change: PolicyChange = {
    id: `criteria-${pack.id}-${pack.version}`.slice(0, 80),
    title: { id: `Kriteria penilaian berubah (${ref})`, en: `The criteria have changed (${ref})` },
    changes: changes.slice(0, 50),
    field: { units: [], posts: [], frontLineOnly: false },
    at: now.office,
    by: null,
    pack: ref,
  }
  tell(store, change, { people: heads, dueAt: endOfDay(calendarOf(pack), now.office, days) })
}

/** Somebody answers what they were told or invited to. */
export function answerDuty(store: Store, { person, mutation }: Asked<AnswerDuty>, now: Now): PushAnswer {
  const duty = store.duties.find(mutation.duty)
  const standings = duty?.person === person.id ? (['self'] as const) : []
  const permitted = permit(
    store,
    { action: 'duty.answer', person, what: `duty ${mutation.duty}`, standings },
    now,
  )
  if (permitted.kind === 'err') return permitted
  if (duty === undefined) return err({ kind: 'unknown-follow-up' })
  const answer = { kind: mutation.answer, note: mutation.note, at: now.office }
  const fault = dutyFault(duty, answer)
  if (fault !== null)
    return err({ kind: 'follow-up-refused', why: fault === 'no-reason' ? noNote : otherAnswer })
  keepDuty(store, { ...duty, answer })
  const row = store.audit.add({
    at: now.office,
    action: 'duty-answered',
    actor: { kind: 'person', person: person.id },
    subject: duty.id,
    detail: { answer: mutation.answer },
  })
  return ok(receipt(mutation, row, now))
}

function tell(
  store: Store,
  change: PolicyChange,
  { people, dueAt }: { readonly people: readonly PersonId[]; readonly dueAt: Instant },
): void {
  store.policyChanges.put(change)
  for (const person of people) {
    const id = dutyId(`policy ${change.id}`, person)
    const before = store.duties.find(id)
    keepDuty(store, {
      id,
      person,
      about: 'policy',
      of: change.id,
      title: change.title,
      lines: change.changes,
      at: before?.at ?? change.at,
      dueAt,
      answer: before?.answer ?? null,
    })
  }
}

/** Of the units that these people are of. */
function headsOfThose(store: Store, people: readonly PersonId[]): readonly PersonId[] {
  const all = store.people.all()
  const concerned = new Set(people)
  const units = new Set(all.filter(({ id }) => concerned.has(id)).map(({ unit }) => unit))
  const heads = headsOf(all)
  return [...units].flatMap((unit) => heads.get(unit) ?? [])
}

function inBoth(words: string): Text {
  return { id: words, en: words }
}

const nobody: Text = {
  id: 'Tidak ada pegawai yang cocok. Periksa unit dan kata jabatannya.',
  en: 'Nobody matches. Look at the units and the words of the posts.',
}
const past: Text = {
  id: 'Batas waktunya sudah lewat. Pilih hari ini atau sesudahnya.',
  en: 'That day is over. Choose today or a later one.',
}
const noCourse: Text = {
  id: 'Pelatihan ini tidak ada dalam katalog. Pilih yang ditawarkan.',
  en: 'This training is not in the catalogue. Choose one that is offered.',
}
const noNote: Text = {
  id: 'Tulis bagaimana ini dilaksanakan, atau mengapa tidak dapat.',
  en: 'Write how it was done, or why it cannot be.',
}
const otherAnswer: Text = {
  id: 'Jawaban ini bukan untuk tugas semacam ini.',
  en: 'This is not an answer to such a task.',
}
