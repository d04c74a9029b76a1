import { studentP } from './distributions.ts'

/** What a group is beside others: its mean minus theirs, Hedges' g, and how likely so much is by chance (Welch). */
export type Comparison = {
  readonly difference: number | null
  readonly effect: number | null
  readonly p: number | null
}

/** What is known of some figures: how many, their mean, and the sum of squares around it. */
export type Moments = { readonly n: number; readonly mean: number; readonly squares: number }

/**
 * Compares what is known of some figures with that of others: `compareMoments(own, others).effect` is Hedges' g; null of
 * fewer than two.
 */
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
