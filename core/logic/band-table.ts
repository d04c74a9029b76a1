import { compare, type Exact, fromText } from './exact.ts'
import { isExact, isList, type Value } from './value.ts'

/** One band of a scale, from its first value up to but not with its last; null is unbounded. */
export type Band = { readonly id: string; readonly from: Exact | null; readonly to: Exact | null }

/** Reads a table of bands, or undefined when it is none: `[{ "id": "baik", "from": 76, "to": 91 }, …]`. */
export function parseBands(value: Value): readonly Band[] | undefined {
  if (!isList(value) || value.length === 0) return undefined
  const bands = value.map(parseBand)
  return bands.every((band) => band !== undefined) ? bands : undefined
}

/**
 * The band that holds a value: `from` belongs to a band and `to` to the next one, only the highest `to` of
 * all belongs to its own band. Where bands overlap, the first one holds.
 */
export function findBand(bands: readonly Band[], value: Exact): Band | undefined {
  const inside = bands.find(
    ({ from, to }) => (from === null || compare(value, from) >= 0) && (to === null || compare(value, to) < 0),
  )
  return inside ?? highest(bands, value)
}

function highest(bands: readonly Band[], value: Exact): Band | undefined {
  const above = bands.some(({ to }) => to === null || compare(to, value) > 0)
  return above ? undefined : bands.find(({ to }) => to !== null && compare(to, value) === 0)
}

function parseBand(value: Value): Band | undefined {
  if (typeof value !== 'object' || value === null || isList(value) || isExact(value)) return undefined
  const id = Object.hasOwn(value, 'id') ? value.id : undefined
  const from = bound(value, 'from')
  const to = bound(value, 'to')
  if (typeof id !== 'string' || id === '' || from === undefined || to === undefined) return undefined
  return { id, from, to }
}

function bound(band: { readonly [key: string]: Value }, key: 'from' | 'to'): Exact | null | undefined {
  const value = Object.hasOwn(band, key) ? (band[key] ?? null) : null
  if (value === null) return null
  if (typeof value === 'string') return fromText(value)
  return isExact(value) && (typeof value !== 'number' || Number.isFinite(value)) ? value : undefined
}
