import type { JsonObject } from '../../json.ts'
import { err, ok, type Result } from '../../result.ts'
import { redirect } from './add-stage.ts'
import type { FlowChange, Place } from './change.ts'
import { onwardFrom, rowsIn, type Stage, stagesIn } from './read-stages.ts'

/** Why a stage keeps its place: it, or where it is to go, leads nowhere on, or it is there already. */
export type CannotMove = { readonly kind: 'no-way-on' | 'there-already' | 'unknown' }

/**
 * Puts a stage after another one: what led to it leads to where it went on, and what went on from the other one goes
 * through it. Ways that lead elsewhere stay as they are.
 *
 * ```ts
 * moveStage(workflow, { name: 'approval', after: 'assessment' })
 * ```
 */
export function moveStage(
  workflow: JsonObject,
  { name, after }: { readonly name: string; readonly after: string },
): Result<FlowChange, CannotMove> {
  const stages = stagesIn(workflow)
  const moved = stages.find((stage) => stage.name === name)
  const before = stages.find((stage) => stage.name === after)
  if (moved === undefined || before === undefined || name === after) return err({ kind: 'unknown' })
  const [left, next] = [onwardFrom(moved), onwardFrom(before)]
  if (next === name) return err({ kind: 'there-already' })
  if (left === undefined || next === undefined) return err({ kind: 'no-way-on' })
  // What the other one led to after this one has gone from between.
  const onward = next === name ? left : next
  const places: readonly Place[] = [
    ...stages
      .filter((stage) => stage !== moved)
      .flatMap((stage) => closeGap(stage, { name, left, before, onward })),
    ...(left === onward || onward === name ? [] : redirect(moved, left, onward)),
    ...(workflow.initial === name ? [{ document: 'workflow', at: ['initial'], after: left }] : []),
  ]
  return ok({
    label: { id: `Pindahkan tahap ${name} ke sesudah ${after}`, en: `Move the stage ${name} after ${after}` },
    places,
  })
}

type Gap = {
  readonly name: string
  readonly left: string
  readonly before: Stage
  readonly onward: string
}

function closeGap(stage: Stage, { name, left, before, onward }: Gap): readonly Place[] {
  return rowsIn(stage.json, 'transitions').flatMap((way, index): readonly Place[] => {
    const at = ['states', stage.name, 'transitions', index, 'to'] as const
    if (way.to === name) return [{ document: 'workflow', at, after: left }]
    if (stage === before && way.to === onward) return [{ document: 'workflow', at, after: name }]
    return []
  })
}
