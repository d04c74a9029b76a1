import { compare, type Exact, toNumber } from '../logic/exact.ts'
import { isExact, type Value } from '../logic/value.ts'
import { compileScoring, type ReadyPart } from './compile-scoring.ts'
import type { Criteria, Scored } from './model.ts'
import { type NextRating, nextRatings } from './next-ratings.ts'
import { startReplay } from './replay.ts'
import { type Change, whatWouldChange } from './what-would-change.ts'

/** A change with the score that would come of it. */
export type Reach = Change & {
  /** What the row is: measured, or rated by somebody else. */
  readonly kind: 'measured' | 'rated'
  /** The score before and after; null where the scoring has none. */
  readonly score: { readonly from: number; readonly to: number } | null
}

/** What would bring another outcome about: each figure by itself, the smallest difference first. */
export type WithinReach = {
  readonly better: readonly Reach[]
  readonly worse: readonly Reach[]
  /** The ratings that the outcome is read off, and how far each is from the next one up. */
  readonly ratings: readonly NextRating[]
}

/**
 * What one figure alone would have to be for another predicate, of the figures that the person can do something about:
 * what was measured, and how others rate them. What they say of themself is none of these, and what confidential raters
 * gave is never in it (S14). Empty lists are the honest answer where no single figure is enough.
 * `withinReach(result, pack).better[0]` may be `{ step: 'realisation.response-time', from: 25, to: 11.9, … }`.
 */
export function withinReach(result: Scored, criteria: Criteria): WithinReach {
  const parts = new Map(
    compileScoring(criteria).steps.flatMap(({ parts }) => parts.map((part) => [part.id, part] as const)),
  )
  const replay = startReplay(result, criteria)
  const scoreStep = criteria.scoring.outputs.score ?? ''
  const scoreOf = (values: ReadonlyMap<string, Value> | undefined) => {
    const value = values?.get(scoreStep)
    return isExact(value) ? value : null
  }
  const before = scoreOf(replay.values)
  const found = whatWouldChange(result, criteria).flatMap((change) => {
    const part = parts.get(change.step)
    if (part?.row == null || isOwnWord(part)) return []
    const after = scoreOf(replay.withStep(change.step, change.to)?.values)
    const score = before === null || after === null ? null : { from: numberOf(before), to: numberOf(after) }
    const kind = 'levels' in part.row ? 'rated' : 'measured'
    const better = before !== null && after !== null && compare(after, before) > 0
    return [{ better, reach: { ...change, kind, score } as const }]
  })
  return {
    better: found.flatMap(({ better, reach }) => (better ? [reach] : [])),
    worse: found.flatMap(({ better, reach }) => (better ? [] : [reach])),
    ratings: nextRatings(replay, criteria),
  }
}

/** A level that the person gave themself: nobody should be told to think better of themself. */
function isOwnWord({ row, rule }: ReadyPart): boolean {
  if (row === null || !('levels' in row) || rule.kind === 'err') return false
  return rule.value.reads.paths.every((path) => path.startsWith('input.self.'))
}

function numberOf(value: Exact): number {
  return toNumber(value)
}
