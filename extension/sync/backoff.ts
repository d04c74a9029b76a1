import type { Instant } from '../../core/workflow/model.ts'

/**
 * How long to wait before the next attempt, in milliseconds: 5 s, doubled per failure up to 15 minutes, of which
 * the upper half is left to chance, so that an office whose line returns does not call all at once.
 * `random` is in [0, 1).
 */
export function backoff(attempts: number, random: number): number {
  const longest = Math.min(first * 2 ** Math.max(0, attempts - 1), cap)
  return Math.round(longest / 2 + (longest / 2) * random)
}

/** Milliseconds; whatever a server asks for, nobody's answers wait longer without being tried. */
export const longestWait = 60 * 60_000

/**
 * True once a wait is over. One that seems longer than any can be was written by a clock that has been set back since:
 * it counts as over, or answers would wait for days. `isOver('2026-01-05T03:00:00.000Z', Date.now())`.
 */
export function isOver(notBefore: Instant, now: number): boolean {
  const left = Date.parse(notBefore) - now
  return left <= 0 || left > longestWait
}

const first = 5_000
const cap = 15 * 60_000
