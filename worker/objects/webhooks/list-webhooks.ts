import { byId } from '../../../core/case/people.ts'
import { PROTOCOL } from '../../../core/protocol/version.ts'
import type { DeliveryLine, WebhookLine, WebhookList } from '../../../core/protocol/webhooks.ts'
import type { Now } from '../../clock.ts'
import type { Store } from '../../storage/store.ts'
import type { Delivery } from '../../storage/webhook-deliveries.ts'

const MOST_SHOWN = 20

/** The receivers with what they were sent last; never a secret, nor what an event said. */
export function listWebhooks(store: Store, now: Now): WebhookList {
  const people = byId(store.people.all())
  const webhooks = store.webhooks.all().map((webhook): WebhookLine => {
    const { id, name, address, events, detail, old, madeAt, madeBy, paused } = webhook
    return {
      id,
      name,
      address,
      events,
      detail,
      madeAt,
      madeBy: madeBy === null ? null : (people.get(madeBy)?.name ?? madeBy),
      oldSecretUntil: old !== null && old.until > now.office ? old.until : null,
      pausedAt: paused?.at ?? null,
      pausedBecause: paused?.because ?? null,
      waiting: store.webhookDeliveries.countWaiting(id),
      deliveries: store.webhookDeliveries.list(id, MOST_SHOWN).map(lineOf),
    }
  })
  return { protocol: PROTOCOL, webhooks }
}

function lineOf({ id, type, at, tries, triedAt, dueAt, status, trouble }: Delivery): DeliveryLine {
  return { id, type, at, tries, triedAt, dueAt, status, trouble }
}
