import type { Value } from '../../logic/value.ts'
import { criteriaOf } from '../../pack/criteria-of.ts'
import type { Pack } from '../../pack/model.ts'
import { type CaseDocument, type CaseRow, merge, runCase } from '../../pack/run-cases.ts'
import { compileScoring } from '../../scoring/compile-scoring.ts'
import { canonicalInput } from '../../scoring/input-hash.ts'
import type { Criteria, ScoreResult, ScoringDocument } from '../../scoring/model.ts'
import { exactValue } from '../../scoring/replay.ts'
import { type RowSets, rowSets } from '../../scoring/rows.ts'
import { withScoring } from '../cases/try-cases.ts'

/** What became of an example employee, step by step. */
export type TriedExample = {
  readonly result: ScoreResult
  /** What rules see, with the exact value of each step that was taken. */
  readonly seen: { readonly [name: string]: Value }
  readonly sets: RowSets
}

/**
 * Scores a case by a scoring that is being written; undefined where the pack has none of that id.
 * `tryExample(pack, scoring, { cases, row })?.result.steps[0]?.value`.
 */
export function tryExample(
  pack: Pack,
  scoring: ScoringDocument,
  { cases, row }: { readonly cases: CaseDocument; readonly row: CaseRow },
): TriedExample | undefined {
  const changed = withScoring(pack, scoring)
  const criteria = criteriaOf(changed, scoring.id)
  if (criteria === undefined) return undefined
  const { result } = runCase(changed, { ...cases, scoring: scoring.id }, row)
  const policies = row.policies === undefined ? criteria.policies : merge(criteria.policies, row.policies)
  const seen = {
    ...compileScoring(criteria).tables,
    policies,
    input: canonicalInput(merge(cases.input, row.change ?? {})),
    steps: valuesOf(criteria, result),
  }
  return { result, seen, sets: rowSets(criteria) }
}

/** The steps' values as rules read them: of a repeated step a table by row. */
function valuesOf({ scoring }: Criteria, { steps }: ScoreResult): { readonly [step: string]: Value } {
  const exact = new Map(steps.map((step) => [step.id, exactValue(step)]))
  return Object.fromEntries(
    scoring.steps.flatMap(({ id, each }): [string, Value][] => {
      if (each === undefined) return exact.has(id) ? [[id, exact.get(id) ?? null]] : []
      const rows = [...exact].filter(([name]) => name.startsWith(`${id}.`))
      return [[id, Object.fromEntries(rows.map(([name, value]) => [name.slice(id.length + 1), value]))]]
    }),
  )
}
