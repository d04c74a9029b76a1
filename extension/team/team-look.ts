import { signal } from '@preact/signals'
import type { TeamFilter, TeamSort } from '../../core/team/team-list.ts'

/** How the list of the team is looked at. */
export type TeamLook = {
  readonly filter: TeamFilter
  /** A stage of the course; empty for all. */
  readonly stage: string
  readonly sort: TeamSort
  readonly query: string
}

export const plainLook: TeamLook = { filter: 'all', stage: '', sort: 'name', query: '' }

/** Kept while the page is open: whoever looks at one of forty comes back to the list that they left. */
export const teamLook = signal<TeamLook>(plainLook)

export function look(change: Partial<TeamLook>): void {
  teamLook.value = { ...teamLook.peek(), ...change }
}
