import { caseId, type PersonId, personId, taskId } from '../../ids.ts'
import type { JsonObject } from '../../json.ts'
import type { Text } from '../../text.ts'
import { advance } from '../advance.ts'
import type { WorkflowContext } from '../context.ts'
import type { Effect, Snapshot, WorkflowDocument, WorkflowEvent } from '../model.ts'
import type { Move } from '../move.ts'
import { start } from '../start.ts'

export const text = (words: string): Text => ({ id: words, en: words })

export const noon = '2026-01-05T05:00:00.000Z'

export const people = {
  ani: personId('ani'),
  budi: personId('budi'),
  citra: personId('citra'),
  dewi: personId('dewi'),
  eka: personId('eka'),
  fajar: personId('fajar'),
}

/** A short course with all that a workflow can have: a group, a quorum, a return, an objection, a follower. */
export function aWorkflow(states: Partial<WorkflowDocument['states']> = {}): WorkflowDocument {
  const deadline = { days: 5, calendar: 'calendar' } as const
  const task = (id: string, role: string) => ({ id, title: text(id), role, form: id })
  return {
    id: 'short',
    version: 1,
    title: text('Short'),
    initial: 'nominating',
    roles: Object.fromEntries(['employee', 'superior', 'reviewer', 'peer'].map((role) => [role, text(role)])),
    states: {
      nominating: {
        kind: 'open',
        title: text('Nominating'),
        tasks: [task('nominate', 'employee'), { ...task('approve', 'superior'), after: 'nominate' }],
        deadline,
        transitions: [
          {
            id: 'approved',
            title: text('Approved'),
            on: { event: 'submitted', task: 'approve' },
            when: { '==': [{ var: 'answers.decision' }, 'approve'] },
            to: 'rating',
            effects: [{ kind: 'assign', role: 'peer', people: { var: 'submissions.nominate.peers' } }],
          },
          {
            id: 'returned',
            title: text('Returned'),
            on: { event: 'submitted', task: 'approve' },
            when: { '==': [{ var: 'answers.decision' }, 'return'] },
            to: 'nominating',
          },
          { id: 'late', title: text('Late'), on: { event: 'deadline' }, to: 'rating' },
        ],
      },
      rating: {
        kind: 'open',
        title: text('Rating'),
        tasks: [
          task('rate-self', 'employee'),
          { ...task('rate', 'superior'), input: { name: 'superior' } },
          { ...task('rate-peer', 'peer'), input: { name: 'peers', many: true }, quorum: 2 },
          { ...task('remark', 'reviewer'), optional: true },
        ],
        deadline: { policy: 'ratingDays' },
        transitions: [
          { id: 'rated', title: text('Rated'), on: { event: 'done' }, to: 'scoring' },
          {
            id: 'time-up',
            title: text('Time up'),
            on: { event: 'deadline' },
            when: { '>=': [{ var: 'tasks.rate.done' }, 1] },
            to: 'scoring',
          },
          { id: 'unrated', title: text('Unrated'), on: { event: 'deadline' }, to: 'closed' },
        ],
      },
      scoring: {
        kind: 'transient',
        title: text('Scoring'),
        effects: [{ kind: 'score' }],
        transitions: [
          {
            id: 'scored',
            title: text('Scored'),
            on: { event: 'always' },
            when: { '==': [{ var: 'score.kind' }, 'scored'] },
            to: 'sharing',
          },
          { id: 'unscored', title: text('Unscored'), on: { event: 'always' }, to: 'closed' },
        ],
      },
      sharing: {
        kind: 'transient',
        title: text('Sharing'),
        effects: [{ kind: 'share-result' }, { kind: 'notify', role: 'employee', message: text('Read it') }],
        transitions: [{ id: 'shown', title: text('Shown'), on: { event: 'always' }, to: 'shared' }],
      },
      shared: {
        kind: 'open',
        title: text('Shared'),
        tasks: [task('respond', 'employee')],
        deadline: { days: 14, calendar: 'calendar' },
        transitions: [
          { id: 'answered', title: text('Answered'), on: { event: 'done' }, to: 'closed' },
          { id: 'silent', title: text('Silent'), on: { event: 'deadline' }, to: 'closed' },
        ],
      },
      closed: { kind: 'final', title: text('Closed') },
      ...Object.fromEntries(Object.entries(states).flatMap(([id, state]) => (state ? [[id, state]] : []))),
    },
  }
}

export function aContext(changes: Partial<WorkflowContext> = {}): WorkflowContext {
  return {
    caseId: caseId('case-1'),
    subject: { id: people.ani, name: 'Ani' },
    calendar: { timeZone: 'WIB', holidays: [] },
    policies: { ratingDays: { days: 3, calendar: 'working' } },
    submissions: {},
    score: null,
    knows: (person) => Object.values<PersonId>(people).includes(person),
    ...changes,
  }
}

export const assignments = {
  employee: [people.ani],
  superior: [people.budi],
  reviewer: [people.citra],
} as const

/** A case that is played event by event, as `core/case` does it, with answers kept per task spec. */
export function play(workflow: WorkflowDocument = aWorkflow(), changes: Partial<WorkflowContext> = {}) {
  let submissions: JsonObject = {}
  let move = accepted(start(workflow, { assignments, at: noon }, aContext(changes)))
  const context = () => aContext({ ...changes, submissions })
  const game = {
    get snapshot(): Snapshot {
      return move.snapshot
    },
    get effects(): readonly Effect[] {
      return move.effects
    },
    trySubmit(task: string, by: PersonId, answers: JsonObject = {}, at = noon) {
      const spec = move.snapshot.tasks.find((one) => one.id === task)?.spec ?? 'none'
      const before = submissions
      submissions = { ...submissions, [spec]: answers }
      const result = advance(
        workflow,
        move.snapshot,
        { kind: 'submitted', task: taskId(task), by, answers, at },
        context(),
      )
      if (result.kind === 'err') submissions = before
      return result
    },
    submit(task: string, by: PersonId, answers: JsonObject = {}, at = noon): Move {
      move = accepted(game.trySubmit(task, by, answers, at))
      return move
    },
    tryDeadline(at: string) {
      return advance(workflow, move.snapshot, { kind: 'deadline', at }, context())
    },
    deadline(at: string): Move {
      move = accepted(game.tryDeadline(at))
      return move
    },
    refused(event: WorkflowEvent) {
      const result = advance(workflow, move.snapshot, event, context())
      return result.kind === 'err' ? result.error : null
    },
    /** Ends the day on which one of a group brought about a step. */
    night(): Move {
      const at = new Date(Date.parse(move.snapshot.held?.until ?? noon) + 1).toISOString()
      move = accepted(advance(workflow, move.snapshot, { kind: 'day-ended', at }, context()))
      return move
    },
    scored(score: JsonObject, at = noon): Move {
      move = accepted(advance(workflow, move.snapshot, { kind: 'scored', score, at }, context()))
      return move
    },
  }
  return game
}

function accepted<T>(result: { kind: 'ok'; value: T } | { kind: 'err'; error: unknown }): T {
  if (result.kind === 'ok') return result.value
  throw new Error(JSON.stringify(result.error))
}
