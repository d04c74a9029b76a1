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

type Answer = { readonly kind: string }

/** Counts in memory; a restart begins anew. */
export function aMeter(startedAt: number) {
  const seen = { requests: 0, refused: 0, failed: 0, total: 0, slowest: 0 }
  const within = new Map(bounds.map((bound) => [bound, 0]))
  const count = (kind: string, took: number): void => {
    seen.requests += 1
    if (kind === 'err') seen.refused += 1
    if (kind === 'failed') seen.failed += 1
    seen.total += took
    seen.slowest = Math.max(seen.slowest, took)
    for (const bound of bounds) if (took <= bound) within.set(bound, (within.get(bound) ?? 0) + 1)
  }
  return {
    measure<T extends Answer>(work: () => T): T {
      const from = Date.now()
      let kind = 'failed'
      try {
        const result = work()
        kind = result.kind
        return result
      } finally {
        count(kind, Date.now() - from)
      }
    },
    /** The same of work that waits for its turn: counted once, however often it is done, by what `timed` took last. */
    async measured<T extends Answer>(work: (timed: (part: () => T) => T) => Promise<T>): Promise<T> {
      let [kind, took] = ['failed', 0]
      try {
        const result = await work((part) => {
          const from = Date.now()
          try {
            return part()
          } finally {
            took = Date.now() - from
          }
        })
        kind = result.kind
        return result
      } finally {
        count(kind, took)
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
