import type { Indicator } from '../scoring/model.ts'
import type { Pack } from './model.ts'

/** Which indicators serve which mission (S-W3), and which serve none (S-W1). */
export type MissionCoverage = {
  readonly missions: readonly { readonly id: string; readonly indicators: readonly string[] }[]
  /** Indicators without a mission, or with one that the table does not have. */
  readonly orphans: readonly string[]
}

/** A row of the indicators may name the mission that it serves, as `schemas/meta/indicators.schema.json` says. */
type Serving = Indicator & { readonly mission?: string }

/** The indicators by the rows of the table `missions`; null for a pack that has no such table. */
export function missionCoverage({
  indicators,
  tables,
}: Pick<Pack, 'indicators' | 'tables'>): MissionCoverage | null {
  const table = tables?.missions
  if (table === undefined) return null
  const serving: readonly Serving[] = indicators
  const missions = table.rows.map(({ id }) => ({
    id,
    indicators: serving.filter(({ mission }) => mission === id).map((row) => row.id),
  }))
  const covered = new Set(missions.flatMap((mission) => mission.indicators))
  return { missions, orphans: indicators.map(({ id }) => id).filter((id) => !covered.has(id)) }
}
