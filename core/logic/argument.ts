import { type Exact, fromText } from './exact.ts'
import type { Site } from './operator.ts'
import { stop, type Want } from './problem.ts'
import { isBlank, isExact, present, typeName, type Value } from './value.ts'

/**
 * The exact number that an argument is: a number, or a text that writes one in full. A missing one is never 0
 * (rule L3), and nothing else passes for one: where JavaScript would guess, a problem says so.
 * `numberAt(['2.50'], 0, site)` is `2.5`.
 */
export function numberAt(args: readonly Value[], argument: number, site: Site): Exact {
  return toExact(args[argument] ?? null, argument, site)
}

/** As `numberAt`, for a value found inside an argument. */
export function toExact(value: Value, argument: number, site: Site): Exact {
  // Adding 0 makes a negative zero plain.
  if (typeof value === 'number' && Number.isFinite(value)) return value + 0
  const variable = site.variables[argument] ?? null
  if (isBlank(value)) {
    return stop({ kind: 'missing-number', path: site.path, op: site.op, argument, variable })
  }
  if (isExact(value) && typeof value !== 'number') return value
  const read = typeof value === 'string' ? fromText(value) : undefined
  return read ?? wrongType(value, { argument, site, want: 'number' })
}

/**
 * A whole number between two bounds: the places of a rounding, the start of a part of a text.
 * `wholeAt([2.345, 2], 1, { site, min: -15, max: 15 })` is `2`.
 */
export function wholeAt(
  args: readonly Value[],
  argument: number,
  { site, min, max }: { readonly site: Site; readonly min: number; readonly max: number },
): number {
  const value = numberAt(args, argument, site)
  if (typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max) return value
  return wrongType(value, { argument, site, want: 'whole-number' })
}

/**
 * Stops with what the argument should have been: `wrongType('dua', { argument: 0, site, want: 'number' })`. A
 * missing value is called missing.
 */
export function wrongType(
  value: Value,
  { argument, site, want }: { readonly argument: number; readonly site: Site; readonly want: Want },
): never {
  const at = { path: site.path, op: site.op, argument, variable: site.variables[argument] ?? null, want }
  if (!present(value)) return stop({ kind: 'missing-value', ...at })
  return stop({ kind: 'wrong-type', ...at, found: typeName(value) })
}
