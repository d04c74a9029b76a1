import { PROTOCOL } from '../version.ts'
import type { ChangeWebhook, MakeWebhook, WebhookList, WebhookMade } from '../webhooks.ts'

const at = '2026-01-05T03:00:00.000Z'

export const aMakeWebhook: MakeWebhook = {
  protocol: PROTOCOL,
  name: 'SIMPEG',
  address: 'https://simpeg.kotabumi.go.id/timbang',
  events: ['cycle.opened', 'appraisals.decided'],
  detail: 'counts',
}

export const aChangeWebhook: ChangeWebhook = { ...aMakeWebhook, paused: true }

export const aWebhookList: WebhookList = {
  protocol: PROTOCOL,
  webhooks: [
    {
      id: '0123456789ab',
      name: 'SIMPEG',
      address: 'https://simpeg.kotabumi.go.id/timbang',
      events: ['cycle.opened'],
      detail: 'ids',
      madeAt: at,
      madeBy: 'Nurul',
      oldSecretUntil: at,
      pausedAt: null,
      pausedBecause: null,
      waiting: 1,
      deliveries: [
        {
          id: 'f00dfeed',
          type: 'cycle.opened',
          at,
          tries: 2,
          triedAt: at,
          dueAt: at,
          status: 503,
          trouble: 'status',
        },
      ],
    },
  ],
}

export const aWebhookMade: WebhookMade = {
  ...aWebhookList,
  id: '0123456789ab',
  secret: `whsec_${'A'.repeat(43)}=`,
}
