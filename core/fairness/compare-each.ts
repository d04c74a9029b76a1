import { type Comparison, compareMoments, type Moments } from './compare-moments.ts'
import { meanOf } from './moments.ts'

/**
 * Each list beside all others together, without going through those again for each: what the others have is what all have
 * without it (Chan, Golub and LeVeque 1979). `compareEach([[3, 3, 3], [4, 5, 3]])[0]?.difference` is -1.
 */
export function compareEach(lists: readonly (readonly number[])[]): readonly Comparison[] {
  const each = lists.map(momentsOf)
  const all = momentsOf(lists.flat())
  return each.map((own) => compareMoments(own, without(all, own)))
}

function momentsOf(values: readonly number[]): Moments {
  const mean = meanOf(values) ?? 0
  return { n: values.length, mean, squares: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) }
}

function without(all: Moments, own: Moments): Moments {
  const n = all.n - own.n
  if (n === 0) return { n, mean: 0, squares: 0 }
  const mean = (all.n * all.mean - own.n * own.mean) / n
  const squares = all.squares - own.squares - ((mean - own.mean) ** 2 * own.n * n) / all.n
  // What is left of equal figures is rounding.
  return { n, mean, squares: squares <= all.squares * 1e-12 ? 0 : squares }
}
