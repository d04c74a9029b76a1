const second = 1_000
const minute = 60 * second
const hour = 60 * minute

/** How long is waited after each try that failed: three days and some hours in all (Standard Webhooks 1.0.0). */
const waits = [
  5 * second,
  minute,
  5 * minute,
  30 * minute,
  2 * hour,
  5 * hour,
  10 * hour,
  14 * hour,
  20 * hour,
  24 * hour,
]

/** The longest that a receiver may ask to be left alone. */
const longest = 24 * hour

type Tried = {
  /** How many tries have failed, this one among them. */
  readonly tries: number
  /** From 0 to 1: spreads those who failed together by up to a fifth. */
  readonly chance: number
  /** What the receiver asked for in `Retry-After`, in seconds. */
  readonly retryAfter?: number | null
}

/**
 * Milliseconds until the next try; null where there is none any more. `waitAfter({ tries: 1, chance: 0 })` is 5000,
 * `waitAfter({ tries: 11, chance: 0 })` null.
 */
export function waitAfter({ tries, chance, retryAfter = null }: Tried): number | null {
  const wait = waits[tries - 1]
  if (wait === undefined) return null
  const spread = Math.round(wait * (1 + chance / 5))
  return retryAfter === null ? spread : Math.max(spread, Math.min(retryAfter * second, longest))
}
