import { escapePointer } from '../json.ts'
import { compare, type Exact } from '../logic/exact.ts'
import { add, toDecimalString } from '../logic/exact-arithmetic.ts'
import { nearest } from '../logic/nearest.ts'
import type { Band, Indicator, ScoringDocument } from './model.ts'
import type { ScoringProblem } from './problem.ts'

/**
 * Weights that do not total 100, bands with a gap or an overlap, matrices with a hole (S2). `checkTables(scoring)[0]`
 * may be `{ kind: 'weights-total', … }`.
 */
export function checkTables({ weights, bands, matrices, outcomes }: ScoringDocument): ScoringProblem[] {
  return [
    ...Object.entries(weights).flatMap(([set, parts]) =>
      checkTotal(Object.values(parts), { of: set, path: `/weights/${escapePointer(set)}` }),
    ),
    ...Object.entries(bands).flatMap(([name, list]) => [
      ...checkBands(list, `/bands/${escapePointer(name)}`),
      ...list.flatMap(({ id }, index) =>
        checkOutcome(id, outcomes, `/bands/${escapePointer(name)}/${index}/id`),
      ),
    ]),
    ...Object.entries(matrices).flatMap(([name, matrix]) =>
      checkMatrix(matrix, outcomes, `/matrices/${escapePointer(name)}`),
    ),
  ]
}

/**
 * The weights of indicators total 100 within each group. `checkIndicatorWeights([{ ...indicator, weight: 90 }])`
 * finds one group that does not total 100.
 */
export function checkIndicatorWeights(indicators: readonly Indicator[]): ScoringProblem[] {
  const groups = [...new Set(indicators.map(({ group }) => group))]
  return groups.flatMap((group) => {
    const weights = indicators.filter((row) => row.group === group).map(({ weight }) => weight)
    return checkTotal(weights, { of: group, path: '/indicators' })
  })
}

/** Exact, or 33.3 + 33.3 + 33.4 would total 99.99999999999999. */
function checkTotal(
  weights: readonly number[],
  { of, path }: { of: string; path: string },
): ScoringProblem[] {
  const total = weights.reduce<Exact>((sum, weight) => add(sum, weight), 0)
  return compare(total, 100) === 0
    ? []
    : [{ kind: 'weights-total', path, of, total: toDecimalString(total, 10) }]
}

function checkBands(bands: readonly Band[], path: string): ScoringProblem[] {
  const problems: ScoringProblem[] = bands
    .filter(({ from, to }) => from >= to)
    .map(({ id }) => ({ kind: 'empty-band', path, band: id }))
  const sorted = [...bands].sort((a, b) => a.from - b.from)
  for (const [index, band] of sorted.entries()) {
    const next = sorted[index + 1]
    if (next && next.from > band.to) problems.push({ kind: 'band-gap', path, from: band.to, to: next.from })
    if (next && next.from < band.to)
      problems.push({ kind: 'band-overlap', path, from: next.from, to: band.to })
  }
  return problems
}

function checkMatrix(
  matrix: ScoringDocument['matrices'][string],
  outcomes: ScoringDocument['outcomes'],
  path: string,
): ScoringProblem[] {
  const columns = [...new Set(Object.values(matrix).flatMap((cells) => Object.keys(cells)))]
  return Object.entries(matrix).flatMap(([row, cells]) =>
    columns.flatMap((column): ScoringProblem[] => {
      const outcome = Object.hasOwn(cells, column) ? cells[column] : undefined
      if (outcome === undefined) return [{ kind: 'missing-cell', path, row, column }]
      return checkOutcome(outcome, outcomes, `${path}/${escapePointer(row)}/${escapePointer(column)}`)
    }),
  )
}

function checkOutcome(id: string, outcomes: ScoringDocument['outcomes'], path: string): ScoringProblem[] {
  if (Object.hasOwn(outcomes, id)) return []
  return [{ kind: 'unknown-outcome', path, outcome: id, near: nearest(id, Object.keys(outcomes)) ?? null }]
}
