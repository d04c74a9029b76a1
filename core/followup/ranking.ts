/** A place in a ranking: 1 is the highest; equals share one, and the places after them are left out. */
export type Ranked<T> = { readonly rank: number; readonly of: T }

/**
 * Puts the highest score first; equals stay in the order they came in (standard competition ranking).
 * `rankByScore([{ score: 80 }, { score: 90 }, { score: 90 }])` has the ranks 1, 1 and 3.
 */
export function rankByScore<T extends { readonly score: number }>(all: readonly T[]): readonly Ranked<T>[] {
  const sorted = all.toSorted((a, b) => b.score - a.score)
  let rank = 0
  return sorted.map((of, index) => {
    if (sorted[index - 1]?.score !== of.score) rank = index + 1
    return { rank, of }
  })
}
