import { caseId, cycleId, type MutationId, mutationId, type PersonId, type TaskId } from '../../ids.ts'
import type { JsonObject } from '../../json.ts'
import type { Pack } from '../../pack/model.ts'
import { err, ok, type Result } from '../../result.ts'
import type { Instant, Task, TaskSpec } from '../../workflow/model.ts'
import { specOf } from '../../workflow/tasks.ts'
import { editionOf } from '../criteria-reading.ts'
import type { Case, CaseEffect, CaseMove, OpenRefusal, Person, Refusal, ReopenRefusal } from '../model.ts'
import { openCase } from '../open-case.ts'
import { packRef } from '../refs.ts'
import { isHeld, release } from '../release.ts'
import { reopen } from '../reopen.ts'
import { submit } from '../submit.ts'
import { wake, wakeAt } from '../wake.ts'
import { exampleOffice, subject } from './example-office.ts'

/** An appraisal as it is played: where it stands, at what time, and all that has happened. */
export type Play = {
  readonly pack: Pack
  readonly people: readonly Person[]
  readonly now: Instant
  readonly case: Case
  readonly turns: readonly PlayTurn[]
}

/** One thing that happened, and what came of it. */
export type PlayTurn = {
  readonly at: Instant
  readonly what:
    | { readonly kind: 'opened' }
    | {
        readonly kind: 'submitted'
        readonly task: Task
        readonly by: PersonId
        readonly answers: JsonObject
      }
    | { readonly kind: 'time' }
    | { readonly kind: 'reopened'; readonly way: string; readonly by: PersonId }
    /** A calibration of the unit was closed by these two. */
    | { readonly kind: 'calibrated'; readonly by: PersonId; readonly with: PersonId }
  /** The transitions that were taken, by the state that they left. */
  readonly ways: readonly { readonly from: string; readonly transition: string; readonly to: string }[]
  readonly effects: readonly CaseEffect[]
  /** A result came of it. */
  readonly scored: boolean
}

/** Monday 4 January 2027, ten in the morning in western Indonesia: a week without holidays. */
const playStart: Instant = '2027-01-04T03:00:00.000Z'

/**
 * Opens an appraisal in an example office, to be played without a region or a worker.
 *
 * ```ts
 * const play = startPlay(pack)
 * if (play.kind === 'ok') waitingIn(play.value).map(({ task }) => task.spec)
 * ```
 */
export function startPlay(pack: Pack, now: Instant = playStart): Result<Play, OpenRefusal> {
  const people = exampleOffice()
  const readings = people.map(({ id }) => ({
    person: id,
    pack: packRef(pack),
    criteria: editionOf(pack).criteria,
    readAt: now,
    receivedAt: now,
  }))
  const period = { from: '2026-01-01', to: '2026-12-31' }
  const given = {
    id: caseId('contoh'),
    cycle: cycleId('contoh'),
    person: subject,
    people,
    now,
    period,
    readings,
  }
  const opened = openCase(pack, given)
  if (opened.kind === 'err') return opened
  const begun = { ...opened.value.case, leader: ['Meningkatnya kualitas pelayanan publik'] }
  const before = { ...begun, snapshot: { ...begun.snapshot, history: [] } }
  const play = { pack, people, now, case: begun, turns: [] }
  return ok(
    after(play, { before, move: { ...opened.value, case: begun }, at: now, what: { kind: 'opened' } }),
  )
}

/** A task that somebody could do now. */
export type Waiting = { readonly task: Task; readonly spec: TaskSpec; readonly person: Person }

/** Whose turn it is: each open task with who has it. `waitingIn(play)` is empty at the end. */
export function waitingIn({ pack, people, case: opened }: Play): readonly Waiting[] {
  return opened.snapshot.tasks.flatMap((task) => {
    const spec = specOf(pack.workflow, task)
    const person = people.find(({ id }) => id === task.assignee)
    return task.status === 'open' && spec && person ? [{ task, spec, person }] : []
  })
}

/**
 * Somebody does their task with these answers, or is told why not, exactly as the region would.
 * `actIn(play, { task: 'contoh-respond-1', answers: { response: 'acknowledge' } })`.
 */
export function actIn(
  play: Play,
  { task: id, answers }: { readonly task: TaskId; readonly answers: JsonObject },
): Result<Play, Refusal> {
  const { pack, people, now, case: opened } = play
  const task = opened.snapshot.tasks.find((one) => one.id === id)
  const spec = task && specOf(pack.workflow, task)
  if (!task || !spec) return err({ kind: 'unknown-task', task: id })
  const form = { id: spec.form, version: pack.forms[spec.form]?.version ?? 0 }
  const filled = { id: nextMutation(opened), task: id, form, answers }
  const readings = [
    {
      person: subject,
      pack: packRef(pack),
      criteria: editionOf(pack).criteria,
      readAt: now,
      receivedAt: now,
    },
  ]
  const moved = submit(pack, opened, filled, { actor: task.assignee, now, people, readings })
  if (moved.kind === 'err') return moved
  const what = { kind: 'submitted', task, by: task.assignee, answers } as const
  return ok(after(play, { before: opened, move: moved.value, at: now, what }))
}

/**
 * Lets the clock go to whatever comes due next: a reminder, the end of a day, the deadline. Undefined where nothing
 * does. `nextMoment(play)` says when that is.
 */
export function passTime(play: Play): Result<Play, Refusal> | undefined {
  const now = nextMoment(play)
  if (now === null) return undefined
  const woken = wake(play.pack, play.case, { now, people: play.people })
  if (woken.kind === 'err') return woken
  const what = { kind: 'time' } as const
  return ok(after({ ...play, now }, { before: play.case, move: woken.value, at: now, what }))
}

/** More things than this never come due in one stage: reminders, ends of days, a deadline. */
const mostMoments = 400

/**
 * Lets the clock go on until the appraisal has left its stage, saying all that comes due on the way; undefined where
 * time alone moves nothing. `passStage(play)` ends in the stage that the deadline leads to.
 */
export function passStage(play: Play): Result<Play, Refusal> | undefined {
  let passed: Play = play
  for (let moments = 0; moments < mostMoments; moments += 1) {
    const next = passTime(passed)
    if (next === undefined || next.kind === 'err') return next
    passed = next.value
    if ((passed.turns.at(-1)?.ways.length ?? 0) > 0) return next
  }
  return undefined
}

/** When the clock next has something to do; null for never. `nextMoment(play)` is `'2027-01-08T01:00:00.000Z'`. */
export function nextMoment({ pack, case: opened, now }: Play): Instant | null {
  return wakeAt(pack, opened, now)
}

/**
 * Closes a calibration that the played result waits for, with nothing changed in it; undefined where none is awaited.
 * `calibrateIn(play)?.turns.at(-1)?.what.kind` is `'calibrated'`.
 */
export function calibrateIn(play: Play): Play | undefined {
  const { pack, people, now, case: opened } = play
  if (!isHeld(pack, opened)) return undefined
  const [moderator] = people.filter(({ hr }) => hr)
  const superior = people.find(({ id }) => id === opened.snapshot.assignments.superior?.[0])
  const leader = superior?.superior ?? moderator?.id
  if (moderator === undefined || leader == null) return undefined
  const move = release(pack, opened, { by: leader, at: now, people })
  if (move.case === opened) return undefined
  const what = { kind: 'calibrated', by: leader, with: moderator.id } as const
  return after(play, { before: opened, move, at: now, what })
}

/**
 * Takes a finished appraisal up again, as far as somebody may.
 * `reopenIn(play, { way: 'mistake', by: personId('nurul') })`.
 */
export function reopenIn(
  play: Play,
  { way, by }: { readonly way: string; readonly by: PersonId },
): Result<Play, ReopenRefusal> {
  const { pack, people, now, case: opened } = play
  const reason = 'Contoh: angka layanan belum lengkap.'
  const moved = reopen(pack, opened, { way, reason }, { actor: by, now, people })
  if (moved.kind === 'err') return moved
  const what = { kind: 'reopened', way, by } as const
  return ok(after(play, { before: opened, move: moved.value, at: now, what }))
}

function after(
  play: Play,
  {
    before,
    move,
    at,
    what,
  }: { readonly before: Case; readonly move: CaseMove } & Pick<PlayTurn, 'at' | 'what'>,
): Play {
  const ways = move.case.snapshot.history
    .slice(before.snapshot.history.length)
    .map(({ from, transition, to }) => ({ from, transition, to }))
  const scored = move.case.results.length > before.results.length
  const turn: PlayTurn = { at, what, ways, effects: move.effects, scored }
  return { ...play, case: move.case, turns: [...play.turns, turn] }
}

function nextMutation({ submissions }: Case): MutationId {
  return mutationId(`contoh-${submissions.length + 1}`)
}
