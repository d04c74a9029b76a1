/** Random choices that a seed repeats. */
export type Dice = {
  readonly chance: (probability: number) => boolean
  /** A whole number, both ends included. */
  readonly between: (low: number, high: number) => number
  readonly pick: <T>(from: readonly T[]) => T
  /** Different members, between `low` and `high` of them. */
  readonly some: <T>(from: readonly T[], low: number, high: number) => T[]
}

/** Dice of a seed (mulberry32): `diceOf(1).between(1, 6)`. */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  const pick = <T>(from: readonly T[]): T => {
    const index = between(0, from.length - 1)
    if (index >= from.length) throw new Error('nothing to pick from')
    return from[index] as T // within the bounds just checked
  }
  return {
    chance: (probability) => next() < probability,
    between,
    pick,
    some: (from, low, high) => {
      const left = [...from]
      return Array.from({ length: Math.min(between(low, high), from.length) }, () => {
        const [taken] = left.splice(between(0, left.length - 1), 1)
        return taken as (typeof from)[number] // `left` is never empty here
      })
    },
  }
}
