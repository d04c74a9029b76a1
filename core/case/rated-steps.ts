import type { Pack } from '../pack/model.ts'
import { compileScoring } from '../scoring/compile-scoring.ts'
import type { Behaviour, Level } from '../scoring/model.ts'
import { subjectRole } from '../workflow/assignment.ts'
import { allSpecs } from '../workflow/tasks.ts'
import { officialInputs } from './official-inputs.ts'
import { ratedRows } from './rated-rows.ts'

/** A figure that an official judged on a scale of levels: what a calibration may look at. */
export type RatedStep = {
  /** The step of the scoring: `superior-level.loyal`. */
  readonly id: string
  readonly row: Behaviour
  readonly levels: readonly Level[]
}

const known = new WeakMap<Pack, readonly RatedStep[]>()

/**
 * The figures of a pack that an official judged by levels, alone: no group, no word of the person appraised, no other
 * step goes into them. What was measured is none of them: a session levels judgements, not facts.
 * `ratedSteps(pack).map(({ id }) => id)` has `superior-level.loyal` for the national pack.
 */
export function ratedSteps(pack: Pack): readonly RatedStep[] {
  const found = known.get(pack)
  if (found) return found
  const official = officialInputs(pack)
  const others = new Set(
    allSpecs(pack.workflow).flatMap(({ input, role }) =>
      input && (input.many || role === subjectRole) ? [input.name] : [],
    ),
  )
  const rated = new Map(ratedRows(pack).map(({ row }) => [row.id, row]))
  const made = compileScoring(pack).steps.flatMap(({ step, parts }) => {
    if (step.each === undefined || step.confidential) return []
    return parts.flatMap((part): readonly RatedStep[] => {
      const row = rated.get(part.row?.id ?? '')
      const paths = part.rule.kind === 'ok' ? part.rule.value.reads.paths : []
      const inputs = paths.flatMap((path) => (path.startsWith('input.') ? [path.split('.')[1] ?? ''] : []))
      const isJudged =
        inputs.some((name) => official.has(name)) &&
        !inputs.some((name) => others.has(name)) &&
        !paths.some((path) => path.startsWith('steps.'))
      return row && isJudged ? [{ id: part.id, row, levels: row.levels }] : []
    })
  })
  known.set(pack, made)
  return made
}
