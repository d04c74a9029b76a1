import {
  changeWebhookSchema,
  makeWebhookSchema,
  webhookListSchema,
  webhookMadeSchema,
} from '../../core/protocol/schemas/webhooks.ts'
import { answer, body, operation, type Paths, pathId, problems, region } from './parts.ts'

const keepers = [{ token: [], proof: [] }, { operator: [] }]

/** The part of the contract that is about telling other systems what happens. */
export function webhookPaths(): Paths {
  const common = [400, 401, 403, 404]
  const one = [region, pathId('webhook', 'As the list names it.')]
  const list = answer('All receivers.', 'WebhookList')
  const at = '/v1/regions/{region}/webhooks'
  return {
    [at]: {
      get: operation('listWebhooks', {
        summary:
          'Who is told of the region’s events, with what was sent last; never a secret, nor what it said.',
        security: keepers,
        parameters: [region],
        answers: { '200': answer('The newest first.', 'WebhookList'), ...problems(...common) },
      }),
      post: operation('makeWebhook', {
        summary: 'A receiver of events. The secret that signs what it gets is told this once.',
        security: keepers,
        parameters: [region],
        requestBody: body('MakeWebhook'),
        answers: {
          '200': answer('With its secret.', 'WebhookMade'),
          ...problems(...common, 409, 413, 415, 422),
        },
      }),
    },
    [`${at}/{webhook}`]: {
      put: operation('changeWebhook', {
        summary: 'Where it listens, what it hears, and whether it is paused. What waits is kept meanwhile.',
        security: keepers,
        parameters: one,
        requestBody: body('ChangeWebhook'),
        answers: { '200': list, ...problems(...common, 410, 413, 415, 422) },
      }),
      delete: operation('removeWebhook', {
        summary: 'Sends it nothing more, and forgets what waited for it.',
        security: keepers,
        parameters: one,
        answers: { '200': list, ...problems(...common, 410) },
      }),
    },
    [`${at}/{webhook}/secret`]: {
      post: operation('changeWebhookSecret', {
        summary: 'A new secret. For a day the one before it signs as well.',
        security: keepers,
        parameters: one,
        answers: { '200': answer('With its secret.', 'WebhookMade'), ...problems(...common, 410) },
      }),
    },
    [`${at}/{webhook}/test`]: {
      post: operation('testWebhook', {
        summary: 'Sends it an event of the type `webhook.test`.',
        security: keepers,
        parameters: one,
        answers: { '200': list, ...problems(...common, 409, 410) },
      }),
    },
    [`${at}/{webhook}/deliveries/{delivery}`]: {
      post: operation('sendAgain', {
        summary: 'Sends an event again, under the same id.',
        security: keepers,
        parameters: [...one, pathId('delivery', 'As the list names it.')],
        answers: { '200': list, ...problems(...common, 409, 410) },
      }),
    },
  }
}

/** The shapes that it speaks in. */
export const webhookSchemas = {
  ChangeWebhook: changeWebhookSchema,
  MakeWebhook: makeWebhookSchema,
  WebhookList: webhookListSchema,
  WebhookMade: webhookMadeSchema,
}
