import { isObject, own } from '../json.ts'
import { criteriaOf } from '../pack/criteria-of.ts'
import type { Pack } from '../pack/model.ts'
import type { Source } from '../scoring/model.ts'
import { score } from '../scoring/score.ts'
import type { Text } from '../text.ts'

/** A distribution of outcomes beside the region's guide for what its units achieved. */
export type Guide = {
  /** What may be chosen. */
  readonly achievements: readonly { readonly id: string; readonly title: Text }[]
  readonly lines: readonly GuideLine[]
  /** Where the distribution departs from it, in words; empty where it does not. */
  readonly warnings: readonly Text[]
  readonly source: Source | null
}

/** Shares are percent; a limit is null where no achievement was chosen, and where any share will do. */
export type GuideLine = {
  readonly outcome: string
  readonly title: Text
  readonly count: number
  readonly share: number
  readonly minimum: number | null
  readonly maximum: number | null
}

/**
 * How many came to which outcome, beside the guide of the pack's scoring `distribution`. A guide is no quota: what
 * departs from it asks for a reason. `guideFor(pack, { baik: 7 }, 'baik').warnings` says that none needs improvement.
 */
export function guideFor(
  pack: Pack,
  counts: { readonly [outcome: string]: number },
  achievement: string | null,
): Guide {
  const criteria = criteriaOf(pack, 'distribution')
  const numbers = criteria?.scoring.numbers ?? {}
  const [maximum, minimum] = [own(numbers, 'maximum'), own(numbers, 'minimum')]
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const words = { ...criteria?.scoring.outcomes, ...pack.scoring.outcomes }
  const limit = (table: unknown, outcome: string, none: number): number | null => {
    if (achievement === null || !isObject(table)) return null
    const row = own(table, achievement)
    const value = isObject(row) ? own(row, outcome) : undefined
    return typeof value === 'number' && value !== none ? value : null
  }
  const outcomes = outcomesOf(pack, counts)
  return {
    achievements: isObject(maximum)
      ? Object.keys(maximum).map((id) => ({ id, title: own(words, id) ?? { id, en: id } }))
      : [],
    lines: outcomes.map((outcome) => ({
      outcome,
      title: own(words, outcome) ?? { id: outcome, en: outcome },
      count: own(counts, outcome) ?? 0,
      share: total === 0 ? 0 : ((own(counts, outcome) ?? 0) / total) * 100,
      minimum: limit(minimum, outcome, 0),
      maximum: limit(maximum, outcome, 100),
    })),
    warnings: achievement === null ? [] : warningsOf(pack, counts, achievement),
    source: Object.values(criteria?.scoring.sources ?? {})[0] ?? null,
  }
}

/** The outcomes of the predicate's matrix, and those that are there, in the order of the scoring's words. */
function outcomesOf(pack: Pack, counts: { readonly [outcome: string]: number }): readonly string[] {
  const matrix = own(pack.scoring.matrices, 'predicate') ?? {}
  const possible = new Set([
    ...Object.values(matrix).flatMap((row) => Object.values(row)),
    ...Object.keys(counts),
  ])
  return Object.keys(pack.scoring.outcomes).filter((id) => possible.has(id))
}

function warningsOf(
  pack: Pack,
  counts: { readonly [outcome: string]: number },
  achievement: string,
): readonly Text[] {
  const criteria = criteriaOf(pack, 'distribution')
  if (criteria === undefined) return []
  // A reason is the session's own to ask for; here only where it departs is of interest.
  const result = score(criteria, { unit: { achievement, predicates: counts, reason: '-' } })
  const value = result.kind === 'scored' ? result.outputs.warnings : undefined
  if (!Array.isArray(value)) return []
  return value.flatMap((id) => (typeof id === 'string' ? (own(criteria.scoring.outcomes, id) ?? []) : []))
}
