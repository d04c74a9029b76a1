/** What was asked of a region since its object started, and how long that took it. */
export type Figures = {
  readonly since: string
  readonly requests: number
  readonly refused: number
  readonly failed: number
  /** Milliseconds of the transactions; Cloudflare's clock stands still in them, so there these are 0. */
  readonly milliseconds: {
    readonly total: number
    readonly slowest: number
    /** How many took at most so many, each with all that were quicker. */
    readonly within: { readonly [most: string]: number }
  }
}

const bounds = [1, 5, 10, 25, 50, 100, 250, 500, 1_000, 2_500] as const

/** Counts in memory; a restart begins anew. */
export function aMeter(startedAt: number) {
  const seen = { requests: 0, refused: 0, failed: 0, total: 0, slowest: 0 }
  const within = new Map(bounds.map((bound) => [bound, 0]))
  return {
    measure<T extends { readonly kind: string }>(work: () => T): T {
      const from = Date.now()
      seen.requests += 1
      try {
        const result = work()
        if (result.kind === 'err') seen.refused += 1
        return result
      } catch (error) {
        seen.failed += 1
        throw error
      } finally {
        const took = Date.now() - from
        seen.total += took
        seen.slowest = Math.max(seen.slowest, took)
        for (const bound of bounds) if (took <= bound) within.set(bound, (within.get(bound) ?? 0) + 1)
      }
    },
    read(): Figures {
      const { requests, refused, failed, total, slowest } = seen
      const since = new Date(startedAt).toISOString()
      const milliseconds = { total, slowest, within: Object.fromEntries(within) }
      return { since, requests, refused, failed, milliseconds }
    },
  }
}
