import type { Case } from '../case/model.ts'
import { ratedSteps } from '../case/rated-steps.ts'
import { meanOf } from '../fairness/moments.ts'
import type { PersonId } from '../ids.ts'
import { own } from '../json.ts'
import type { Pack } from '../pack/model.ts'
import type { ScoreResult } from '../scoring/model.ts'
import { givenIn } from './case-ratings.ts'
import { type Figures, figuresIn } from './figures.ts'
import { type Place, placeIn } from './grid.ts'

/** What a result is, as a session shows it; of peers the mean of rows that k or more rated. */
export type RowFacts = Figures & {
  /** Who gave the levels. */
  readonly rater: PersonId | null
  readonly place: Place | null
  /** The official's levels that count now, by step. */
  readonly levels: { readonly [step: string]: number }
  readonly mean: number | null
  readonly peers: number | null
  /** Some of the levels were calibrated before. */
  readonly calibrated: boolean
}

/** The facts of an appraisal with a result: `factsOf(pack, opened).score` is 91.2, say. */
export function factsOf(pack: Pack, opened: Case): RowFacts {
  const record = opened.results.at(-1)
  const result: ScoreResult = record?.result ?? { kind: 'unscorable', problems: [], steps: [] }
  const steps = new Map(result.steps.map(({ id, value }) => [id, value]))
  const levels = Object.fromEntries(
    ratedSteps(pack).flatMap(({ id }) => {
      const value = steps.get(id)
      return typeof value === 'number' ? [[id, value] as const] : []
    }),
  )
  return {
    ...figuresIn(pack, result),
    rater: givenIn(pack, opened).find(({ role }) => role === 'superior')?.by ?? null,
    place: placeIn(pack, { result, beside: besideOf(opened, 'nine-box') }),
    levels,
    mean: meanOf(Object.values(levels)),
    peers: peersIn(pack, opened),
    calibrated: result.steps.some(({ calibrated }) => calibrated !== undefined),
  }
}

function besideOf({ results }: Case, scoring: string): ScoreResult | undefined {
  return results.at(-1)?.beside?.find((one) => one.scoring === scoring)?.result
}

function peersIn(pack: Pack, opened: Case): number | null {
  const given = givenIn(pack, opened).filter(({ role }) => role === 'peer')
  const rows = [...new Set(given.flatMap(({ levels }) => Object.keys(levels)))]
  const means = rows.flatMap((row) => {
    const values = given.flatMap(({ levels }) => own(levels, row) ?? [])
    return values.length < pack.policies.peers.anonymityK ? [] : (meanOf(values) ?? [])
  })
  return meanOf(means)
}
