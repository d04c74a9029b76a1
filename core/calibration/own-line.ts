import type { PersonId } from '../ids.ts'
import type { CycleScreen, OfficialLine } from './screen.ts'

/** Fewer officials than these, and what one is told of themself would tell of another. */
const FEWEST_OFFICIALS = 5

/** What an official is told of how they rate in the model of the region, or why they are not. */
export type OwnLine =
  /** Human resources have not had it worked out yet. */
  | { readonly kind: 'not-looked' }
  /** No appraisal that they rated had a result then. */
  | { readonly kind: 'no-ratings' }
  /** Fewer than five people. */
  | { readonly kind: 'few-people'; readonly people: number }
  /** Nobody else has rated the same people. */
  | { readonly kind: 'not-estimable'; readonly people: number }
  /** Fewer than five officials could be compared. */
  | { readonly kind: 'few-officials'; readonly people: number }
  | {
      readonly kind: 'told'
      readonly people: number
      readonly mean: number
      readonly adjusted: number | null
      /** Levels above the middle of the raters that can be compared. */
      readonly points: number
      readonly standardError: number | null
      readonly verdict: Extract<OfficialLine['verdict'], 'lenient' | 'strict' | 'unremarkable'>
    }

/**
 * One official's own line of how a cycle was rated, for them alone: nobody else's figure is in it, nor can one be worked
 * out of it. `ownLine(null, 'bambang')` is `{ kind: 'not-looked' }`.
 */
export function ownLine(screen: Pick<CycleScreen, 'officials'> | null, person: PersonId): OwnLine {
  if (screen === null) return { kind: 'not-looked' }
  const line = screen.officials.find(({ rater }) => rater === person)
  if (line === undefined) return { kind: 'no-ratings' }
  const { people, mean, adjusted, leniency, verdict } = line
  if (verdict === 'few') return { kind: 'few-people', people }
  if (verdict === 'not-estimable' || leniency === null) return { kind: 'not-estimable', people }
  const compared = screen.officials.filter((one) => one.leniency !== null).length
  if (compared < FEWEST_OFFICIALS) return { kind: 'few-officials', people }
  const { points, standardError } = leniency
  return { kind: 'told', people, mean, adjusted, points, standardError, verdict }
}
