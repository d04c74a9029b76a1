import { studentP } from './distributions.ts'
import { leastPeople } from './flags.ts'
import { meanOf, varianceOf } from './moments.ts'

/** A score of somebody of a group: a unit, a sex, an age band, a kind of post. */
export type GroupScore = { readonly group: string; readonly value: number }

export type GroupDifference =
  /** Too few to be shown; or shown, they would give away those of another group. */
  | { readonly group: string; readonly kind: 'suppressed' }
  | {
      readonly group: string
      readonly kind: 'shown'
      readonly people: number
      readonly mean: number
      /** Its mean minus that of all other shown groups; null where it is the only one. */
      readonly difference: number | null
      /** Hedges' g: the difference in deviations, corrected for few people. */
      readonly effect: number | null
      /** Two-sided, Welch's t. */
      readonly p: number | null
    }

/**
 * How groups differ, each beside all other shown ones, by name. Groups of fewer than five are suppressed, and where
 * that is one group alone, the next smallest with it: whoever knows the total could work it out (Hundepool et al. 2012,
 * secondary suppression). Effect: Hedges 1981; test: Welch 1947. A difference is no proof of unfairness: it is where to look.
 * `groupDifferencesOf([{ group: 'a', value: 80 }])` is `[{ group: 'a', kind: 'suppressed' }]`.
 */
export function groupDifferencesOf(scores: readonly GroupScore[]): readonly GroupDifference[] {
  const groups = new Map<string, number[]>()
  for (const { group, value } of scores) {
    const found = groups.get(group)
    if (found) found.push(value)
    else groups.set(group, [value])
  }
  const names = [...groups.keys()].sort()
  const hidden = suppressedIn(groups)
  const shown = names.filter((name) => !hidden.has(name))
  return names.map((group): GroupDifference => {
    const own = groups.get(group) ?? []
    const mean = meanOf(own)
    if (hidden.has(group) || mean === null) return { group, kind: 'suppressed' }
    const others = shown.flatMap((name) => (name === group ? [] : (groups.get(name) ?? [])))
    return { group, kind: 'shown', people: own.length, mean, ...compareWith(own, others) }
  })
}

function suppressedIn(groups: ReadonlyMap<string, readonly number[]>): ReadonlySet<string> {
  const bySize = [...groups].sort((a, b) => a[1].length - b[1].length || (a[0] < b[0] ? -1 : 1))
  const few = bySize.filter(([, values]) => values.length < leastPeople)
  const hidden = few.length === 1 ? bySize.slice(0, 2) : few
  return new Set(hidden.map(([name]) => name))
}

/** What a group is beside others: its mean minus theirs, Hedges' g, and how likely so much is by chance (Welch). */
export type Comparison = {
  readonly difference: number | null
  readonly effect: number | null
  readonly p: number | null
}

/** What is known of some figures: how many, their mean, and the sum of squares around it. */
export type Moments = { readonly n: number; readonly mean: number; readonly squares: number }

/** Compares some figures with others: `compareWith([3, 3, 3], [4, 5, 3]).difference` is -1. */
export function compareWith(own: readonly number[], others: readonly number[]): Comparison {
  return compareMoments(momentsOf(own), momentsOf(others))
}

function momentsOf(values: readonly number[]): Moments {
  const variance = varianceOf(values)
  return {
    n: values.length,
    mean: meanOf(values) ?? 0,
    squares: variance === null ? 0 : variance * (values.length - 1),
  }
}

/** The same of what is known of both: `compareMoments(own, others).effect` is Hedges' g; null of fewer than two. */
export function compareMoments(own: Moments, others: Moments): Comparison {
  const [n, m] = [own.n, others.n]
  if (n < 2 || m < 2) return { difference: null, effect: null, p: null }
  const [variance, otherVariance] = [own.squares / (n - 1), others.squares / (m - 1)]
  const difference = own.mean - others.mean
  const pooled = (own.squares + others.squares) / (n + m - 2)
  // The usual approximation of Hedges' correction.
  const correction = 1 - 3 / (4 * (n + m - 2) - 1)
  const [a, b] = [variance / n, otherVariance / m]
  const df = (a + b) ** 2 / (a ** 2 / (n - 1) + b ** 2 / (m - 1))
  return {
    difference,
    effect: pooled === 0 ? null : (correction * difference) / Math.sqrt(pooled),
    p: studentP(difference, Math.sqrt(a + b), Number.isFinite(df) ? df : n + m - 2),
  }
}
