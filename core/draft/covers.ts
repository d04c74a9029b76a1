import type { Seen } from './state.ts'

/** True when nothing of `part` is missing in `whole`: `covers({ a: 2, b: 1 }, { a: 2 })`. */
export function covers(whole: Seen, part: Seen): boolean {
  return Object.keys(part).every((device) => countOf(whole, device) >= countOf(part, device))
}

/** How many entries of a device have been taken in: `countOf({ a: 2 }, 'b')` is 0. */
export function countOf(seen: Seen, device: string): number {
  return Object.hasOwn(seen, device) ? (seen[device] ?? 0) : 0
}
