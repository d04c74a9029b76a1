import { byUnits, canonicalJson } from '../canonical-json.ts'
import type { Json } from '../json.ts'

/**
 * Sorts by content alone, so that the place in a list tells nothing about who or when (P1). `inOrder(['b', 'a'])` is
 * `['a', 'b']`.
 */
export function inOrder<T extends Json>(items: readonly T[]): readonly T[] {
  return items
    .map((item) => ({ item, text: canonicalJson(item) }))
    .sort((a, b) => byUnits(a.text, b.text))
    .map(({ item }) => item)
}
