import type { PersonId } from '../../core/ids.ts'
import { type Now, shifted } from '../clock.ts'
import type { Store } from '../storage/store.ts'

/** As many rows as one person's refusals may add to the log within the time. */
const MOST = 20
const WITHIN = 3_600_000

/**
 * Writes down who was turned away, from what and why: the log shows attempts as well as deeds. Nobody can fill it with
 * theirs: the last row of many says `last`, and what follows it within the hour is not written.
 */
export function noteRefusal(
  store: Store,
  refused: {
    readonly person: PersonId
    readonly what: string
    readonly why: string
    readonly region?: string
  },
  now: Now,
): void {
  const { person, ...detail } = refused
  const who = `${refused.region ?? ''}/${person}`
  const since = shifted(now.office, -WITHIN)
  store.refusals.forgetBefore(since)
  const before = store.refusals.countSince(who, since)
  if (before >= MOST) return
  store.refusals.add(who, now.office)
  store.audit.add({
    at: now.office,
    action: 'request-refused',
    actor: { kind: 'person', person },
    subject: null,
    detail: before === MOST - 1 ? { ...detail, last: true } : detail,
  })
}
