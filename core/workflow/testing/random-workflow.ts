import fc from 'fast-check'
import { aForm } from '../../form/testing/a-form.ts'
import { personId } from '../../ids.ts'
import type { Json } from '../../json.ts'
import type { Snapshot, State, TaskSpec, Transition, Trigger, WorkflowDocument } from '../model.ts'
import { text } from './a-workflow.ts'

const roles = ['employee', 'superior', 'reviewer', 'peer'] as const
const stateNames = ['s0', 's1', 's2', 's3', 's4', 'end'] as const

/** The one form of random workflows: a choice of `a` and `b`, which guards may ask for. */
export const forms = { 'a-form': aForm({ properties: { x: { enum: ['a', 'b'] } } }, []) }

export const assignments: Snapshot['assignments'] = {
  employee: [personId('ani')],
  superior: [personId('budi')],
  reviewer: [personId('citra')],
  // As many as the quorum of their tasks.
  peer: [personId('dewi'), personId('eka')],
}

export const given = Object.keys(assignments)

/** Small workflows with everything that decides a course: guards on answers and counts, a group, followers, scoring. */
export const anyWorkflow: fc.Arbitrary<WorkflowDocument> = fc
  .tuple(...stateNames.slice(0, 5).map(anyState))
  .map((states) => ({
    id: 'random',
    version: 1,
    title: text('Random'),
    initial: 's0',
    roles: Object.fromEntries(roles.map((role) => [role, text(role)])),
    states: {
      ...Object.fromEntries(states.map((state, index) => [`s${index}`, state])),
      end: { kind: 'final', title: text('End') },
    },
  }))

function anyState(name: string, index: number): fc.Arbitrary<State> {
  // A case begins where people act.
  if (index === 0) return anyOpen(name, index)
  return fc.oneof(
    { weight: 4, arbitrary: anyOpen(name, index) },
    { weight: 1, arbitrary: anyTransient(name, index) },
  )
}

function anyOpen(name: string, index: number): fc.Arbitrary<State> {
  return fc
    .record({
      held: fc.uniqueArray(fc.constantFrom(...roles), { minLength: 1, maxLength: 2 }),
      second: fc.constantFrom('plain', 'after', 'optional'),
      ways: fc.array(anyWays(index), { minLength: 1, maxLength: 2 }),
      early: fc.option(anyTarget(index)),
      late: anyTarget(index),
    })
    .map(({ held, second, ways, early, late }): State => {
      const tasks = held.map((role, place) =>
        aTask(name, role, place === 0 ? null : { second, before: held[0] }),
      )
      const on = { event: 'deadline' } as const
      return {
        kind: 'open',
        title: text(name),
        tasks,
        deadline: { days: 1, calendar: 'calendar' },
        transitions: [
          ...ways.flatMap((way, number) => waysFor(way, tasks, number)),
          ...(early === null ? [] : [aWay('early', { on, when: isDone(tasks), to: early })]),
          aWay('late', { on, to: late }),
        ],
      }
    })
}

function anyTransient(name: string, index: number): fc.Arbitrary<State> {
  return fc.tuple(fc.boolean(), anyTarget(index), anyTarget(index)).map(([scores, good, bad]): State => {
    const when = { '==': [{ var: 'score.kind' }, 'scored'] }
    const on = { event: 'always' } as const
    return {
      kind: 'transient',
      title: text(name),
      effects: scores ? [{ kind: 'score' }] : [],
      transitions: [aWay('good', { on, when, to: good }), aWay('bad', { on, to: bad })],
    }
  })
}

type Ways = {
  readonly task: number
  readonly split: 'none' | 'answers' | 'half' | 'count'
  readonly to: readonly string[]
}

function anyWays(index: number): fc.Arbitrary<Ways> {
  return fc.record({
    task: fc.nat(2),
    split: fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom('none' as const, 'answers' as const) },
      { weight: 1, arbitrary: fc.constantFrom('half' as const, 'count' as const) },
    ),
    to: fc.tuple(anyTarget(index), anyTarget(index)),
  })
}

/** Mostly onward, sometimes back: without the one no case ends, without the other nothing is tested. */
function anyTarget(index: number): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 4, arbitrary: fc.constant(stateNames[index + 1] ?? 'end') },
    { weight: 2, arbitrary: fc.constantFrom(...stateNames.slice(index + 1)) },
    { weight: 1, arbitrary: fc.constantFrom(...stateNames) },
  )
}

function aTask(
  name: string,
  role: string,
  place: { readonly second: string; readonly before: string | undefined } | null,
): TaskSpec {
  const spec = { id: `${name}-${role}`, title: text(role), role, form: 'a-form', input: { name: role } }
  const sized = role === 'peer' ? { ...spec, quorum: 2 } : spec
  if (place?.second === 'after') return { ...sized, after: `${name}-${place.before}` }
  return place?.second === 'optional' ? { ...sized, optional: true } : sized
}

function waysFor(
  { task, split, to }: Ways,
  tasks: readonly TaskSpec[],
  number: number,
): readonly Transition[] {
  const spec = tasks[task]
  const on: Trigger = spec ? { event: 'submitted', task: spec.id } : { event: 'done' }
  const [first = 'end', second = 'end'] = to
  const says = (answer: string) => ({ '==': [{ var: 'answers.x' }, answer] })
  const a = (when: Json) => aWay(`way-${number}-a`, { on, when, to: first })
  switch (split) {
    case 'none':
      return [aWay(`way-${number}`, { on, to: first })]
    case 'half':
      return [a(says('a'))]
    case 'count':
      return [a(isDone(tasks)), aWay(`way-${number}-b`, { on, to: second })]
    case 'answers':
      return [a(says('a')), aWay(`way-${number}-b`, { on, when: says('b'), to: second })]
  }
}

function isDone(tasks: readonly TaskSpec[]): Json {
  return { '>=': [{ var: `tasks.${tasks.at(-1)?.id}.done` }, 1] }
}

function aWay(id: string, way: Omit<Transition, 'id' | 'title'>): Transition {
  return { id, title: text(id), ...way }
}
