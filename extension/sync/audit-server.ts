import type { AuditEntries, AuditPage } from '../../core/protocol/audit.ts'
import { parseAuditEntries, parseAuditPage } from '../../core/protocol/parse-audit.ts'
import type { Session } from '../store/session.ts'
import type { Answer } from './answer.ts'
import { accepted, askProven, placeOf, type Wire } from './server.ts'

/** What is looked for in the log; null for all of it. */
export type AuditFilter = {
  /** Local days, both included. */
  readonly from: string | null
  readonly until: string | null
  readonly person: string | null
  readonly action: string | null
}

/** Asks the region of a session for its log; only human resources and auditors are answered. */
export function auditServer(wire: Wire, { keys, tokens, ...session }: Session) {
  const at = `${placeOf({ keys, tokens, ...session })}/audit`
  const proven = { keys, accessToken: tokens.access, method: 'GET' }
  return {
    /** Oldest first, as it was sealed: the rows after a number. */
    page: (cursor: number): Promise<Answer<AuditPage>> =>
      askProven(wire, {
        ...proven,
        url: `${at}?cursor=${cursor}&limit=1000`,
        parse: accepted(parseAuditPage),
      }),
    /** Newest first: the rows before a number that are as asked. */
    entries: (filter: AuditFilter, before: number | null, limit = 50): Promise<Answer<AuditEntries>> => {
      const asked = Object.entries({ ...filter, before, limit }).filter(([, value]) => value !== null)
      const query = new URLSearchParams(asked.map(([name, value]) => [name, String(value)]))
      return askProven(wire, { ...proven, url: `${at}/entries?${query}`, parse: accepted(parseAuditEntries) })
    },
  }
}

export type AuditServer = ReturnType<typeof auditServer>
