import type { WebhookDetail, WebhookEvent, WebhookType } from '../case/webhook-event.ts'
import type { Instant } from '../workflow/model.ts'

/** The body of `POST /v1/regions/{region}/webhooks`. */
export type MakeWebhook = {
  readonly protocol: number
  /** Which system it is. */
  readonly name: string
  /** Where it listens. */
  readonly address: string
  readonly events: readonly WebhookType[]
  readonly detail: WebhookDetail
}

/** The body of `PUT /v1/regions/{region}/webhooks/{webhook}`: all of it as it is to be. */
export type ChangeWebhook = MakeWebhook & { readonly paused: boolean }

/** A receiver, without its secret. */
export type WebhookLine = Omit<MakeWebhook, 'protocol' | 'events'> & {
  readonly id: string
  readonly events: readonly string[]
  readonly madeAt: Instant
  /** Who made it; null for the operator. */
  readonly madeBy: string | null
  /** Until when the secret before this one signs as well; null where there is none. */
  readonly oldSecretUntil: Instant | null
  /** Since when nothing is sent; null while it is. */
  readonly pausedAt: Instant | null
  readonly pausedBecause: 'by-hand' | 'failing' | 'gone' | null
  readonly waiting: number
  /** The newest first. */
  readonly deliveries: readonly DeliveryLine[]
}

/** One event on its way to one receiver. */
export type DeliveryLine = {
  /** What the receiver knows it by, at every try: `webhook-id`. */
  readonly id: string
  readonly type: WebhookEvent['type']
  readonly at: Instant
  readonly tries: number
  readonly triedAt: Instant | null
  /** When it is tried next; null once it has arrived. */
  readonly dueAt: Instant | null
  /** What the receiver answered last; null for no answer. */
  readonly status: number | null
  readonly trouble: WebhookTrouble | null
}

/** Why a try came to nothing. */
export type WebhookTrouble = 'status' | 'redirect' | 'timeout' | 'unreachable' | 'address'

/** The answer of `GET /v1/regions/{region}/webhooks`, and of every change. */
export type WebhookList = { readonly protocol: number; readonly webhooks: readonly WebhookLine[] }

/** The answer of making one, or of a new secret: the only time that it is told. */
export type WebhookMade = WebhookList & { readonly id: string; readonly secret: string }
