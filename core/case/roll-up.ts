import { type Exact, fromText } from '../logic/exact.ts'
import { add, divide, multiply, roundHalfUp, toDecimalString } from '../logic/exact-arithmetic.ts'
import { assertNever } from '../result.ts'
import type { RollUp } from '../scoring/model.ts'
import type { Measurement } from './measurement.ts'

type Period = { readonly from: string; readonly to: string }

/** What the values of shorter periods come to over a longer one, or which of them are still missing: nothing is guessed. */
export type RolledUp =
  | { readonly kind: 'value'; readonly value: string; readonly parts: readonly Measurement[] }
  | { readonly kind: 'missing'; readonly missing: readonly Period[] }

/**
 * The months, quarters or half-years that make up a period, in order; null where it is not made up of whole ones.
 * `partsOf({ from: '2026-01-01', to: '2026-12-31' }, 'quarterly')` are four.
 */
export function partsOf(
  { from, to }: Period,
  each: RollUp['from'] | 'half-yearly',
): readonly Period[] | null {
  const months = { monthly: 1, quarterly: 3, 'half-yearly': 6 }[each]
  const parts: Period[] = []
  let start = from
  while (start <= to) {
    const [year = 0, month = 0, day = 0] = start.split('-').map(Number)
    if (day !== 1 || (month - 1) % months !== 0) return null
    const end = dateOf(year, month + months, 0)
    if (end > to) return null
    parts.push({ from: start, to: end })
    start = dateOf(year, month + months, 1)
  }
  return parts.length < 2 ? null : parts
}

/**
 * One indicator's values of the parts of a period, rolled up as the indicator says (QY1, QY2): their sum, their mean, the
 * last one, or the mean weighted by days. Null where the period has no such parts, or none has a value.
 * `rollUp(values, { by: { by: 'sum', from: 'quarterly' }, period })` may be `{ kind: 'value', value: '48', parts }`.
 */
export function rollUp(
  values: readonly Measurement[],
  { by, period }: { readonly by: RollUp; readonly period: Period },
): RolledUp | null {
  const wanted = partsOf(period, by.from)
  if (wanted === null) return null
  const found = wanted.map(({ from, to }) => values.find((one) => one.from === from && one.to === to))
  const parts = found.filter((one) => one !== undefined)
  if (parts.length === 0) return null
  const missing = wanted.filter((_, n) => found[n] === undefined)
  if (missing.length > 0) return { kind: 'missing', missing }
  const value = settle(parts, by)
  return value === null ? null : { kind: 'value', value, parts }
}

/** How a roll-up is written beside a value, the same in both languages: `rollUpNote('sum', parts)` is `'Σ 01/2026–12/2026'`. */
export function rollUpNote(by: RollUp['by'], parts: readonly Period[]): string {
  const [first, last] = [parts[0], parts.at(-1)]
  if (first === undefined || last === undefined) return ''
  return `${signs[by]} ${monthOf(first.from)}–${monthOf(last.to)}`
}

/** Which parts are still missing: `missingNote([{ from: '2026-03-01', to: '2026-03-31' }])` names `03/2026`. */
export function missingNote(missing: readonly Period[]): string {
  const listed = missing.map(({ from, to }) =>
    monthOf(from) === monthOf(to) ? monthOf(from) : `${monthOf(from)}–${monthOf(to)}`,
  )
  return `Belum ada / missing: ${listed.join(', ')}`
}

const signs = { sum: 'Σ', mean: 'x̄', weighted: 'x̄ (hari/days)', last: '→' } as const

function settle(parts: readonly Measurement[], { by, places = 15 }: RollUp): string | null {
  const numbers = parts.map(({ value }) => fromText(value))
  const known = numbers.filter((one): one is Exact => one !== undefined)
  const [first, ...others] = known
  const last = known.at(-1)
  // A kept value is a decimal (ME2); what is none was never taken in.
  if (first === undefined || last === undefined || known.length < numbers.length) return null
  const total = (all: readonly Exact[], start: Exact) => all.reduce(add, start)
  switch (by) {
    case 'last':
      return written(last, places)
    case 'sum':
      return written(total(others, first), places)
    case 'mean':
      return written(divide(total(others, first), whole(known.length)), places)
    case 'weighted': {
      const days = parts.map(({ from, to }) => whole((Date.parse(to) - Date.parse(from)) / DAY + 1))
      const products = known.map((one, n) => multiply(one, days[n] ?? whole(1)))
      const sum = total(products, whole(0))
      return written(divide(sum, total(days, whole(0))), places)
    }
    default:
      return assertNever(by)
  }
}

const DAY = 24 * 3_600_000

function written(x: Exact, places: number): string {
  return toDecimalString(roundHalfUp(x, places), places)
}

function whole(n: number): Exact {
  const exact = fromText(String(n))
  if (exact === undefined) throw new Error(`${n} is no whole number`)
  return exact
}

function dateOf(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10)
}

function monthOf(day: string): string {
  return `${day.slice(5, 7)}/${day.slice(0, 4)}`
}
