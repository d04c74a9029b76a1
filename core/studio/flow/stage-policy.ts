import { isObject, type Json, type JsonObject } from '../../json.ts'
import type { FlowChange, Place } from './change.ts'
import { onwardFrom, rowsIn, type Stage, stagesIn } from './read-stages.ts'
import { policyWays, targetBy } from './way-target.ts'

/** Under which policies a stage is there: per policy, the values; undefined for always. */
export type StagePolicy = { readonly name: string; readonly onlyIf: JsonObject | undefined }

/**
 * Has a stage be there under some policies alone. What leads to it leads past it else, to where it goes on, so that the
 * course holds either way; once it is there always, what led past it leads to it again.
 *
 * ```ts
 * setStagePolicy(workflow, { name: 'calibration', onlyIf: { 'skp.use': ['results'] } })
 * ```
 */
export function setStagePolicy(workflow: JsonObject, { name, onlyIf }: StagePolicy): FlowChange {
  const stages = stagesIn(workflow)
  const stage = stages.find((each) => each.name === name)
  const before = valuesIn(stage?.json.onlyIf)
  const past = stage && onwardFrom(stage)
  const around = { name, past, before, after: valuesIn(onlyIf) }
  const moved =
    past === undefined
      ? []
      : targetsAt(workflow, stages).flatMap(({ at, to }): readonly Place[] => {
          const next = redirected(to, { ...around, past })
          return next === to ? [] : [{ document: 'workflow', at, after: next }]
        })
  return {
    label: { id: `Ubah kapan tahap ${name} ada`, en: `Change when the stage ${name} is there` },
    places: [{ document: 'workflow', at: ['states', name, 'onlyIf'], after: onlyIf }, ...moved],
  }
}

type Values = ReadonlyMap<string, readonly string[]>
type Around = {
  readonly name: string
  readonly past: string
  readonly before: Values
  readonly after: Values
}

/** Where something leads, after the stage that is spoken of has come under policies, or from under them. */
function redirected(to: Json | undefined, { name, past, before, after }: Around): Json | undefined {
  const split = policyWays(to)
  if (split === null) {
    const [added] = [...after].filter(([path]) => !before.has(path))
    if (to !== name || added === undefined) return to
    const [path, values] = added
    return targetBy({ path, ways: { ...allTo(values, name), '*': past } })
  }
  const { path, ways } = split
  const ends = Object.values(ways)
  // What somebody has had lead to a third place is theirs.
  const isOurs = before.has(path) && ends.includes(name) && ends.every((end) => end === name || end === past)
  if (!isOurs) return to
  const values = after.get(path)
  return values === undefined ? name : targetBy({ path, ways: { ...allTo(values, name), '*': past } })
}

function allTo(values: readonly string[], name: string): JsonObject {
  return Object.fromEntries(values.map((value) => [value, name]))
}

/** Every place that names a stage to go to: where a course begins, ways, and ways back. */
function targetsAt(workflow: JsonObject, stages: readonly Stage[]): readonly Target[] {
  const rows = stages.flatMap((stage) =>
    ['transitions', 'reopenings'].flatMap((list) =>
      rowsIn(stage.json, list).map(({ to }, index) => ({
        at: ['states', stage.name, list, index, 'to'],
        to,
      })),
    ),
  )
  return [{ at: ['initial'], to: workflow.initial }, ...rows]
}

type Target = { readonly at: readonly (string | number)[]; readonly to: Json | undefined }

function valuesIn(onlyIf: Json | undefined): Values {
  if (!isObject(onlyIf)) return new Map()
  return new Map(
    Object.entries(onlyIf).map(([path, values]) => [
      path,
      Array.isArray(values) ? values.filter((value): value is string => typeof value === 'string') : [],
    ]),
  )
}
