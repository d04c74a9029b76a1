import { type Json, type JsonObject, own } from '../json.ts'
import type { Indicator } from '../scoring/model.ts'
import type { Person } from './model.ts'
import { missingNote, rollUp, rollUpNote } from './roll-up.ts'

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
 * each indicator in the cycle's very period, `within` those of its months or quarters. `measuredFor([], ani)` has nothing in it.
 */
export function measuredFor(
  found: readonly Measurement[],
  { id, unit }: Pick<Person, 'id' | 'unit'>,
  within?: MeasuredParts,
): Measured {
  const values = new Map<string, number>()
  const notes = new Map<string, string>()
  for (const key of [unitKey(unit), personKey(id)]) {
    for (const [indicator, { value, note }] of rolledUp(within, key)) {
      // Where a part is missing there is no value, also not the unit's: nothing is guessed (QY2).
      if (value === null) values.delete(indicator)
      else values.set(indicator, value)
      notes.set(indicator, note)
    }
    for (const one of found) {
      if (one.of !== key) continue
      // Fifteen digits at most are kept, which a double says exactly (ME2).
      values.set(one.indicator, Number(one.value))
      notes.set(one.indicator, `${one.source} (${dayOf(one.measuredAt)})`)
    }
  }
  return { values: Object.fromEntries(values), notes: Object.fromEntries(notes) }
}

/** Values of shorter periods within a cycle's, and the indicators that say how these make up its own (QY1). */
export type MeasuredParts = {
  readonly period: { readonly from: string; readonly to: string }
  readonly parts: readonly Measurement[]
  readonly indicators: readonly Indicator[]
}

function* rolledUp(within: MeasuredParts | undefined, key: string) {
  for (const { id, rollUp: by } of within?.indicators ?? []) {
    if (by === undefined || within === undefined) continue
    const mine = within.parts.filter((one) => one.of === key && one.indicator === id)
    const rolled = rollUp(mine, { by, period: within.period })
    if (rolled === null) continue
    if (rolled.kind === 'missing') {
      yield [id, { value: null, note: missingNote(rolled.missing) }] as const
      continue
    }
    const newest = rolled.parts.at(-1)
    const from = newest === undefined ? '' : `${newest.source} (${dayOf(newest.measuredAt)})`
    yield [id, { value: Number(rolled.value), note: `${from} · ${rollUpNote(by.by, rolled.parts)}` }] as const
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
    ({ id, measured: how }) => how === 'outside' && measured && Object.hasOwn(measured.notes, id),
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
