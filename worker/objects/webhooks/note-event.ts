import type { WebhookEvent } from '../../../core/case/webhook-event.ts'
import type { Now } from '../../clock.ts'
import { newMailId } from '../../mail/mail.ts'
import type { Store } from '../../storage/store.ts'
import type { Webhook } from '../../storage/webhooks.ts'

/** Puts an event into the outbox of each receiver that has subscribed to it, in the transaction of what happened (WH2). */
export function noteEvent(store: Store, event: WebhookEvent, now: Now): void {
  for (const webhook of subscribers(store, event.type)) queueEvent(store, webhook, event, now)
}

/** Those who want to hear of something, also while nothing is sent to them: it waits. */
export function subscribers(store: Store, type: WebhookEvent['type']): readonly Webhook[] {
  return store.webhooks.all().filter(({ events }) => events.includes(type))
}

/** One event for one receiver, as it is sent at every try: `type`, `timestamp`, `data` (Standard Webhooks), `region`. */
export function queueEvent(store: Store, { id: webhook }: Webhook, event: WebhookEvent, now: Now): void {
  const { type, data } = event
  const region = store.region.find()?.id ?? ''
  const body = JSON.stringify({ type, timestamp: now.office, region, data })
  store.webhookDeliveries.add({ id: newMailId(), webhook, type, body }, now.office)
}
