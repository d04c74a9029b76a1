import type { PersonId } from '../../core/ids.ts'
import type { Now } from '../clock.ts'
import type { Store } from '../storage/store.ts'

/** Writes down who was turned away, from what and why: the log shows attempts as well as deeds. */
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
  store.audit.add({
    at: now.office,
    action: 'request-refused',
    actor: { kind: 'person', person },
    subject: null,
    detail,
  })
}
