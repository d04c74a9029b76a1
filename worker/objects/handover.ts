import { calendarOf } from '../../core/case/course.ts'
import type { Delegation, Person } from '../../core/case/model.ts'
import { type Calendar, endOfDay } from '../../core/workflow/calendar.ts'
import type { Instant } from '../../core/workflow/model.ts'
import { shifted } from '../clock.ts'
import type { Store } from '../storage/store.ts'
import { currentPack } from './current-pack.ts'

/** When somebody next begins or ends to stand in for another, counted from when the cases were last shown; or null. */
export function nextHandover(store: Store): Instant | null {
  const delegations = delegationsAmong(store.people.all())
  const shownAt = store.region.find()?.shownAt
  if (delegations.length === 0 || !shownAt) return null
  const calendar = calendarOf(currentPack(store))
  const coming = delegations.flatMap((one) => turns(calendar, one)).filter((at) => at > shownAt)
  return coming.toSorted()[0] ?? null
}

const known = new WeakMap<readonly Person[], readonly Delegation[]>()

/** The delegations of an office, looked for once a list: this is asked after every request. */
function delegationsAmong(people: readonly Person[]): readonly Delegation[] {
  const found = known.get(people) ?? people.flatMap(({ delegation }) => delegation ?? [])
  known.set(people, found)
  return found
}

/** The first moment of a delegation, and the first moment after it. */
function turns(calendar: Calendar, { from, until }: Delegation): readonly Instant[] {
  const begins = shifted(lastMomentOf(calendar, from), 1 - 24 * 3_600_000)
  return until === null ? [begins] : [begins, shifted(lastMomentOf(calendar, until), 1)]
}

function lastMomentOf(calendar: Calendar, date: string): Instant {
  // Midnight in Greenwich is the morning of the same date anywhere in Indonesia.
  return endOfDay(calendar, `${date}T00:00:00.000Z`, { days: 0, calendar: 'calendar' })
}
