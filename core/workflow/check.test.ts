import { describe, expect, test } from 'vitest'
import { aForm } from '../form/testing/a-form.ts'
import type { Json } from '../json.ts'
import { check } from './check.ts'
import { standsApart } from './discretion.ts'
import type { OpenState, State, TransientState, WorkflowDocument } from './model.ts'
import { namesOn, paths } from './paths.ts'
import { aWorkflow, text } from './testing/a-workflow.ts'

const approve = aForm({ properties: { decision: { enum: ['approve', 'return'] } } }, [], { id: 'approve' })

describe('check', () => {
  test('[W4] accepts a sound workflow', () => {
    expect(check(aWorkflow(), { forms: formsOf(aWorkflow()) })).toEqual([])
  })

  test('[W4] names a state that no way leads to', () => {
    expect(findings(aWorkflow({ forgotten: aState({}) }))).toContainEqual({
      severity: 'error',
      at: '/states/forgotten',
      example: [],
      kind: 'unreachable-state',
      state: 'forgotten',
    })
  })

  test('[W4] names a dead end with the shortest way into it', () => {
    const stuck = aState({ transitions: [] })
    expect(findings(aWorkflow({ shared: stuck })).filter(({ kind }) => kind === 'dead-end')).toMatchObject([
      {
        at: '/states/shared',
        // Without peers there is no quorum to wait for.
        example: [
          { event: { kind: 'deadline' }, transition: 'late', to: 'rating' },
          { event: { kind: 'submitted', task: 'rate-self' }, transition: null, to: 'rating' },
          { event: { kind: 'submitted', task: 'rate' }, transition: 'rated', to: 'scoring' },
          { event: { kind: 'scored', score: 'scored' }, transition: 'scored', to: 'sharing' },
          { event: { kind: 'always' }, transition: 'shown', to: 'shared' },
        ],
      },
    ])
  })

  test('[W4] names a state that its deadline may not end', () => {
    const { deadline: _deadline, ...never } = aState({})
    expect(kinds(aWorkflow({ rating: never }))).toContainEqual(['no-deadline-exit', '/states/rating'])
    const guarded = change(aWorkflow(), 'rating', (state) => ({
      ...state,
      transitions: state.transitions.filter(({ id }) => id !== 'unrated'),
    }))
    expect(findings(guarded)).toMatchObject([
      {
        kind: 'no-deadline-exit',
        state: 'rating',
        // Nobody nominated, nobody rated: the guard of the one way that is left says no.
        example: [{ event: { kind: 'deadline' }, transition: 'late', to: 'rating' }],
      },
    ])
  })

  test('[W4] names a transient state that a case may not leave', () => {
    const workflow = change(aWorkflow(), 'scoring', (state) => ({
      ...state,
      transitions: state.transitions.slice(0, 1),
    }))
    expect(kinds(workflow)).toContainEqual(['no-way-on', '/states/scoring'])
  })

  test('[W4] names transient states that lead to one another', () => {
    const ring = (to: string): TransientState => ({
      kind: 'transient',
      title: text(to),
      effects: [],
      transitions: [{ id: to, title: text(to), on: { event: 'always' }, to }],
    })
    expect(
      kinds(aWorkflow({ sharing: ring('more'), more: ring('sharing') })).map(([kind]) => kind),
    ).toContain('endless-ring')
  })

  test('warns when nobody acts and the deadlines run in a ring', () => {
    const workflow = change(aWorkflow(), 'shared', (state) => ({
      ...state,
      transitions: state.transitions.map((way) => (way.id === 'silent' ? { ...way, to: 'shared' } : way)),
    }))
    expect(findings(workflow)).toMatchObject([{ severity: 'warning', kind: 'clock-ring', state: 'shared' }])
  })

  test('[W4] names a task that nobody can do, with a way to it', () => {
    const workflow = change(aWorkflow(), 'rating', (state) => ({
      ...state,
      tasks: state.tasks.map((spec) => (spec.id === 'rate-peer' ? withoutQuorum(spec) : spec)),
    }))
    expect(findings(workflow)).toMatchObject([
      {
        kind: 'nobody-to-act',
        state: 'rating',
        task: 'rate-peer',
        role: 'peer',
        example: [{ event: { kind: 'deadline' }, transition: 'late' }],
      },
    ])
    const unassigned = aWorkflow()
    const ways = { ...unassigned, roles: { ...unassigned.roles, witness: text('Witness') } }
    const asked = change(ways, 'rating', (state) => ({
      ...state,
      tasks: [
        ...state.tasks,
        { id: 'witness', title: text('W'), role: 'witness', form: 'witness', quorum: 1 },
      ],
    }))
    expect(kinds(asked)).toContainEqual(['nobody-to-act', '/states/rating'])
  })

  test('[W3] names an assignment of the person appraised', () => {
    const workflow = assigning({ merge: [{ var: 'subject.id' }, { var: 'submissions.nominate.peers' }] })
    expect(findings(workflow)).toMatchObject([{ kind: 'self-approval', what: 'assignment' }])
  })

  test('[W3] names raters whom the person appraised chooses alone', () => {
    const workflow = change(aWorkflow(), 'nominating', (state) => ({
      ...state,
      transitions: [
        {
          id: 'chosen',
          title: text('Chosen'),
          on: { event: 'submitted', task: 'nominate' },
          to: 'rating',
          effects: [{ kind: 'assign', role: 'peer', people: { var: 'answers.peers' } }],
        },
        ...state.transitions,
      ],
    }))
    expect(findings(workflow)).toContainEqual(
      expect.objectContaining({ kind: 'self-approval', what: 'choice-of-raters' }),
    )
  })

  test('[W3] names a score that rests on the self-assessment alone, with the way to it', () => {
    const workflow = change(aWorkflow(), 'rating', (state) => ({
      ...state,
      transitions: state.transitions.map((way) => (way.id === 'unrated' ? { ...way, to: 'scoring' } : way)),
    }))
    expect(findings(workflow)).toMatchObject([
      {
        kind: 'self-approval',
        what: 'score',
        example: [
          { event: { kind: 'deadline' }, transition: 'late' },
          { event: { kind: 'deadline' }, transition: 'unrated' },
        ],
      },
    ])
  })

  test('names a choice of the form that no guard takes', () => {
    const wider = aForm({ properties: { decision: { enum: ['approve', 'return', 'postpone'] } } }, [], {
      id: 'approve',
    })
    expect(check(aWorkflow(), { forms: { ...formsOf(aWorkflow()), approve: wider } })).toMatchObject([
      {
        severity: 'error',
        kind: 'guard-gap',
        state: 'nominating',
        task: 'approve',
        answers: { decision: 'postpone' },
        example: [{ event: { kind: 'submitted', task: 'nominate' } }],
      },
    ])
  })

  test('warns of guards that hold together, and not of the particular before the general', () => {
    const returning = { '==': [{ var: 'answers.decision' }, 'return'] }
    const withWay = (when: Json) =>
      change(aWorkflow(), 'nominating', (state) => ({
        ...state,
        transitions: [
          {
            id: 'first',
            title: text('First'),
            on: { event: 'submitted', task: 'approve' },
            when,
            to: 'closed',
          },
          ...state.transitions,
        ],
      }))
    expect(findings(withWay({ in: [{ var: 'answers.decision' }, ['return']] }))).toMatchObject([
      {
        severity: 'warning',
        kind: 'guard-overlap',
        first: 'first',
        second: 'returned',
        answers: { decision: 'return' },
      },
    ])
    const particular = { and: [returning, { '==': [{ var: 'tasks.nominate.done' }, 1] }] }
    expect(findings(withWay(particular))).toEqual([])
  })

  test('names a transition that an earlier one leaves no room for', () => {
    const workflow = change(aWorkflow(), 'shared', (state) => ({
      ...state,
      transitions: [
        ...state.transitions,
        { id: 'again', title: text('Again'), on: { event: 'deadline' }, to: 'closed' },
      ],
    }))
    expect(findings(workflow)).toMatchObject([{ kind: 'shadowed', transition: 'again', by: 'silent' }])
  })

  test.each([
    ['a state', 'rating', { transitions: [way({ to: 'nowhere' })] }, 'state', 'nowhere'],
    [
      'a task',
      'rating',
      { transitions: [way({ on: { event: 'submitted', task: 'nothing' } })] },
      'task',
      'nothing',
    ],
    ['a task before', 'rating', { tasks: [task({ after: 'nothing' })] }, 'task', 'nothing'],
    ['a role', 'rating', { tasks: [task({ role: 'stranger' })] }, 'role', 'stranger'],
    ['a form', 'rating', { tasks: [task({ form: 'blank' })] }, 'form', 'blank'],
    ['a policy', 'rating', { deadline: { policy: 'someDays' } }, 'policy', 'someDays'],
    ['a variable', 'rating', { transitions: [way({ when: { var: 'answer.x' } })] }, 'variable', 'answer.x'],
    [
      'an answer at a deadline',
      'rating',
      { transitions: [way({ when: { var: 'answers.x' } })] },
      'variable',
      'answers.x',
    ],
    [
      'a count',
      'rating',
      { transitions: [way({ when: { var: 'tasks.rate.dome' } })] },
      'variable',
      'tasks.rate.dome',
    ],
  ] as const)('names %s that is not there', (_what, state, part, what, name) => {
    const workflow = change(aWorkflow(), state, (found) => ({ ...found, ...part }) as OpenState)
    const policies = { ratingDays: { days: 3, calendar: 'working' } }
    expect(check(workflow, { forms: formsOf(aWorkflow()), policies })).toContainEqual(
      expect.objectContaining({ kind: 'unknown-reference', what, name }),
    )
  })

  test('names rules that cannot run, ids that are no ids, and two of one name', () => {
    const broken = change(aWorkflow(), 'rating', (state) => ({
      ...state,
      tasks: [...state.tasks, task({ id: 'rate' }), task({ id: 'x'.repeat(33) }), task({ id: 'a b' })],
      transitions: [way({ when: { nonsense: [] } }), ...state.transitions],
    }))
    expect(kinds(broken)).toEqual(
      expect.arrayContaining([
        ['duplicate-id', '/states'],
        ['bad-id', '/states'],
        ['bad-rule', '/states/rating/transitions/0/when'],
      ]),
    )
  })

  test('[P1] warns of rules that would show who is in a group, and of a quorum below k', () => {
    const workflow = change(aWorkflow(), 'rating', (state) => ({
      ...state,
      tasks: state.tasks.map((spec) =>
        spec.id === 'rate' ? { ...spec, context: { who: { var: 'assignments.peer' } } } : spec,
      ),
    }))
    const policies = { ratingDays: { days: 3, calendar: 'working' }, peers: { anonymityK: 3 } }
    expect(check(workflow, { policies })).toMatchObject([
      { severity: 'warning', kind: 'reveals-group', variable: 'assignments.peer' },
      { severity: 'warning', kind: 'quorum-below-k', quorum: 2, k: 3 },
    ])
  })
})

describe('a guard that reads who is in a group', () => {
  const guarded = (id: string, when: Json) =>
    kinds(
      change(aWorkflow(), 'nominating', (state) => ({
        ...state,
        transitions: state.transitions.map((way) => (way.id === id ? { ...way, when } : way)),
      })),
    )
  const told = ['reveals-group', '/states/nominating/transitions/0/when']

  test('[P5] may ask whether whoever acts is one of them, and nothing else', () => {
    expect(guarded('approved', { and: [true, standsApart('peer')] })).not.toContainEqual(told)
    const named = { '!': { in: [{ var: 'answers.person' }, { var: 'assignments.peer' }] } }
    expect(guarded('approved', named)).toContainEqual(told)
    expect(guarded('approved', { and: [standsApart('peer'), named] })).toContainEqual(told)
    expect(guarded('approved', { var: 'assignments' })).toContainEqual(told)
  })

  test('[P5] asks it of nobody where only the clock acts', () => {
    expect(guarded('late', standsApart('peer'))).toContainEqual([
      'reveals-group',
      '/states/nominating/transitions/2/when',
    ])
  })
})

describe('paths', () => {
  test('take every transition, and each ends', () => {
    const workflow = aWorkflow()
    const found = paths(workflow, { forms: formsOf(workflow) })
    const taken = new Set(found.flatMap((path) => namesOn(workflow, path)))
    const all = Object.entries(workflow.states).flatMap(([id, state]) =>
      state.kind === 'final' ? [] : state.transitions.map((transition) => `${id}/${transition.id}`),
    )
    expect([...taken].sort()).toEqual(all.sort())
    expect(found.map((path) => path.at(-1)?.to)).toEqual(found.map(() => 'closed'))
    expect(found.length).toBeLessThan(all.length)
  })
})

function findings(workflow: WorkflowDocument) {
  return check(workflow, { forms: formsOf(workflow) })
}

function kinds(workflow: WorkflowDocument) {
  return findings(workflow).map(({ kind, at }) => [kind, at])
}

function formsOf(workflow: WorkflowDocument) {
  const specs = Object.values(workflow.states).flatMap((state) => (state.kind === 'open' ? state.tasks : []))
  return { ...Object.fromEntries(specs.map(({ form }) => [form, aForm({}, [], { id: form })])), approve }
}

function change(workflow: WorkflowDocument, id: string, edit: (state: OpenState) => State): WorkflowDocument {
  const state = workflow.states[id]
  if (!state) throw new Error(id)
  // A test that edits a transient state touches its transitions alone.
  return { ...workflow, states: { ...workflow.states, [id]: edit(state as OpenState) } }
}

function assigning(people: Json): WorkflowDocument {
  return change(aWorkflow(), 'nominating', (state) => ({
    ...state,
    transitions: state.transitions.map((transition) =>
      transition.id === 'approved'
        ? { ...transition, effects: [{ kind: 'assign', role: 'peer', people }] }
        : transition,
    ),
  }))
}

function aState(changes: Partial<OpenState>): OpenState {
  return {
    kind: 'open',
    title: text('State'),
    tasks: [task({ id: 'extra' })],
    deadline: { days: 1, calendar: 'calendar' },
    transitions: [way({})],
    ...changes,
  }
}

function way(changes: object): OpenState['transitions'][number] {
  return { id: 'way', title: text('Way'), on: { event: 'deadline' }, to: 'closed', ...changes }
}

function task(changes: object): OpenState['tasks'][number] {
  return { id: 'extra', title: text('Extra'), role: 'superior', form: 'extra', ...changes }
}

function withoutQuorum({ quorum: _quorum, ...spec }: OpenState['tasks'][number]) {
  return spec
}
