import { calendarOf } from '../../../core/case/course.ts'
import type { Duty } from '../../../core/followup/duty.ts'
import type { Programme } from '../../../core/followup/programme.ts'
import type { PersonId } from '../../../core/ids.ts'
import { sayDays } from '../../../core/say-date.ts'
import { endOfDay } from '../../../core/workflow/calendar.ts'
import type { Now } from '../../clock.ts'
import { digest } from '../../storage/digest.ts'
import type { Store } from '../../storage/store.ts'
import { currentPack } from '../current-pack.ts'

/** Gives each participant an invitation that says what, when and where; whoever is no longer in it loses theirs. */
export function inviteAll(store: Store, programme: Programme, now: Now): void {
  const kept = new Set<string>()
  for (const { person } of programme.participants) {
    const id = dutyId(programme.id, person)
    kept.add(id)
    const before = store.duties.find(id)
    keepDuty(store, {
      ...invitation(store, programme, now),
      id,
      person,
      at: before?.at ?? now.office,
      answer: before?.answer ?? null,
    })
  }
  for (const duty of store.duties.of(programme.id)) if (!kept.has(duty.id)) dropDuty(store, duty.id)
}

/** Keeps a duty and shows it to its person. */
export function keepDuty(store: Store, duty: Duty): void {
  store.duties.put(duty)
  const { person: audience, ...body } = duty
  store.views.replace(sourceOf(duty.id), [{ audience, kind: 'duty', id: duty.id, body }])
}

/** One id for one person and one thing, so that telling them twice makes one duty. */
export function dutyId(of: string, person: PersonId): string {
  return digest(`duty ${of} ${person}`).slice(0, 32)
}

function dropDuty(store: Store, id: string): void {
  store.duties.drop(id)
  store.views.replace(sourceOf(id), [])
}

function invitation(
  store: Store,
  { id, title, from, to, place }: Programme,
  now: Now,
): Omit<Duty, 'id' | 'person'> {
  const lines = [
    { id: sayDays({ from, to }, 'id'), en: sayDays({ from, to }, 'en') },
    ...(place.trim() === '' ? [] : [{ id: place, en: place }]),
  ]
  const noon = `${from}T05:00:00.000Z`
  return {
    about: 'programme',
    of: id,
    title: { id: title, en: title },
    lines,
    at: now.office,
    dueAt: endOfDay(calendarOf(currentPack(store)), noon, { days: 0, calendar: 'calendar' }),
    answer: null,
  }
}

function sourceOf(id: string): string {
  return `duty/${id}`
}
