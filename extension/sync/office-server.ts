import type { ApiKeyList, ApiKeyMade, MakeApiKey } from '../../core/protocol/api-keys.ts'
import type { MailChoiceView, SetMailChoice } from '../../core/protocol/mail.ts'
import type {
  MeasurementList,
  MeasurementReview,
  MeasurementsTaken,
  PutMeasurements,
} from '../../core/protocol/measurements.ts'
import { parseApiKeyList, parseApiKeyMade } from '../../core/protocol/parse-api-keys.ts'
import { parseMailChoice } from '../../core/protocol/parse-mail.ts'
import {
  parseMeasurementList,
  parseMeasurementReview,
  parseMeasurementsTaken,
} from '../../core/protocol/parse-measurements.ts'
import { parseWebhookList, parseWebhookMade } from '../../core/protocol/parse-webhooks.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import type { ChangeWebhook, MakeWebhook, WebhookList, WebhookMade } from '../../core/protocol/webhooks.ts'
import type { Session } from '../store/session.ts'
import type { Answer } from './answer.ts'
import { accepted, askProven, type ProvenAsk, placeOf, type Wire } from './server.ts'

/** Thousands of values take some seconds to be compared. */
const patience = 60_000

/** Asks the region of a session about mail, API keys and values from other systems. */
export function officeServer(wire: Wire, session: Session) {
  const ask = <T>(about: Omit<ProvenAsk<T>, 'keys' | 'accessToken' | 'url'> & { readonly at: string }) => {
    const { at, ...rest } = about
    const url = `${placeOf(session)}${at}`
    return askProven(wire, { keys: session.keys, accessToken: session.tokens.access, patience, ...rest, url })
  }
  return {
    mail: (): Promise<Answer<MailChoiceView>> =>
      ask({ method: 'GET', at: '/mail', parse: accepted(parseMailChoice) }),
    setMail: (choice: Omit<SetMailChoice, 'protocol'>): Promise<Answer<MailChoiceView>> =>
      ask({
        method: 'PUT',
        at: '/mail',
        body: { protocol: PROTOCOL, ...choice },
        parse: accepted(parseMailChoice),
      }),
    keys: (): Promise<Answer<ApiKeyList>> =>
      ask({ method: 'GET', at: '/api-keys', parse: accepted(parseApiKeyList) }),
    makeKey: (make: Omit<MakeApiKey, 'protocol'>): Promise<Answer<ApiKeyMade>> =>
      ask({
        method: 'POST',
        at: '/api-keys',
        body: { protocol: PROTOCOL, ...make },
        parse: accepted(parseApiKeyMade),
      }),
    revokeKey: (id: string): Promise<Answer<ApiKeyList>> =>
      ask({ method: 'DELETE', at: `/api-keys/${id}`, parse: accepted(parseApiKeyList) }),
    webhooks: (): Promise<Answer<WebhookList>> =>
      ask({ method: 'GET', at: '/webhooks', parse: accepted(parseWebhookList) }),
    makeWebhook: (make: Omit<MakeWebhook, 'protocol'>): Promise<Answer<WebhookMade>> =>
      ask({
        method: 'POST',
        at: '/webhooks',
        body: { protocol: PROTOCOL, ...make },
        parse: accepted(parseWebhookMade),
      }),
    changeWebhook: (id: string, change: Omit<ChangeWebhook, 'protocol'>): Promise<Answer<WebhookList>> =>
      ask({
        method: 'PUT',
        at: `/webhooks/${id}`,
        body: { protocol: PROTOCOL, ...change },
        parse: accepted(parseWebhookList),
      }),
    removeWebhook: (id: string): Promise<Answer<WebhookList>> =>
      ask({ method: 'DELETE', at: `/webhooks/${id}`, parse: accepted(parseWebhookList) }),
    rotateWebhook: (id: string): Promise<Answer<WebhookMade>> =>
      ask({ method: 'POST', at: `/webhooks/${id}/secret`, parse: accepted(parseWebhookMade) }),
    testWebhook: (id: string): Promise<Answer<WebhookList>> =>
      ask({ method: 'POST', at: `/webhooks/${id}/test`, parse: accepted(parseWebhookList) }),
    sendAgain: (id: string, delivery: string): Promise<Answer<WebhookList>> =>
      ask({
        method: 'POST',
        at: `/webhooks/${id}/deliveries/${delivery}`,
        parse: accepted(parseWebhookList),
      }),
    values: (cursor: number): Promise<Answer<MeasurementList>> =>
      ask({
        method: 'GET',
        at: `/measurements?cursor=${cursor}&limit=50`,
        parse: accepted(parseMeasurementList),
      }),
    review: (put: Omit<PutMeasurements, 'protocol'>): Promise<Answer<MeasurementReview>> =>
      ask({
        method: 'POST',
        at: '/measurements/plan',
        body: { protocol: PROTOCOL, ...put },
        parse: accepted(parseMeasurementReview),
      }),
    put: (put: Omit<PutMeasurements, 'protocol'>): Promise<Answer<MeasurementsTaken>> =>
      ask({
        method: 'PUT',
        at: '/measurements',
        body: { protocol: PROTOCOL, ...put },
        parse: accepted(parseMeasurementsTaken),
      }),
  }
}

export type OfficeServer = ReturnType<typeof officeServer>
