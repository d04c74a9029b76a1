import { own } from '../json.ts'
import type { Pack } from '../pack/model.ts'
import type { Text } from '../text.ts'
import type { CaseFact, Place } from './case-fact.ts'
import { predicateScale } from './predicate-scale.ts'
import { meanIn } from './tally.ts'

/** How one cycle came out, to be set beside others. */
export type TrendPoint = {
  readonly cycle: { readonly id: string; readonly name: string; readonly from: string }
  readonly scored: number
  readonly mean: number | null
  readonly outcomes: readonly { readonly id: string; readonly title: Text; readonly count: number }[]
}

/** People of one place with one outcome: how many, and their scores in millionths. */
export type TrendCell = {
  readonly place: Place
  readonly predicate: string | null
  readonly people: number
  readonly scores: number
  readonly sum: number
}

type Asked = {
  readonly scoring: Pack['scoring']
  readonly cycle: TrendPoint['cycle']
  readonly cells: readonly TrendCell[]
  readonly counts?: (place: Place) => boolean
}

/**
 * One point of a trend, counted by the scale of that cycle's own pack.
 * `trendOf({ scoring: pack.scoring, cycle, cells: cellsOf(facts) }).mean`.
 */
export function trendOf({ scoring, cycle, cells, counts = () => true }: Asked): TrendPoint {
  const people = new Map<string, number>()
  let [scored, scores, sum] = [0, 0, 0]
  let place: Place | undefined
  let isAsked = false
  for (const cell of cells) {
    // Cells of one place stand beside one another: each place is asked of once.
    if (cell.place !== place) isAsked = counts(cell.place)
    place = cell.place
    if (!isAsked) continue
    scored += cell.predicate === null ? cell.scores : cell.people
    scores += cell.scores
    sum += cell.sum
    if (cell.predicate !== null) people.set(cell.predicate, (people.get(cell.predicate) ?? 0) + cell.people)
  }
  return {
    cycle,
    scored,
    mean: meanIn({ scores, sum }),
    outcomes: predicateScale(scoring).map((id) => ({
      id,
      title: own(scoring.outcomes, id) ?? { id, en: id },
      count: people.get(id) ?? 0,
    })),
  }
}

/** Each appraisal as a cell of its own: `cellsOf(facts)[0]?.people` is 1. */
export function cellsOf(facts: readonly CaseFact[]): readonly TrendCell[] {
  return facts.map(({ place, predicate, score }) => ({
    place,
    predicate,
    people: 1,
    scores: score === null ? 0 : 1,
    sum: score === null ? 0 : Math.round(score * 1e6),
  }))
}
