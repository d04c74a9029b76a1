import { isObject, type Json } from '../json.ts'
import { evaluate } from '../logic/evaluate.ts'
import { compare, toNumber } from '../logic/exact.ts'
import { roundHalfUp, subtract } from '../logic/exact-arithmetic.ts'
import { isExact, type Value } from '../logic/value.ts'
import { compileScoring, type ReadyPart } from './compile-scoring.ts'
import type { Band, Criteria } from './model.ts'
import type { Replay } from './replay.ts'

/** A rating that is read off a figure by bands, and the next band up. */
export type NextRating = {
  /** The step that gives the rating: `behaviour-rating`. */
  readonly step: string
  /** The figure as it is compared with the bands. */
  readonly value: number
  readonly rating: string
  /** Null in the highest band. */
  readonly next: {
    readonly rating: string
    readonly from: number
    readonly gap: number
    /** What the outcome would be with this rating alone being that one; the same as now where it is not enough. */
    readonly outcome: string | null
  } | null
}

/**
 * The ratings that the predicate is read off, each with how far its figure is from the next band: what to look at where
 * no single figure is enough. `nextRatings(startReplay(result, pack), pack)[1]?.next?.gap` may be `5.8`.
 */
export function nextRatings(replay: Replay, criteria: Criteria, output = 'predicate'): readonly NextRating[] {
  const target = criteria.scoring.outputs[output]
  const parts = compileScoring(criteria).steps.flatMap(({ parts }) => parts)
  const goal = parts.find(({ id }) => id === target)
  if (target === undefined || goal?.rule.kind !== 'ok') return []
  const read = new Set(goal.rule.value.reads.paths.map((path) => path.replace(/^steps\./, '')))
  const seen = seenIn(replay, parts)
  return parts.flatMap((part): readonly NextRating[] => {
    const banded = read.has(part.id) ? bandedIn(part) : null
    const rating = replay.values.get(part.id)
    if (banded === null || seen === null || typeof rating !== 'string') return []
    const value = figureAt(banded.figure, seen)
    const bands = bandsIn(banded.table, seen)
    if (!isExact(value) || bands.length === 0) return []
    const [above] = bands
      .filter(({ from }) => compare(from, value) > 0)
      .toSorted((a, b) => compare(a.from, b.from))
    const outcome = above && replay.withStep(part.id, above.id)?.values.get(target)
    return [
      {
        step: part.id,
        value: toNumber(roundHalfUp(value, 2)),
        rating,
        next: above
          ? {
              rating: above.id,
              from: above.from,
              gap: toNumber(roundHalfUp(subtract(above.from, value), 2)),
              outcome: typeof outcome === 'string' ? outcome : null,
            }
          : null,
      },
    ]
  })
}

function bandedIn({ rule }: ReadyPart): { readonly figure: Json; readonly table: Json } | null {
  if (rule.kind === 'err' || !isObject(rule.value.rule)) return null
  const { band } = rule.value.rule
  if (!Array.isArray(band) || band.length !== 2) return null
  const [figure = null, table = null] = band
  return { figure, table }
}

/** What rules see now: any step put in its own place shows it. */
function seenIn(replay: Replay, parts: readonly ReadyPart[]) {
  for (const { id } of parts) {
    const value = replay.values.get(id)
    if (value !== undefined && replay.leaningOn(id).length === 0)
      return replay.withStep(id, value)?.seen ?? null
  }
  return null
}

function figureAt(rule: Json, seen: { readonly [name: string]: Value }): Value {
  const answer = evaluate(rule, seen)
  return answer.kind === 'value' ? answer.value : null
}

function bandsIn(table: Json, seen: { readonly [name: string]: Value }): readonly Band[] {
  const bands = Array.isArray(table) ? table : figureAt(table, seen)
  if (!Array.isArray(bands)) return []
  return bands.flatMap((band): readonly Band[] => {
    if (typeof band !== 'object' || band === null || !('id' in band) || !('from' in band)) return []
    const { id, from } = band
    // Nothing leads up into a band that has no lower end.
    return typeof id === 'string' && typeof from === 'number'
      ? [{ id, from, to: Number.POSITIVE_INFINITY }]
      : []
  })
}
