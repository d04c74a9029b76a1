import type { Dashboard, LiveTicket } from '../../core/protocol/dashboard.ts'
import type { ExportPage } from '../../core/protocol/exports.ts'
import type {
  DecideFigures,
  FigurePreview,
  ProposeFigures,
  PublicationList,
} from '../../core/protocol/figures.ts'
import { parseDashboard, parseLiveTicket } from '../../core/protocol/parse-dashboard.ts'
import { parseExportPage } from '../../core/protocol/parse-exports.ts'
import { parseFigurePreview, parsePublicationList } from '../../core/protocol/parse-figure-answers.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import type { Grouping } from '../../core/publication/draft-figures.ts'
import type { Session } from '../store/session.ts'
import type { Answer } from './answer.ts'
import { accepted, askProven, type ProvenAsk, placeOf, type Wire } from './server.ts'

export type DashboardQuery = {
  readonly cycle: string | null
  readonly unit: string | null
  readonly post: string | null
  readonly grade: string | null
}

export type FiguresServer = ReturnType<typeof figuresServer>

/** Asks the region of a session for figures; only whoever may read them is answered. */
export function figuresServer(wire: Wire, session: Session) {
  const ask = <T>(about: Omit<ProvenAsk<T>, 'keys' | 'accessToken' | 'url'> & { readonly at: string }) => {
    const { at, ...rest } = about
    const url = `${placeOf(session)}${at}`
    return askProven(wire, { keys: session.keys, accessToken: session.tokens.access, ...rest, url })
  }
  return {
    place: placeOf(session),
    dashboard: (query: DashboardQuery): Promise<Answer<Dashboard>> =>
      ask({ method: 'GET', at: `/dashboard${paramsOf(query)}`, parse: accepted(parseDashboard) }),
    publications: (): Promise<Answer<PublicationList>> =>
      ask({ method: 'GET', at: '/figures', parse: accepted(parsePublicationList) }),
    previewFigures: (cycle: string, grouping: Grouping): Promise<Answer<FigurePreview>> =>
      ask({
        method: 'GET',
        at: `/figures/${cycle}/preview?grouping=${grouping}`,
        parse: accepted(parseFigurePreview),
      }),
    proposeFigures: (
      cycle: string,
      body: Omit<ProposeFigures, 'protocol'>,
    ): Promise<Answer<PublicationList>> =>
      ask({
        method: 'PUT',
        at: `/figures/${cycle}`,
        body: { protocol: PROTOCOL, ...body },
        parse: accepted(parsePublicationList),
      }),
    decideFigures: (cycle: string, body: Omit<DecideFigures, 'protocol'>): Promise<Answer<PublicationList>> =>
      ask({
        method: 'POST',
        at: `/figures/${cycle}/decision`,
        body: { protocol: PROTOCOL, ...body },
        parse: accepted(parsePublicationList),
      }),
    exportPage: (table: string, cycle: string | null, cursor: number): Promise<Answer<ExportPage>> =>
      ask({
        method: 'GET',
        at: `/exports/${table}?${cycle === null ? '' : `cycle=${cycle}&`}cursor=${cursor}`,
        parse: accepted(parseExportPage),
      }),
    ticket: (): Promise<Answer<LiveTicket>> =>
      ask({ method: 'POST', at: '/live', parse: accepted(parseLiveTicket) }),
  }
}

function paramsOf(query: DashboardQuery): string {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) if (value !== null) params.set(name, value)
  return params.size === 0 ? '' : `?${params}`
}
