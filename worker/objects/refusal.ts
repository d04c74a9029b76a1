import type { PersonId } from '../../core/ids.ts'
import { type Now, shifted } from '../clock.ts'
import type { AuditActor } from '../storage/audit.ts'
import type { Store } from '../storage/store.ts'

/** As many rows as one's refusals may add to the log within the time. */
const MOST = 20
const WITHIN = 3_600_000

/** One of the region's people or of another's, or a program with its key. */
type Refused =
  | { readonly person: PersonId; readonly region?: string }
  | { readonly actor: Extract<AuditActor, { readonly kind: 'program' }> }

/**
 * Writes down who was turned away, from what and why: the log shows attempts as well as deeds. Nobody can fill it with
 * theirs: the last row of many says `last`, and what follows it within the hour is not written.
 */
export function noteRefusal(
  store: Store,
  refused: Refused & { readonly what: string; readonly why: string },
  now: Now,
): void {
  const { what, why } = refused
  const region = 'person' in refused ? refused.region : undefined
  const who = 'person' in refused ? `${region ?? ''}/${refused.person}` : `key/${refused.actor.key}`
  const since = shifted(now.office, -WITHIN)
  store.refusals.forgetBefore(since)
  const before = store.refusals.countSince(who, since)
  if (before >= MOST) return
  store.refusals.add(who, now.office)
  store.audit.add({
    at: now.office,
    action: 'request-refused',
    actor: 'person' in refused ? { kind: 'person', person: refused.person } : refused.actor,
    subject: null,
    detail: {
      ...(region === undefined ? {} : { region }),
      what,
      why,
      ...(before === MOST - 1 ? { last: true } : {}),
    },
  })
}
