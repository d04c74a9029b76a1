import type { PackKey } from '../../case/pack-version.ts'
import type { CaseId, MutationId, PersonId, TaskId } from '../../ids.ts'
import { taskId } from '../../ids.ts'
import type { JsonObject } from '../../json.ts'
import type { Instant } from '../../workflow/model.ts'

/** What the task is called that a head has, where those of an appraisal have the name of their place in the course. */
export const NEEDS_SPEC = 'needs-of-unit'

/** Local dates, both included. */
export type Period = { readonly from: string; readonly to: string }

/** The cycle that needs are written for, before there is one. */
export type ComingCycle = { readonly name: string; readonly period: Period }

/** What one unit needs in one coming cycle: who is asked for it, what they wrote, or why nobody has to. */
export type UnitNeed = {
  /** Stands where an appraisal's id stands in what its head sends. */
  readonly id: CaseId
  readonly unit: string
  readonly cycle: ComingCycle
  /** By whose form it is asked. */
  readonly pack: PackKey
  /** Who was asked; null where the unit was set aside before anybody was. */
  readonly head: PersonId | null
  /** How many times it has been given back: its task is another one each time. */
  readonly round: number
  readonly askedAt: Instant
  readonly askedBy: PersonId
  readonly dueAt: Instant
  /** What the form shows of the unit, as it was on the day that it was asked. */
  readonly context: JsonObject
  readonly written?: WrittenNeed
  /** What was written before it was given back: the next draft starts from it. */
  readonly before?: WrittenNeed
  readonly setAside?: { readonly at: Instant; readonly by: PersonId; readonly reason: string }
}

export type WrittenNeed = {
  readonly id: MutationId
  readonly by: PersonId
  readonly at: Instant
  readonly form: { readonly id: string; readonly version: number }
  readonly answers: JsonObject
}

export type NeedState = 'open' | 'written' | 'set-aside'

/** How far a unit is. `stateOf({ …need, setAside })` is `'set-aside'`, whatever was written before. */
export function stateOf({ setAside, written }: Pick<UnitNeed, 'setAside' | 'written'>): NeedState {
  if (setAside) return 'set-aside'
  return written ? 'written' : 'open'
}

/** The task that its head has; ids of tasks begin with that of what they belong to. `needTask({ id, round: 0 })` ends in `-needs-0`. */
export function needTask({ id, round }: Pick<UnitNeed, 'id' | 'round'>): TaskId {
  return taskId(`${id}-needs-${round}`)
}
