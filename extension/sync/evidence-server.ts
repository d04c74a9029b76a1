import type { EvidenceStatus } from '../../core/protocol/evidence.ts'
import { parseEvidenceStatus } from '../../core/protocol/parse-evidence-status.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import type { EvidenceRow } from '../store/evidence.ts'
import type { Session } from '../store/session.ts'
import type { Answer } from './answer.ts'
import { accepted, askProven, type ProvenAsk, placeOf, type Wire } from './server.ts'

/** A part on the slowest line that anybody should have to bear, 20 kbit/s, takes under two minutes. */
const partPatience = 120_000
const filePatience = 600_000

/** Talks about files to the region of a session. */
export function evidenceServer(wire: Wire, session: Session) {
  const at = (id: string) => `${placeOf(session)}/evidence/${id}`
  const ask = <T>(about: Omit<ProvenAsk<T>, 'keys' | 'accessToken'>): Promise<Answer<T>> =>
    askProven(wire, { keys: session.keys, accessToken: session.tokens.access, ...about })
  const parse = accepted(parseEvidenceStatus)
  return {
    announce({ id, sha256, name, type, bytes }: EvidenceRow, of: string): Promise<Answer<EvidenceStatus>> {
      const body = { protocol: PROTOCOL, id, case: of, sha256, name, type, bytes }
      return ask({ method: 'PUT', url: at(id), body, parse })
    },
    async putPart(id: string, n: number, bytes: Uint8Array<ArrayBuffer>): Promise<Answer<EvidenceStatus>> {
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
      const headers = { 'content-digest': `sha-256=:${btoa(String.fromCharCode(...digest))}:` }
      const url = `${at(id)}/parts/${n}`
      return ask({ method: 'PUT', url, body: bytes, headers, parse, patience: partPatience })
    },
    finish: (id: string): Promise<Answer<EvidenceStatus>> =>
      ask({ method: 'POST', url: `${at(id)}/finish`, parse, patience: partPatience }),
    drop: (id: string): Promise<Answer<EvidenceStatus>> => ask({ method: 'DELETE', url: at(id), parse }),
    read: (id: string): Promise<Answer<Uint8Array<ArrayBuffer>>> =>
      ask({
        method: 'GET',
        url: `${at(id)}/content`,
        read: async (response) => new Uint8Array(await response.arrayBuffer()),
        parse: (bytes) => (bytes instanceof Uint8Array ? new Uint8Array(bytes) : undefined),
        patience: filePatience,
      }),
  }
}

export type EvidenceServer = ReturnType<typeof evidenceServer>
