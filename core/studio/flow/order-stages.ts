import type { JsonObject } from '../../json.ts'
import { rowsIn, type Stage, stagesIn, targetsOf } from './read-stages.ts'

/**
 * The stages as a person comes through them (W10), those that no way leads to after the others, ends last.
 * `orderStages(workflow).map(({ name }) => name)` is `['planning', 'assessment', 'closed']`.
 */
export function orderStages(workflow: JsonObject): readonly Stage[] {
  const stages = new Map(stagesIn(workflow).map((stage) => [stage.name, stage]))
  const met = new Set(targetsOf(workflow.initial))
  for (const name of met) {
    const ways = rowsIn(stages.get(name)?.json ?? {}, 'transitions')
    for (const target of ways.flatMap(({ to }) => targetsOf(to))) met.add(target)
  }
  const all = [...new Set([...met, ...stages.keys()])].flatMap((name) => {
    const stage = stages.get(name)
    return stage === undefined ? [] : [stage]
  })
  const isEnd = ({ json }: Stage) => json.kind === 'final'
  return [...all.filter((stage) => !isEnd(stage)), ...all.filter(isEnd)]
}
