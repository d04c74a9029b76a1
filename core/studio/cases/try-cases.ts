import { canonicalJson } from '../../canonical-json.ts'
import type { Json } from '../../json.ts'
import type { Pack, SideScoring } from '../../pack/model.ts'
import { type CaseDocument, type CaseOutcome, type CaseRow, runCase } from '../../pack/run-cases.ts'
import type { ScoreResult, ScoringDocument } from '../../scoring/model.ts'
import { type Branch, branchesOf } from './branches.ts'
import { type Mutant, mutantsOf } from './mutants.ts'

/** A case with what came of it. */
export type TriedCase = { readonly row: CaseRow; readonly outcome: CaseOutcome; readonly holds: boolean }

/** What a scoring's cases show of it. */
export type CaseReport = {
  readonly tried: readonly TriedCase[]
  readonly branches: readonly Branch[]
  /** Ways that no case goes. */
  readonly unreached: readonly Branch[]
  readonly mutants: readonly Mutant[]
  /** Mistakes on which no case fails. Empty while a case fails already: then nothing can be told. */
  readonly survivors: readonly Mutant[]
}

/**
 * Runs the cases of one scoring, and tells which of its ways no case goes and on which mistakes none of them fails.
 * `onStep` is told how much of the work is done, from 0 to 1.
 *
 * ```ts
 * const report = tryCases(pack, cases)
 * report.unreached.length // ways without a case
 * ```
 */
export function tryCases(
  pack: Pack,
  cases: CaseDocument,
  onStep: (done: number) => void = () => {},
): CaseReport {
  const tried = cases.rows.map((row): TriedCase => {
    const outcome = runCase(pack, cases, row)
    return { row, outcome, holds: holds(outcome) }
  })
  const scoring = scoringOf(pack, cases.scoring)
  const branches = branchesOf(scoring)
  const mutants = tried.every((each) => each.holds) && tried.length > 0 ? mutantsOf(scoring) : []
  const work = branches.length + mutants.length
  let done = 0
  const next = () => {
    done += 1
    onStep(done / work)
  }
  const unreached = branches.filter((branch) => {
    next()
    const changed = withScoring(pack, branch.changed)
    return !tried.some(
      ({ row, outcome }) => summary(runCase(changed, cases, row).result) !== summary(outcome.result),
    )
  })
  const survivors = mutants.filter((mutant) => {
    next()
    const changed = withScoring(pack, mutant.changed)
    return cases.rows.every((row) => holds(runCase(changed, cases, row)))
  })
  return { tried, branches, unreached, mutants, survivors }
}

/**
 * Whether a case holds: what it names came out as it says. `holds(runCase(pack, cases, row))`.
 */
export function holds({ expected, found }: CaseOutcome): boolean {
  // Expectations are JSON.
  return canonicalJson(expected as Json) === canonicalJson(found as Json)
}

/** The scoring of that id: the appraisal's own, or one beside it. `scoringOf(pack, 'appraisal')`. */
export function scoringOf(pack: Pack, id: string): ScoringDocument {
  const scoring = id === pack.scoring.id ? pack.scoring : pack.scorings?.[id]
  if (scoring === undefined) throw new Error(`the pack has no scoring “${id}”`)
  return scoring
}

/** A pack with another text of one of its scorings: `withScoring(pack, { ...pack.scoring, weights })`. */
export function withScoring(pack: Pack, scoring: ScoringDocument): Pack {
  if (scoring.id === pack.scoring.id) return { ...pack, scoring }
  // What stands beside the appraisal's own keeps what it says besides a scoring.
  return { ...pack, scorings: { ...pack.scorings, [scoring.id]: scoring as SideScoring } }
}

/** All that a result tells of the way that it was come to, as text. */
function summary(result: ScoreResult): string {
  const steps = result.steps.map(({ id, value }) => [id, value])
  return JSON.stringify(
    result.kind === 'scored'
      ? [result.outputs, steps, result.followUps.map(({ rule, action }) => [rule, action])]
      : [result.problems, steps],
  )
}
