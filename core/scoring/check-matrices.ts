import { isObject, type Json, own } from '../json.ts'
import type { ScoringDocument } from './model.ts'
import type { ScoringProblem } from './problem.ts'

/**
 * Cells that no matrix has though the bands of its rows and columns can lead there, seen where a step looks up
 * `{ "matrix": [{ "var": "steps.a" }, { "var": "steps.b" }, { "var": "matrices.m" }] }` and both are `band` steps.
 */
export function checkMatrices(scoring: ScoringDocument): ScoringProblem[] {
  return scoring.steps
    .flatMap(({ rule }) => matricesIn(rule))
    .flatMap(([rows, columns, table]) => {
      const name = nameIn(table, 'matrices')
      const matrix = name === undefined ? undefined : own(scoring.matrices, name)
      if (name === undefined || matrix === undefined) return []
      return bandsOf(rows, scoring).flatMap((row) =>
        bandsOf(columns, scoring).flatMap((column): ScoringProblem[] => {
          const cells = own(matrix, row)
          if (cells && Object.hasOwn(cells, column)) return []
          return [{ kind: 'missing-cell', path: `/matrices/${name}`, row, column }]
        }),
      )
    })
}

function matricesIn(rule: Json): readonly (readonly Json[])[] {
  if (Array.isArray(rule)) return rule.flatMap(matricesIn)
  if (!isObject(rule)) return []
  const found = Array.isArray(rule.matrix) ? [rule.matrix] : []
  return [...found, ...Object.values(rule).flatMap(matricesIn)]
}

/** The bands that a step can come out at: none where it is not plainly a look-up of bands. */
function bandsOf(argument: Json | undefined, { steps, bands }: ScoringDocument): readonly string[] {
  const step = steps.find(({ id }) => id === nameIn(argument, 'steps'))
  const rule = step && isObject(step.rule) ? step.rule.band : undefined
  const name = Array.isArray(rule) ? nameIn(rule[1], 'bands') : undefined
  return (name === undefined ? undefined : own(bands, name))?.map(({ id }) => id) ?? []
}

/** `nameIn({ var: 'bands.expectation' }, 'bands')` is `'expectation'`. */
function nameIn(rule: Json | undefined, table: string): string | undefined {
  if (!isObject(rule) || typeof rule.var !== 'string') return undefined
  return rule.var.startsWith(`${table}.`) ? rule.var.slice(table.length + 1) : undefined
}
