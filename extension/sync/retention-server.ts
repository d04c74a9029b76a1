import { parseOwnErasure, parseRetention } from '../../core/protocol/parse-retention.ts'
import type { OwnErasure, RetentionView } from '../../core/protocol/retention.ts'
import type { Session } from '../store/session.ts'
import type { Answer } from './answer.ts'
import { accepted, askProven, placeOf, type Wire } from './server.ts'

/** Asks the region of a session for how long things are kept, and what becomes of requests to be erased. */
export function retentionServer(wire: Wire, session: Session) {
  const url = `${placeOf(session)}/retention`
  const proven = { keys: session.keys, accessToken: session.tokens.access, method: 'GET' }
  return {
    /** For human resources and auditors. */
    view: (): Promise<Answer<RetentionView>> =>
      askProven(wire, { ...proven, url, parse: accepted(parseRetention) }),
    own: (): Promise<Answer<OwnErasure>> =>
      askProven(wire, { ...proven, url: `${url}/own`, parse: accepted(parseOwnErasure) }),
  }
}

export type RetentionServer = ReturnType<typeof retentionServer>
