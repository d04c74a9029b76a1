import { nearest } from '../logic/nearest.ts'
import { checkDivisors } from './check-divisors.ts'
import { checkMatrices } from './check-matrices.ts'
import { checkRules, type Inputs } from './check-rules.ts'
import { checkIndicatorWeights, checkTables } from './check-tables.ts'
import type { Criteria, ScoringDocument } from './model.ts'
import type { ScoringProblem } from './problem.ts'

export type CriteriaProblems = {
  readonly scoring: readonly ScoringProblem[]
  readonly indicators: readonly ScoringProblem[]
  /** About the rules too; its author should know, but it keeps nothing from being published. */
  readonly warnings: readonly ScoringProblem[]
}

/**
 * Everything that is wrong with scoring rules before any data, by the file it stands in: tables (S2), rules and
 * texts that name what is not there, outputs of no step, sources without an entry; and divisions by what may be 0.
 * `checkCriteria(pack, { superior: { many: false }, peers: { many: true } }).scoring` is `[]` when all is well.
 */
export function checkCriteria(criteria: Criteria, inputs: Inputs): CriteriaProblems {
  const { scoring, indicators } = criteria
  return {
    scoring: distinct([
      ...checkTables(scoring),
      ...checkRules(criteria, inputs),
      ...checkNames(scoring),
      ...checkMatrices(scoring),
    ]),
    indicators: checkIndicatorWeights(indicators),
    warnings: distinct(checkDivisors(criteria, inputs)),
  }
}

function checkNames({ steps, outputs, followUps, sources }: ScoringDocument): ScoringProblem[] {
  const ids = steps.map(({ id }) => id)
  // A repeated step has a value per row, which no single figure can be.
  const single = steps.filter(({ each }) => !each).map(({ id }) => id)
  return [
    ...sameIds(ids, '/steps'),
    ...sameIds(
      followUps.map(({ id }) => id),
      '/followUps',
    ),
    ...Object.entries(outputs).flatMap(([name, step]): ScoringProblem[] =>
      single.includes(step)
        ? []
        : [{ kind: 'unknown-step', path: `/outputs/${name}`, step, near: nearest(step, single) ?? null }],
    ),
    ...steps.flatMap(({ source }, index): ScoringProblem[] =>
      source === undefined || Object.hasOwn(sources, source)
        ? []
        : [
            {
              kind: 'unknown-source',
              path: `/steps/${index}/source`,
              source,
              near: nearest(source, Object.keys(sources)) ?? null,
            },
          ],
    ),
  ]
}

function sameIds(ids: readonly string[], path: string): ScoringProblem[] {
  return ids.flatMap((id, index): ScoringProblem[] =>
    ids.indexOf(id) === index ? [] : [{ kind: 'same-id', path: `${path}/${index}/id`, id }],
  )
}

/** The same trouble in each row of a repeated step is one trouble. */
function distinct(problems: readonly ScoringProblem[]): ScoringProblem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()]
}
