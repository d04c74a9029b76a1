/**
 * The candidate that differs by the fewest letters, if by no more than a third of them:
 * `nearest('wmaen', ['mean', 'wmean'])` is `'wmean'`.
 */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const short = word.slice(0, 40)
  let best: string | undefined
  let least = Math.max(1, Math.floor(short.length / 3)) + 1
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - short.length) >= least) continue
    const apart = distance(short.toLowerCase(), candidate.toLowerCase())
    if (apart < least) [best, least] = [candidate, apart]
  }
  return best
}

/** How many letters must be added, dropped, changed or swapped with their neighbour. */
function distance(a: string, b: string): number {
  let before: readonly number[] = []
  let row: readonly number[] = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 0; i < a.length; i++) {
    const next = [i + 1]
    for (let j = 0; j < b.length; j++) {
      const changed = at(row, j) + (a[i] === b[j] ? 0 : 1)
      const swapped = i > 0 && j > 0 && a[i] === b[j - 1] && a[i - 1] === b[j]
      const swap = swapped ? at(before, j - 1) + 1 : Number.POSITIVE_INFINITY
      next.push(Math.min(at(next, j) + 1, at(row, j + 1) + 1, changed, swap))
    }
    before = row
    row = next
  }
  return at(row, b.length)
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY
}
