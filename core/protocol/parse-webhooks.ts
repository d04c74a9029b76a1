import { type Parser, parserOf } from './parser.ts'
import { webhookListSchema, webhookMadeSchema } from './schemas/webhooks.ts'
import type { WebhookList, WebhookMade } from './webhooks.ts'

/** The receivers of a region's events. */
export const parseWebhookList: Parser<WebhookList> = parserOf(webhookListSchema)

/** A new one, or one with a new secret. */
export const parseWebhookMade: Parser<WebhookMade> = parserOf(webhookMadeSchema)
