import { missionCoverage } from '../pack/mission-coverage.ts'
import type { Pack } from '../pack/model.ts'
import type { Text } from '../text.ts'
import type { Spread } from './spread.ts'

/** A mission of the organisation with the indicators that serve it; one without any is a gap (S-W3). */
export type MissionLine = {
  readonly id: string
  readonly name: Text
  readonly indicators: readonly {
    readonly id: string
    readonly name: Text
    /** Over how many people, and what it came to on average. */
    readonly people: number
    readonly mean: number | null
  }[]
}

/**
 * Each mission with its indicators and what those came to, and the indicators that serve none.
 * `spreadOfRow` says what an indicator came to. `missionLines(wanggar, () => null).missions?.[0]?.indicators.length`.
 */
export function missionLines(
  pack: Pick<Pack, 'indicators' | 'tables'>,
  spreadOfRow: (row: string) => Spread | null,
): {
  readonly missions: readonly MissionLine[] | null
  readonly orphans: readonly { readonly id: string; readonly name: Text }[]
} {
  const coverage = missionCoverage(pack)
  if (coverage === null) return { missions: null, orphans: [] }
  const names = new Map(pack.indicators.map(({ id, name }) => [id, name]))
  const nameOf = (id: string): Text => names.get(id) ?? { id, en: id }
  const rows = new Map((pack.tables?.missions?.rows ?? []).map(({ id, name }) => [id, name]))
  return {
    missions: coverage.missions.map(({ id, indicators }) => ({
      id,
      name: rows.get(id) ?? { id, en: id },
      indicators: indicators.map((indicator) => {
        const spread = spreadOfRow(`indicators/${indicator}`)
        return {
          id: indicator,
          name: nameOf(indicator),
          people: spread?.count ?? 0,
          mean: spread?.mean ?? null,
        }
      }),
    })),
    orphans: coverage.orphans.map((id) => ({ id, name: nameOf(id) })),
  }
}
