import { calendarOf } from '../../../core/case/course.ts'
import type { Case } from '../../../core/case/model.ts'
import { endOfDay, localDate } from '../../../core/workflow/calendar.ts'
import { type Now, shifted } from '../../clock.ts'
import type { Store } from '../../storage/store.ts'
import type { DecidedToday } from '../../storage/webhook-decided.ts'
import { currentPack } from '../current-pack.ts'
import { queueEvent, subscribers } from './note-event.ts'

/** Appraisals that one event names at most: its body stays below 64 KB. */
const NAMED_AT_ONCE = 300

/**
 * Remembers that somebody was told their result. The moment may be that of a peer's answer, so receivers hear of it when
 * the day is over and in an order that tells nothing (WH4, P5).
 */
export function noteDecided(store: Store, { id, cycle, person }: Case, now: Now): void {
  if (subscribers(store, 'appraisals.decided').length === 0) return
  const calendar = calendarOf(currentPack(store))
  const tellAt = shifted(endOfDay(calendar, now.office, { days: 0, calendar: 'calendar' }), 1)
  store.webhookDecided.add({ cycle, case: id, person, day: localDate(calendar, now.office), tellAt })
}

/** Puts the results of days that are over into the outbox, an event for each day and cycle. */
export function gatherDecided(store: Store, now: Now): void {
  const next = store.webhookDecided.next()
  if (next === null || next > now.office) return
  const taken = store.webhookDecided.take(now.office)
  for (const group of Map.groupBy(taken, ({ day, cycle }) => `${day} ${cycle}`).values()) {
    for (let at = 0; at < group.length; at += NAMED_AT_ONCE) {
      tell(store, group.slice(at, at + NAMED_AT_ONCE), now)
    }
  }
}

function tell(store: Store, group: readonly DecidedToday[], now: Now): void {
  const [first] = group
  if (first === undefined) return
  const { cycle, day } = first
  const appraisals = group.map(({ case: id, person }) => ({ id, person }))
  for (const webhook of subscribers(store, 'appraisals.decided')) {
    const named = webhook.detail === 'ids' ? { appraisals } : {}
    const data = { cycle, day, count: group.length, ...named }
    queueEvent(store, webhook, { type: 'appraisals.decided', data }, now)
  }
}
