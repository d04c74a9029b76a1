import type { Dashboard, LiveTicket } from './dashboard.ts'
import { type Parser, parserOf } from './parser.ts'
import { dashboardSchema, liveTicketSchema } from './schemas/dashboard.ts'

/** Figures about a cycle. */
export const parseDashboard: Parser<Dashboard> = parserOf(dashboardSchema)

/** What opens the line over which it is told that figures have changed. */
export const parseLiveTicket: Parser<LiveTicket> = parserOf(liveTicketSchema)
