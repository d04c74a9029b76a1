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
import { PROTOCOL } from '../../core/protocol/version.ts'
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
