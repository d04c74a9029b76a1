import type { Figures } from '../dashboard/dashboard.ts'
import type { DashboardFilter } from '../dashboard/dashboard-filter.ts'
import type { TrendPoint } from '../dashboard/trend-point.ts'
import type { Text } from '../text.ts'
import type { Instant } from '../workflow/model.ts'

/** The answer of `GET /v1/regions/{region}/dashboard`. */
export type Dashboard = {
  readonly protocol: number
  /** Null while no cycle has been opened. */
  readonly cycle: {
    readonly id: string
    readonly name: string
    readonly period: { readonly from: string; readonly to: string }
    readonly closedAt: Instant | null
  } | null
  /** When the figures were worked out. */
  readonly at: Instant
  readonly filter: DashboardFilter
  readonly figures: Figures
  readonly trends: readonly TrendPoint[]
  /** What can be asked for. */
  readonly choices: {
    readonly cycles: readonly { readonly id: string; readonly name: string }[]
    readonly units: readonly { readonly name: string; readonly depth: number }[]
    readonly posts: readonly { readonly id: string; readonly name: Text }[]
    readonly grades: readonly string[]
  }
}

/** The answer of `POST /v1/regions/{region}/live`: opens one connection, once, within a minute. */
export type LiveTicket = { readonly protocol: number; readonly ticket: string; readonly expiresAt: Instant }
