/** The candidate that differs by the fewest letters, if by no more than a third of them: `nearest('weighted_maen', …)`. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const short = word.slice(0, 40)
  let best: string | undefined
  let least = Math.max(1, Math.floor(short.length / 3)) + 1
  for (const candidate of candidates) {
    const apart = distance(short.toLowerCase(), candidate.toLowerCase())
    if (apart < least) [best, least] = [candidate, apart]
  }
  return best
}

/** Levenshtein's distance: how many letters must be added, dropped or changed. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 0; i < a.length; i++) {
    const next = [i + 1]
    for (let j = 0; j < b.length; j++) {
      const changed = (row[j] ?? 0) + (a[i] === b[j] ? 0 : 1)
      next.push(Math.min((next[j] ?? 0) + 1, (row[j + 1] ?? 0) + 1, changed))
    }
    row = next
  }
  return row[b.length] ?? a.length
}
