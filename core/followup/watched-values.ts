import type { Pack } from '../pack/model.ts'
import { compileScoring } from '../scoring/compile-scoring.ts'
import type { Scored } from '../scoring/model.ts'

/**
 * What each competency that a training is there for came to: the first figure that the rule proposing the training
 * reads. So the same figure is read in every cycle, whether or not the training was proposed.
 * Where `steps.behaviour.akuntabel` under 3 proposes a training for `akuntabel`, `watchedValues(pack, result)` is
 * `{ akuntabel: 2.5, … }`.
 */
export function watchedValues(pack: Pack, result: Scored): { readonly [competency: string]: number } {
  const values = new Map<string, number>(
    result.steps.flatMap(({ id, value }) => (typeof value === 'number' ? [[id, value] as const] : [])),
  )
  const found = new Map<string, number>()
  for (const { competency, steps } of watchedSteps(pack)) {
    const value = steps.map((step) => values.get(step)).find((one) => one !== undefined)
    if (value !== undefined && !found.has(competency)) found.set(competency, value)
  }
  return Object.fromEntries(found)
}

/** Which steps each rule reads that proposes a training, with what that training serves. */
function watchedSteps(
  pack: Pack,
): readonly { readonly competency: string; readonly steps: readonly string[] }[] {
  return compileScoring(pack).followUps.flatMap(({ action, when }) => {
    if (action.kind !== 'training' || when.kind === 'err') return []
    const training = pack.trainings.find(({ id }) => id === action.training)
    if (training === undefined) return []
    const steps = when.value.reads.paths.flatMap((path) =>
      path.startsWith('steps.') ? [path.slice('steps.'.length)] : [],
    )
    return [{ competency: training.competency, steps }]
  })
}
