import { webhookTypes } from '../../case/webhook-event.ts'
import { atLeast, exactly, flag, id, instant, line, listOf, orNull, protocol } from './parts.ts'

const words = { type: 'string' }
const count = { type: 'integer', minimum: 0 }

const receiver = {
  protocol,
  name: { ...line, maxLength: 100 },
  address: { ...line, maxLength: 500 },
  events: listOf({ enum: webhookTypes }, { minItems: 1, uniqueItems: true }),
  detail: { enum: ['counts', 'ids'] },
}

/** The body of `POST /v1/regions/{region}/webhooks`. */
export const makeWebhookSchema = exactly(receiver)

/** The body of `PUT /v1/regions/{region}/webhooks/{webhook}`. */
export const changeWebhookSchema = exactly({ ...receiver, paused: flag })

const delivery = atLeast({
  id,
  type: words,
  at: instant,
  tries: count,
  triedAt: orNull(instant),
  dueAt: orNull(instant),
  status: orNull(count),
  trouble: orNull(words),
})

const webhooks = listOf(
  atLeast({
    id,
    name: words,
    address: words,
    events: listOf(words),
    detail: { enum: ['counts', 'ids'] },
    madeAt: instant,
    madeBy: orNull(words),
    oldSecretUntil: orNull(instant),
    pausedAt: orNull(instant),
    pausedBecause: orNull({ enum: ['by-hand', 'failing', 'gone'] }),
    waiting: count,
    deliveries: listOf(delivery),
  }),
)

/** The answer of `GET /v1/regions/{region}/webhooks`. */
export const webhookListSchema = atLeast({ protocol, webhooks })

/** The answer of making one. */
export const webhookMadeSchema = atLeast({ protocol, webhooks, id, secret: words })
