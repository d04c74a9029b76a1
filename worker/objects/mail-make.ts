import { isGone } from '../../core/case/absence.ts'
import { calendarOf } from '../../core/case/course.ts'
import type { PersonId } from '../../core/ids.ts'
import { isMailAddress, type MailDigest, type MailKind } from '../../core/people/mail-digest.ts'
import { needTask, stateOf } from '../../core/people/needs/unit-need.ts'
import { localDate } from '../../core/workflow/calendar.ts'
import { type Now, shifted } from '../clock.ts'
import { newMailId } from '../mail/mail.ts'
import type { MailEvent } from '../storage/mail-events.ts'
import type { Store } from '../storage/store.ts'
import { currentPack } from './current-pack.ts'

/** As many people's mails are made in one transaction. */
export const MADE_AT_ONCE = 50

/** After so many that came back in a row, nothing more is sent to an address; another one begins anew. */
const MOST_BOUNCES = 3

/** Rows about mails that are over are kept as long, for the figures. */
const KEPT = 30 * 24 * 3_600_000

/** Makes the mails that are due, of what still holds; a person has one a day, and none who wants none (EM1). */
export function makeMails(store: Store, now: Now): void {
  const calendar = calendarOf(currentPack(store))
  const day = localDate(calendar, now.office)
  for (const person of store.mailEvents.due(now.office, MADE_AT_ONCE)) {
    const events = store.mailEvents.take(person)
    if (addressOf(store, person) === null) continue
    const digest = digestOf(events.filter((event) => stillHolds(store, event)))
    if (Object.keys(digest.counts).length > 0) {
      store.mails.add({ id: newMailId(), person, day, digest }, now.office)
    }
  }
  store.mails.forgetBefore(localDate(calendar, shifted(now.office, -KEPT)))
}

/** Where mail to somebody goes; null where none does. */
export function addressOf(store: Store, id: PersonId): string | null {
  const person = store.people.find(id)
  if (person?.email === undefined || isGone(person) || !isMailAddress(person.email)) return null
  if (store.mailChoices.of(id).mail === 'off') return null
  return store.mailChoices.bounces(id, person.email) < MOST_BOUNCES ? person.email : null
}

/** A task that was done meanwhile is no news. */
function stillHolds(store: Store, { case: id, kind, task, person }: MailEvent): boolean {
  const need = store.unitNeeds.find(id)
  if (need) return need.head === person && needTask(need) === task && stateOf(need) === 'open'
  const snapshot = store.cases.find(id)?.snapshot
  if (snapshot === undefined || snapshot.stopped !== undefined) return false
  if (kind === 'result') return snapshot.resultShared
  const open = snapshot.tasks.filter(({ assignee, status }) => assignee === person && status === 'open')
  if (kind === 'reminder') return open.length > 0
  return task === null || open.some((one) => one.id === task)
}

function digestOf(events: readonly MailEvent[]): MailDigest {
  const counts: { [kind in MailKind]?: number } = {}
  const dates: { deadline?: string; objection?: string } = {}
  for (const { kind, date } of events) {
    counts[kind] = (counts[kind] ?? 0) + 1
    if (date === null || (kind !== 'deadline' && kind !== 'objection')) continue
    const before = dates[kind]
    if (before === undefined || date < before) dates[kind] = date
  }
  return { counts, dates }
}
