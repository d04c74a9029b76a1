import type { CycleId } from '../ids.ts'
import type { CaseView } from './view.ts'

/** What came out in one cycle. */
export type TrendPoint = {
  readonly case: CaseView['id']
  readonly cycle: { readonly id: CycleId; readonly name: string }
  readonly at: string
  readonly score: number
  readonly predicate: string | null
  /** False where another version of the rules was in force than in the cycle before, so that the two say less of each other. */
  readonly sameRules: boolean
}

/**
 * The person's own results over the cycles, oldest first; appraisals without one are left out.
 * `trendOf(cases).map(({ score }) => score)` may be `[96.5, 101.2]`.
 */
export function trendOf(cases: readonly CaseView[]): readonly TrendPoint[] {
  const own = cases.filter(({ relation }) => relation === 'self')
  const scored = own
    .flatMap(({ id, cycle, pack, result }) => {
      if (result?.result.kind !== 'scored') return []
      const { score, predicate } = result.result.outputs
      if (typeof score !== 'number') return []
      const word = typeof predicate === 'string' ? predicate : null
      return [{ case: id, cycle, pack, at: result.at, score, predicate: word }]
    })
    .toSorted((a, b) => whenOf(a).localeCompare(whenOf(b)))
  return scored.map(({ pack, ...point }, index) => ({
    ...point,
    cycle: { id: point.cycle.id, name: point.cycle.name },
    sameRules: index === 0 || scored[index - 1]?.pack === pack,
  }))
}

function whenOf({ cycle, at }: Pick<TrendPoint, 'at'> & Pick<CaseView, 'cycle'>): string {
  return cycle.period?.to ?? at
}
