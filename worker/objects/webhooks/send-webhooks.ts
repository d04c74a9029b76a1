import { waitAfter } from '../../../core/case/webhook-retry.ts'
import { type Now, shifted } from '../../clock.ts'
import { logError, traceOf } from '../../log.ts'
import type { Store } from '../../storage/store.ts'
import type { Delivery } from '../../storage/webhook-deliveries.ts'
import type { Webhook } from '../../storage/webhooks.ts'
import type { Post, Posted } from '../../webhooks/post-webhook.ts'
import { gatherDecided } from './gather-decided.ts'
import { pauseWebhook } from './pause-webhook.ts'

/** Events that one receiver is sent before the clock rings again. */
const SENT_AT_ONCE = 20
/** What was sent, or was never taken, is listed for so long. */
const KEPT = 30 * 24 * 3_600_000

type Sending = {
  readonly store: Store
  readonly post: Post
  readonly transact: <T>(work: (store: Store, now: Now) => T) => T
}

/**
 * Sends what waits, to all receivers at once and to each in the order in which it happened. A delivery is over only with
 * the receiver's word: killed in between, it goes again under the same id (WH2).
 */
export async function sendWebhooks({ store, post, transact }: Sending): Promise<void> {
  const receivers = transact((at, now) => {
    gatherDecided(at, now)
    return at.webhooks
      .all()
      .filter(
        ({ paused, restsUntil }) => paused === null && (restsUntil === null || restsUntil <= now.office),
      )
      .flatMap((webhook) => {
        const due = at.webhookDeliveries.due(webhook.id, now.office, SENT_AT_ONCE)
        return due.length === 0 ? [] : [{ webhook, due }]
      })
  })
  if (receivers.length === 0) return
  await Promise.all(receivers.map((receiver) => sendTo({ store, post, transact }, receiver)))
  transact((at, now) => at.webhookDeliveries.forgetBefore(shifted(now.office, -KEPT)))
}

async function sendTo(
  { post, transact }: Sending,
  { webhook, due }: { readonly webhook: Webhook; readonly due: readonly Delivery[] },
): Promise<void> {
  for (const delivery of due) {
    const { address, secrets, timestamp } = transact((_, now) => ({
      address: webhook.address,
      secrets: secretsOf(webhook, now),
      timestamp: Math.floor(now.true / 1000),
    }))
    const message = { id: delivery.id, timestamp, body: delivery.body }
    try {
      const posted = await post({ address, secrets, message })
      const goesOn = transact((at, now) => settle(at, { delivery, posted }, now))
      if (!goesOn) return
    } catch (error) {
      logError('an event could not be sent', { webhook: webhook.id, why: traceOf(error) })
      return
    }
  }
}

function secretsOf({ secret, old }: Webhook, now: Now): readonly string[] {
  return old !== null && old.until > now.office ? [secret, old.secret] : [secret]
}

/** Writes down what came of a try; false where the receiver is to be left alone. */
function settle(
  store: Store,
  { delivery: { id, webhook: of }, posted }: { readonly delivery: Delivery; readonly posted: Posted },
  now: Now,
): boolean {
  const webhook = store.webhooks.find(of)
  const delivery = store.webhookDeliveries.find(id)
  // It was taken away meanwhile.
  if (webhook === undefined || delivery === undefined) return false
  const { status } = posted
  const tries = delivery.tries + 1
  if (posted.kind === 'taken') {
    store.webhookDeliveries.noteTry(id, { tries, dueAt: null, status, trouble: null }, now.office)
    if (webhook.restsUntil !== null) store.webhooks.put({ ...webhook, restsUntil: null })
    return webhook.paused === null
  }
  const { trouble, retryAfter } = posted
  const wait = waitAfter({ tries, chance: Math.random(), retryAfter })
  const dueAt = shifted(now.office, wait ?? 0)
  store.webhookDeliveries.noteTry(id, { tries, dueAt, status, trouble }, now.office)
  if (status === 410 || wait === null) {
    pauseWebhook(store, webhook, status === 410 ? 'gone' : 'failing', now)
    return false
  }
  if (isAboutThis(posted)) return true
  // Whoever is away is asked once a pause, not once an event.
  store.webhooks.put({ ...webhook, restsUntil: dueAt })
  return false
}

/** A refusal that speaks of this very event: others may be taken. */
function isAboutThis({ status }: Posted): boolean {
  return status !== null && [400, 409, 413, 415, 422].includes(status)
}
