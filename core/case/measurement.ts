import { type Json, type JsonObject, own } from '../json.ts'
import type { Indicator } from '../scoring/model.ts'
import type { Person } from './model.ts'

/** A value of an indicator that another system has measured, of a person or of all in their unit. */
export type Measurement = {
  /** `p/<person>` or `u/<unit>`. */
  readonly of: string
  readonly indicator: string
  /** Local dates, both included. */
  readonly from: string
  readonly to: string
  /** An exact decimal, `24.5`. */
  readonly value: string
  /** What it is measured in, as the indicator says. */
  readonly measure: string
  readonly source: string
  /** A local date, or an instant in UTC. */
  readonly measuredAt: string
}

/**
 * What rules and forms see of it, by the indicator's id: `measured.values.response-time` is `24.5`,
 * `measured.notes.response-time` says from where and of when.
 */
export type Measured = {
  readonly values: { readonly [indicator: string]: number }
  readonly notes: { readonly [indicator: string]: string }
}

/** Under which name values of a person are kept: `personKey('ani')` is `'p/ani'`. */
export function personKey(person: string): string {
  return `p/${person}`
}

/** Under which name values of a whole unit are kept: `unitKey('Dinas')` is `'u/Dinas'`. */
export function unitKey(unit: string): string {
  return `u/${unit}`
}

/**
 * The values that count for a person: their own, and where there is none their unit's (ME4). `found` are the newest of
 * each indicator in the cycle's very period. `measuredFor([], ani)` has nothing in it.
 */
export function measuredFor(
  found: readonly Measurement[],
  { id, unit }: Pick<Person, 'id' | 'unit'>,
): Measured {
  const newest = new Map<string, Measurement>()
  for (const key of [unitKey(unit), personKey(id)]) {
    for (const one of found) if (one.of === key) newest.set(one.indicator, one)
  }
  const rows = [...newest.values()]
  return {
    // Fifteen digits at most are kept, which a double says exactly (ME2).
    values: Object.fromEntries(rows.map((one) => [one.indicator, Number(one.value)])),
    notes: Object.fromEntries(rows.map((one) => [one.indicator, `${one.source} (${dayOf(one.measuredAt)})`])),
  }
}

/**
 * As rules read it: of the indicators that the pack has measured outside, and null where there is nothing, so that a form
 * starts from nothing. `measuredData([], undefined)` is `{ values: null, notes: null }`.
 */
export function measuredData(
  indicators: readonly Indicator[],
  measured: Measured | undefined,
): JsonObject & { readonly values: JsonObject | null; readonly notes: JsonObject | null } {
  const known = indicators.filter(
    ({ id, measured: how }) => how === 'outside' && measured && Object.hasOwn(measured.values, id),
  )
  if (!measured || known.length === 0) return { values: null, notes: null }
  const of = (name: 'values' | 'notes') =>
    Object.fromEntries(known.map(({ id }) => [id, own<Json>(measured[name], id) ?? null]))
  return { values: of('values'), notes: of('notes') }
}

/** `31/12/2026`, as both languages write it. */
function dayOf(measuredAt: string): string {
  return measuredAt.slice(0, 10).split('-').toReversed().join('/')
}
