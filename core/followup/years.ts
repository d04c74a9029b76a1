import type { Json, JsonObject } from '../json.ts'

/** What one result came to, and the last day of the period that it is about. */
export type PastResult = { readonly to: string; readonly outputs: JsonObject }

/** One year of somebody: the figures that all their results of that year agree on, null where they differ. */
export type YearFigures = { readonly year: number; readonly outputs: JsonObject }

/**
 * Somebody's results by year, the newest first: what rules over several years read. A year without a result is not in
 * it, so that a rule has to hold the years against each other.
 * `yearsOf([{ to: '2026-12-31', outputs: { predicate: 'baik' } }])` is `[{ year: 2026, outputs: { predicate: 'baik' } }]`.
 */
export function yearsOf(results: readonly PastResult[]): readonly YearFigures[] {
  const years = Map.groupBy(results, ({ to }) => Number(to.slice(0, 4)))
  return [...years]
    .toSorted(([a], [b]) => b - a)
    .map(([year, of]) => ({ year, outputs: agreedOn(of.map(({ outputs }) => outputs)) }))
}

function agreedOn(all: readonly JsonObject[]): JsonObject {
  const [first = {}, ...others] = all
  const names = new Set(all.flatMap((outputs) => Object.keys(outputs)))
  return Object.fromEntries(
    [...names].map((name): [string, Json] => {
      const value = first[name] ?? null
      return [name, others.every((outputs) => isSame(outputs[name] ?? null, value)) ? value : null]
    }),
  )
}

function isSame(a: Json, b: Json): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}
