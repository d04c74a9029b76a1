/** How many requests at once, and how many a second come back (a token bucket). */
export type Rate = { readonly burst: number; readonly perSecond: number }

export type Limiter = {
  /** 0 where one more is granted; else the whole seconds to wait. `now` in milliseconds. */
  take(key: string, now: number): number
}

/** Keys that a limiter remembers; whoever comes with more of them makes it forget the oldest, never grow. */
const MOST_KEYS = 20_000

/**
 * Counts requests by key, in memory alone: after a restart everybody starts with all of theirs, and no request costs a
 * write to the disk.
 */
export function aLimiter({ burst, perSecond }: Rate, mostKeys = MOST_KEYS): Limiter {
  const buckets = new Map<string, { readonly left: number; readonly at: number }>()
  return {
    take(key, now) {
      const before = buckets.get(key) ?? { left: burst, at: now }
      const left = Math.min(burst, before.left + (Math.max(0, now - before.at) / 1000) * perSecond)
      // Deleted first, so that the map stays in the order of last use.
      buckets.delete(key)
      if (buckets.size >= mostKeys) {
        const [oldest] = buckets.keys()
        if (oldest !== undefined) buckets.delete(oldest)
      }
      buckets.set(key, { left: left < 1 ? left : left - 1, at: now })
      return left < 1 ? Math.max(1, Math.ceil((1 - left) / perSecond)) : 0
    },
  }
}
