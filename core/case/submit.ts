import type { MutationId, PersonId, TaskId } from '../ids.ts'
import type { JsonObject } from '../json.ts'
import type { Pack } from '../pack/model.ts'
import { err, ok, type Result } from '../result.ts'
import type { Instant, Task, TaskSpec } from '../workflow/model.ts'
import { specOf } from '../workflow/tasks.ts'
import { checkAnswers } from './check-answers.ts'
import { type CriteriaReading, editionOf, readingOf } from './criteria-reading.ts'
import type { Held, KnownEvidence } from './files.ts'
import type { Case, CaseMove, Person, Refusal, Submission } from './model.ts'
import { isOverdue, passDeadline } from './pass-deadline.ts'
import { may, type Standing } from './permissions.ts'
import { proceed } from './proceed.ts'
import { packRef } from './refs.ts'
import { standInForTask } from './stand-in.ts'
import { taskContext } from './task-context.ts'

/** A filled form on its way into a case. A `submit-task` mutation of the protocol is one. */
export type FilledTask = {
  readonly id: MutationId
  readonly task: TaskId
  readonly form: { readonly id: string; readonly version: number }
  readonly answers: JsonObject
}

export type Moment = {
  readonly actor: PersonId
  readonly now: Instant
  readonly people: readonly Person[]
  /** What the actor has read of criteria; without it, nothing. */
  readonly readings?: readonly CriteriaReading[]
  /** Evidence that the region has heard of; without it nothing is known of any file. */
  readonly evidence?: (id: string) => KnownEvidence | undefined
  /** How much of it the actor has brought to this appraisal; without it, nothing. */
  readonly held?: Held
}

/**
 * Takes a filled task into a case: checks the answers, scores if the workflow asks for that, moves the case on.
 * It is stored whole or not at all (C3): what comes back is the case after it, or the reason why not.
 * `submit(pack, opened, filled, { actor, now, people })` is ok with `value.case`, or an error of kind `wrong-form`,
 * say.
 */
export function submit(
  pack: Pack,
  opened: Case,
  filled: FilledTask,
  { actor, now, people, readings = [], evidence, held }: Moment,
): Result<CaseMove, Refusal> {
  const punctual = keepDeadline(pack, opened, { now, people })
  if (punctual.kind === 'err') return punctual
  const current = punctual.value.case

  const claimed = claim(pack, current, { filled, actor, now, people })
  if (claimed.kind === 'err') return claimed
  const { task, spec } = claimed.value
  if (mustReadFirst(pack, current, task) && !readingOf(readings, editionOf(pack))) {
    return err({ kind: 'criteria-unread', pack: packRef(pack) })
  }

  const context = taskContext(pack, current, { spec, people })
  const find = evidence ?? (() => undefined)
  const giving = { case: opened.id, actor, find, ...(held ? { held } : {}) }
  const checked = checkAnswers(pack, { form: spec.form, answers: filled.answers, context, people, giving })
  if (checked.kind === 'err') return checked

  const submission: Submission = {
    id: filled.id,
    task: task.id,
    spec: task.spec,
    by: actor,
    at: now,
    form: filled.form,
    answers: checked.value,
  }
  const recorded: Case = { ...current, submissions: [...current.submissions, submission] }
  const given = { task: task.id, by: actor, onBehalfOf: task.assignee, answers: checked.value }
  const event = { kind: 'submitted', ...given, at: now } as const
  const moved = proceed(pack, recorded, { event, people })
  if (moved.kind === 'err') return moved
  return ok({ case: moved.value.case, effects: [...punctual.value.effects, ...moved.value.effects] })
}

/** Whoever is appraised reads by what before they write; others are not held up by it. */
function mustReadFirst({ policies }: Pack, opened: Case, task: Task): boolean {
  return policies.criteria?.reading === 'required' && task.assignee === opened.person
}

/** The worker's clock decides what is late, also when its alarm has not rung yet. */
function keepDeadline(
  pack: Pack,
  opened: Case,
  { now, people }: Pick<Moment, 'now' | 'people'>,
): Result<CaseMove, Refusal> {
  if (isOverdue(opened, now)) return passDeadline(pack, opened, { now, people })
  const { held } = opened.snapshot
  if (!held || Date.parse(now) <= Date.parse(held.until)) return ok({ case: opened, effects: [] })
  return proceed(pack, opened, { event: { kind: 'day-ended', at: now }, people })
}

/** The task that the actor may do with this form now. */
function claim(
  pack: Pack,
  opened: Case,
  { filled, actor, now, people }: Moment & { readonly filled: FilledTask },
): Result<{ readonly task: Task; readonly spec: TaskSpec }, Refusal> {
  const task = opened.snapshot.tasks.find((one) => one.id === filled.task)
  const standIn = task && standInForTask(pack, opened, { task, people, at: now })
  // Task ids can be guessed: to tell which of them exist would tell how far somebody else's appraisal is (P1).
  const standings: Standing[] = []
  if (task?.assignee === actor) standings.push('assignee')
  if (standIn?.person === actor) standings.push('stand-in')
  if (!task || !may('task.submit', standings)) {
    return err({ kind: 'not-yours', task: filled.task })
  }
  const spec = specOf(pack.workflow, task)
  if (!spec) return err({ kind: 'unknown-task', task: task.id })
  if (task.status !== 'open') {
    return err({ kind: 'task-closed', task: task.id, status: task.status, state: opened.snapshot.state })
  }
  const version = pack.forms[spec.form]?.version
  if (version === undefined)
    return err({ kind: 'bad-rule', where: `/forms/${spec.form}`, problem: 'no-form' })
  if (filled.form.id !== spec.form || filled.form.version !== version) {
    return err({ kind: 'wrong-form', expected: { id: spec.form, version } })
  }
  return ok({ task, spec })
}
