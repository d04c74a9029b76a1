import { browser } from 'wxt/browser'

/**
 * Where the browser holds, in memory and for this extension alone, what a page may show before the store is open. It is
 * empty after each start of the browser and after each update.
 */
export type LookPlace = {
  readonly read: () => Promise<unknown>
  readonly write: (look: unknown) => Promise<void>
  readonly clear: () => Promise<void>
  /** Runs some work while nobody else, in whichever page, runs any here. */
  readonly alone: <T>(work: () => Promise<T>) => Promise<T>
}

const key = 'look'

/** The browser's own; undefined where there is none, as in tests. */
export function lookPlace(): LookPlace | undefined {
  // No browser, or one that keeps nothing in memory for its extensions.
  const area = (browser as typeof browser | undefined)?.storage?.session
  return (
    area && {
      read: async () => (await area.get(key))[key],
      write: (look) => area.set({ [key]: look }),
      clear: () => area.remove(key),
      alone: (work) => navigator.locks.request('timbang look', work),
    }
  )
}

/**
 * Changes who uses this device: what pages could show of the person before is gone first, and nobody keeps it anew
 * before that is done (D7).
 */
export async function withoutLook<T>(work: () => Promise<T>, place = lookPlace()): Promise<T> {
  if (place === undefined) return work()
  return place.alone(async () => {
    await place.clear()
    return work()
  })
}
