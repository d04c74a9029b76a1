import type { PersonId } from '../../core/ids.ts'
import type { Mutation, MutationReceipt } from '../../core/protocol/mutation.ts'
import type { CycleList, JobList } from '../../core/protocol/office-work.ts'
import { parseCycleList, parseJobList } from '../../core/protocol/parse-office-work.ts'
import {
  parseCodesIssued,
  parseImportApplied,
  parseImportReview,
  parseImportStatus,
  parseRevealedNip,
  parseStaffDetail,
  parseStaffPage,
  parseUnitList,
} from '../../core/protocol/parse-staff.ts'
import { parseUnitNeedList } from '../../core/protocol/parse-unit-needs.ts'
import type {
  ApplyImport,
  CodesIssued,
  ImportApplied,
  ImportPart,
  ImportReview,
  ImportStatus,
  IssueCodes,
  OpenImport,
  RevealedNip,
  StaffDetail,
  StaffPage,
  UnitList,
} from '../../core/protocol/staff.ts'
import type { UnitNeedList } from '../../core/protocol/unit-needs.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import type { Session } from '../store/session.ts'
import type { Answer } from './answer.ts'
import { accepted, askProven, type ProvenAsk, placeOf, putMutation, type Wire } from './server.ts'

/** An office of ten thousand takes some seconds to be compared and taken in. */
const patience = 120_000

export type StaffQuery = {
  readonly query?: string
  readonly unit?: string | null
  readonly gone?: boolean
  readonly without?: boolean
  readonly cursor?: number
  readonly limit?: number
}

/** Asks the region of a session about the people of the office; only human resources are answered. */
export function staffServer(wire: Wire, session: Session) {
  const ask = <T>(about: Omit<ProvenAsk<T>, 'keys' | 'accessToken' | 'url'> & { readonly at: string }) => {
    const { at, ...rest } = about
    const url = `${placeOf(session)}${at}`
    return askProven(wire, { keys: session.keys, accessToken: session.tokens.access, patience, ...rest, url })
  }
  return {
    list: (query: StaffQuery): Promise<Answer<StaffPage>> =>
      ask({ method: 'GET', at: `/people?${paramsOf(query)}`, parse: accepted(parseStaffPage) }),
    read: (person: string): Promise<Answer<StaffDetail>> =>
      ask({ method: 'GET', at: `/people/${person}`, parse: accepted(parseStaffDetail) }),
    reveal: (person: PersonId): Promise<Answer<RevealedNip>> =>
      ask({ method: 'POST', at: `/people/${person}/nip`, parse: accepted(parseRevealedNip) }),
    units: (): Promise<Answer<UnitList>> =>
      ask({ method: 'GET', at: '/units', parse: accepted(parseUnitList) }),
    cycles: (): Promise<Answer<CycleList>> =>
      ask({ method: 'GET', at: '/cycles', parse: accepted(parseCycleList) }),
    unitNeeds: (): Promise<Answer<UnitNeedList>> =>
      ask({ method: 'GET', at: '/unit-needs', parse: accepted(parseUnitNeedList) }),
    jobs: (): Promise<Answer<JobList>> => ask({ method: 'GET', at: '/jobs', parse: accepted(parseJobList) }),
    steerJob: (id: string, to: 'stop' | 'resume'): Promise<Answer<JobList>> =>
      ask({ method: 'POST', at: `/jobs/${id}/${to}`, parse: accepted(parseJobList) }),
    push: (mutation: Mutation): Promise<Answer<MutationReceipt>> => putMutation(wire, session, mutation),
    codes: (body: Omit<IssueCodes, 'protocol'>): Promise<Answer<CodesIssued>> =>
      ask({
        method: 'POST',
        at: '/codes',
        body: { protocol: PROTOCOL, ...body },
        parse: accepted(parseCodesIssued),
      }),
    openImport: (body: Omit<OpenImport, 'protocol'>): Promise<Answer<ImportStatus>> =>
      ask({
        method: 'PUT',
        at: `/imports/${body.id}`,
        body: { protocol: PROTOCOL, ...body },
        parse: accepted(parseImportStatus),
      }),
    putRows: (id: string, from: number, rows: readonly object[]): Promise<Answer<ImportStatus>> =>
      ask({
        method: 'PUT',
        at: `/imports/${id}/rows/${from}`,
        body: { protocol: PROTOCOL, rows },
        parse: accepted(parseImportStatus),
      }),
    review: (id: string, part: ImportPart, cursor = 0): Promise<Answer<ImportReview>> =>
      ask({
        method: 'GET',
        at: `/imports/${id}?part=${part}&cursor=${cursor}&limit=200`,
        parse: accepted(parseImportReview),
      }),
    applyImport: (id: string, body: Omit<ApplyImport, 'protocol'>): Promise<Answer<ImportApplied>> =>
      ask({
        method: 'POST',
        at: `/imports/${id}/apply`,
        body: { protocol: PROTOCOL, ...body },
        parse: accepted(parseImportApplied),
      }),
    dropImport: (id: string): Promise<Answer<ImportStatus>> =>
      ask({ method: 'DELETE', at: `/imports/${id}`, parse: accepted(parseImportStatus) }),
  }
}

export type StaffServer = ReturnType<typeof staffServer>

function paramsOf({ query, unit, gone, without, cursor, limit = 100 }: StaffQuery): string {
  const params = new URLSearchParams({ limit: String(limit) })
  if (query) params.set('query', query)
  if (unit) params.set('unit', unit)
  if (gone) params.set('gone', 'true')
  if (without) params.set('access', 'none')
  if (cursor) params.set('cursor', String(cursor))
  return params.toString()
}
