import type { JsonObject } from '../json.ts'
import type { Pack } from '../pack/model.ts'
import type { Decided } from '../scoring/calibration.ts'
import { subjectRole } from '../workflow/assignment.ts'
import { allSpecs } from '../workflow/tasks.ts'
import type { Case, Submission } from './model.ts'
import { levelsIn } from './rated-rows.ts'
import { ratedSteps } from './rated-steps.ts'

/**
 * What calibrations put in the place of an official's levels: the newest decision about each, unless somebody has rated
 * that row anew since, as a decision on an objection does. Empty where nothing was decided.
 * `decidedLevels(pack, opened)['superior-level.loyal']` is what counts there.
 */
export function decidedLevels(pack: Pack, opened: Pick<Case, 'snapshot' | 'submissions'>): JsonObject {
  const { calibrations = [] } = opened.snapshot
  if (calibrations.length === 0) return {}
  const rowOf = new Map(ratedSteps(pack).map(({ id, row }) => [id, row.id]))
  const singles = new Set(
    allSpecs(pack.workflow).flatMap(({ id, input, role }) =>
      input && !input.many && role !== subjectRole ? [id] : [],
    ),
  )
  const decided: { [step: string]: Decided } = {}
  for (const { at, by, reason, changes, submissions } of calibrations) {
    const since = opened.submissions.slice(submissions)
    for (const { step, to } of changes) {
      const row = rowOf.get(step)
      if (row === undefined || since.some((one) => ratesRow(pack, one, row, singles))) delete decided[step]
      else decided[step] = { to, by, at, reason }
    }
  }
  return decided
}

function ratesRow(
  pack: Pack,
  { spec, answers }: Submission,
  row: string,
  singles: ReadonlySet<string>,
): boolean {
  return singles.has(spec) && Object.keys(levelsIn(pack, answers)).some((key) => key.endsWith(`/${row}`))
}
