/**
 * How long to wait before the next attempt, in milliseconds: 5 s, doubled per failure up to 15 minutes, of which
 * the upper half is left to chance, so that an office whose line returns does not call all at once.
 * `random` is in [0, 1).
 */
export function backoff(attempts: number, random: number): number {
  const longest = Math.min(first * 2 ** Math.max(0, attempts - 1), cap)
  return Math.round(longest / 2 + (longest / 2) * random)
}

const first = 5_000
const cap = 15 * 60_000
