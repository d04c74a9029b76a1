import type { Pack } from '../../core/pack/model.ts'
import { diceOf } from './dice.ts'
import { type PlayedYear, playYear } from './play-year.ts'
import type { Rows } from './year.ts'

/** So many appraisals by one region's rules, the same for the same seed. */
export function playedYears(
  pack: Pack,
  { played, seed }: { readonly played: number; readonly seed: number },
): readonly PlayedYear[] {
  const dice = diceOf(seed)
  return Array.from({ length: played }, () => playYear(pack, dice))
}

/** What one appraisal comes to on average. */
export function meansOf(list: readonly PlayedYear[]) {
  const mean = (of: (year: PlayedYear) => number) =>
    list.reduce((sum, year) => sum + of(year), 0) / Math.max(1, list.length)
  return {
    submissions: mean((year) => year.submissions),
    alarms: mean((year) => year.alarms),
    contested: mean(({ results }) => (results > 1 ? 1 : 0)),
    ended: mean(({ hasEnded }) => (hasEnded ? 1 : 0)),
  }
}

/** Rows of an appraisal, so many of which were objected to and scored again. */
export function rowsOfMean(
  { accepted, contested: disputed }: { readonly accepted: Rows; readonly contested: Rows },
  contested: number,
): { readonly rowsWritten: number; readonly rowsRead: number } {
  const of = (kind: keyof Rows) => accepted[kind] * (1 - contested) + disputed[kind] * contested
  return { rowsWritten: of('written'), rowsRead: of('read') }
}
