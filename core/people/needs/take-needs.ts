import { checkAnswers } from '../../case/check-answers.ts'
import type { Person, Refusal } from '../../case/model.ts'
import { may, type Standing } from '../../case/permissions.ts'
import type { FilledTask } from '../../case/submit.ts'
import type { PersonId } from '../../ids.ts'
import type { Pack } from '../../pack/model.ts'
import { err, ok, type Result } from '../../result.ts'
import type { Instant } from '../../workflow/model.ts'
import { needsForm, standInOf } from './need-views.ts'
import { needTask, stateOf, type UnitNeed } from './unit-need.ts'

export type NeedMoment = {
  readonly actor: PersonId
  readonly now: Instant
  /** The region's local date. */
  readonly today: string
  readonly people: readonly Person[]
}

/**
 * Takes what the head of a unit wrote, or whoever stands in for them: checked as every form is, stored whole or not at all
 * (ND3). It may come late: a cycle waits for it, and not the other way round.
 * `takeNeeds(pack, need, filled, { actor, now, today, people })` is ok with the need as written.
 */
export function takeNeeds(
  pack: Pack,
  need: UnitNeed,
  filled: FilledTask,
  { actor, now, today, people }: NeedMoment,
): Result<UnitNeed, Refusal> {
  const standings: Standing[] = []
  if (need.head === actor) standings.push('assignee')
  if (standInOf(need, { people, today })?.person === actor) standings.push('stand-in')
  const form = needsForm(pack)
  if (filled.task !== needTask(need) || !may('task.submit', standings) || form === undefined) {
    return err({ kind: 'not-yours', task: filled.task })
  }
  const state = stateOf(need)
  if (state !== 'open') {
    const status = state === 'written' ? 'done' : 'cancelled'
    return err({ kind: 'task-closed', task: filled.task, status, state: 'unit-needs' })
  }
  if (filled.form.id !== form.id || filled.form.version !== form.version) {
    return err({ kind: 'wrong-form', expected: { id: form.id, version: form.version } })
  }
  const { context } = need
  const checked = checkAnswers(pack, { form: form.id, answers: filled.answers, context, people })
  if (checked.kind === 'err') return checked
  const written = { id: filled.id, by: actor, at: now, form: filled.form, answers: checked.value }
  return ok({ ...need, written })
}
