import type { Instant } from '../workflow/model.ts'
import { type Entry, sameEntry } from './entry.ts'

/** One thing that one device wrote: the device, and how many it had written into this draft by then. */
export type Dot = { readonly device: string; readonly count: number }

/** What a device wrote into a field, and when by its own clock; the clock orders what is shown, never what is kept. */
export type Written = Dot & { readonly entry: Entry; readonly at: Instant }

/** How much of each device's writing has been taken in, superseded or not. */
export type Seen = { readonly [device: string]: number }

/**
 * All that a draft holds, field by field. A field has one entry, or several that were written without knowing of
 * each other; then its person chooses. Fields are named by pointers; `~2/hobby` is the tray's place for what version 2
 * had at `/hobby`.
 */
export type DraftState = {
  readonly form: { readonly id: string; readonly version: number }
  readonly seen: Seen
  readonly fields: { readonly [pointer: string]: readonly Written[] }
}

/** `isSeen({ a: 3 }, { device: 'a', count: 2 })` is true: what a device wrote comes in order. */
export function isSeen(seen: Seen, { device, count }: Dot): boolean {
  return Object.hasOwn(seen, device) && (seen[device] ?? 0) >= count
}

/** `sameDot({ device: 'a', count: 1 }, { device: 'a', count: 1 })` is true. */
export function sameDot(a: Dot, b: Dot): boolean {
  return a.device === b.device && a.count === b.count
}

/** The number of the next thing that a device writes: `nextCount({ a: 3 }, 'a')` is 4. */
export function nextCount(seen: Seen, device: string): number {
  return (Object.hasOwn(seen, device) ? (seen[device] ?? 0) : 0) + 1
}

/** The newest of what a field holds, which is shown first: `newest(values)?.entry`. */
export function newest(values: readonly Written[]): Written | undefined {
  return values.toSorted(byTime).at(-1)
}

/**
 * What stands beside an entry and says something else, each saying once.
 * `rivalsOf(values, newest(values).entry)` is empty where all agree.
 */
export function rivalsOf(values: readonly Written[], shown: Entry): readonly Written[] {
  const rivals: Written[] = []
  for (const value of values.toSorted(byTime).reverse()) {
    const known = [shown, ...rivals.map(({ entry }) => entry)]
    if (!known.some((entry) => sameEntry(entry, value.entry))) rivals.push(value)
  }
  return rivals
}

/** Oldest first; the same order on every device: `values.toSorted(byTime)`. */
export function byTime(a: Written, b: Written): number {
  return compare(a.at, b.at) || compare(a.device, b.device) || a.count - b.count
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
