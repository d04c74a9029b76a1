import { describe, expect, test } from 'vitest'
import { personId, taskId } from '../ids.ts'
import { advance } from './advance.ts'
import { start } from './start.ts'
import { aContext, assignments, aWorkflow, noon, people, play, text } from './testing/a-workflow.ts'

const { ani, budi, citra, dewi, eka, fajar } = people
const nominated = { peers: ['dewi', 'eka', 'fajar'] }

/** A case in its rating state, with three peers. */
function rating() {
  const game = play()
  game.submit('case-1-nominate-1', ani, nominated)
  game.submit('case-1-approve-1', budi, { decision: 'approve' })
  return game
}

describe('start', () => {
  test('[W1] opens the tasks of the initial state, with ids that derive from the case', () => {
    const { snapshot, effects } = play()
    expect(snapshot.tasks).toEqual([
      {
        id: 'case-1-nominate-1',
        spec: 'nominate',
        state: 'nominating',
        role: 'employee',
        assignee: ani,
        status: 'open',
        visit: 0,
        openedAt: noon,
        dueAt: '2026-01-10T16:59:59.999Z',
        doneAt: null,
      },
    ])
    expect(effects).toEqual([{ kind: 'open-task', task: snapshot.tasks[0] }])
  })

  test('[W3] refuses a case in which the person appraised holds another role', () => {
    const result = start(
      aWorkflow(),
      { assignments: { ...assignments, superior: [ani] }, at: noon },
      aContext(),
    )
    expect(result).toEqual({ kind: 'err', error: { kind: 'self-assignment', role: 'superior', person: ani } })
  })
})

describe('advance', () => {
  test('[W1] gives the same move for the same input, and leaves its arguments as they were', () => {
    const { snapshot } = rating()
    const frozen = deepFreeze(structuredClone(snapshot))
    const event = {
      kind: 'submitted',
      task: taskId('case-1-rate-1'),
      by: budi,
      answers: {},
      at: noon,
    } as const
    const first = advance(deepFreeze(aWorkflow()), frozen, event, aContext())
    expect(advance(aWorkflow(), snapshot, event, aContext())).toEqual(first)
    expect(frozen).toEqual(snapshot)
  })

  test('[W2] refuses a task that the case does not have', () => {
    expect(play().trySubmit('case-1-rate-1', budi)).toEqual(
      refused({ kind: 'unknown-task', task: 'case-1-rate-1' }),
    )
  })

  test("[W2] refuses somebody else's task", () => {
    expect(play().trySubmit('case-1-nominate-1', budi)).toEqual(
      refused({ kind: 'not-yours', task: 'case-1-nominate-1' }),
    )
  })

  test('[W2] refuses a second submission of a task and says where the case stands', () => {
    expect(rating().trySubmit('case-1-approve-1', budi)).toEqual(
      refused({ kind: 'task-closed', task: 'case-1-approve-1', status: 'done', state: 'rating' }),
    )
  })

  test('[W2] refuses a submission that no guard allows and that would leave nobody to act', () => {
    const game = play()
    game.submit('case-1-nominate-1', ani, nominated)
    expect(game.trySubmit('case-1-approve-1', budi, { decision: 'perhaps' })).toEqual(
      refused({ kind: 'no-transition', state: 'nominating', event: 'submitted approve' }),
    )
  })

  test('[W2] refuses a score that nobody waits for', () => {
    const { snapshot } = rating()
    expect(advance(aWorkflow(), snapshot, { kind: 'scored', score: {}, at: noon }, aContext())).toEqual(
      refused({ kind: 'no-transition', state: 'rating', event: 'scored' }),
    )
  })

  test('[W2] refuses a deadline before its time, and to the very millisecond', () => {
    const dueAt = '2026-01-10T16:59:59.999Z'
    expect(play().tryDeadline(dueAt)).toEqual(refused({ kind: 'not-due', state: 'nominating', dueAt }))
    expect(play().tryDeadline('2026-01-10T17:00:00.000Z').kind).toBe('ok')
  })

  test('[W3] refuses an assignment of the person appraised, and changes nothing', () => {
    const game = play()
    game.submit('case-1-nominate-1', ani, { peers: ['dewi', 'ani'] })
    expect(game.trySubmit('case-1-approve-1', budi, { decision: 'approve' })).toEqual(
      refused({ kind: 'self-assignment', role: 'peer', person: ani }),
    )
  })

  test('[W3] refuses to hand the part of the person appraised to somebody else', () => {
    const result = start(
      aWorkflow(),
      { assignments: { ...assignments, employee: [eka] }, at: noon },
      aContext(),
    )
    expect(result).toEqual(
      refused({ kind: 'bad-rule', where: '/roles/employee', problem: 'only-the-person-appraised' }),
    )
  })

  test('[W2] refuses to assign somebody whom the office does not know', () => {
    const game = play()
    game.submit('case-1-nominate-1', ani, { peers: ['nobody'] })
    expect(game.trySubmit('case-1-approve-1', budi, { decision: 'approve' })).toEqual(
      refused({ kind: 'unknown-person', role: 'peer', person: personId('nobody') }),
    )
  })

  test('[W6] opens a following task only once the one before it is in', () => {
    const game = play()
    expect(game.snapshot.tasks.map((task) => task.spec)).toEqual(['nominate'])
    const { effects } = game.submit('case-1-nominate-1', ani, nominated)
    expect(effects).toMatchObject([{ kind: 'open-task', task: { id: 'case-1-approve-1', assignee: budi } }])
  })

  test('[W6] opens every task of a state at once, one for each holder of the role', () => {
    expect(rating().snapshot.tasks.filter((task) => task.status === 'open')).toMatchObject([
      { id: 'case-1-rate-self-1', assignee: ani },
      { id: 'case-1-rate-1', assignee: budi },
      { id: 'case-1-rate-peer-1', assignee: dewi },
      { id: 'case-1-rate-peer-2', assignee: eka },
      { id: 'case-1-rate-peer-3', assignee: fajar },
      { id: 'case-1-remark-1', assignee: citra },
    ])
  })

  test('[W6] goes on once the quorum is there, whatever the order, and cancels what is left open', () => {
    const game = rating()
    game.submit('case-1-rate-peer-3', fajar)
    game.submit('case-1-rate-1', budi)
    game.submit('case-1-rate-peer-1', dewi)
    expect(game.snapshot.state).toBe('rating')
    const { snapshot, effects } = game.submit('case-1-rate-self-1', ani)
    expect(snapshot.state).toBe('scoring')
    expect(effects).toEqual([
      { kind: 'cancel-task', task: 'case-1-rate-peer-2' },
      { kind: 'cancel-task', task: 'case-1-remark-1' },
      { kind: 'score' },
    ])
    expect(snapshot.tasks.filter((task) => task.status === 'cancelled').map((task) => task.assignee)).toEqual(
      [eka, citra],
    )
  })

  test('[W6] does not wait for a quorum that is larger than the group', () => {
    const game = play()
    game.submit('case-1-nominate-1', ani, { peers: ['dewi'] })
    game.submit('case-1-approve-1', budi, { decision: 'approve' })
    game.submit('case-1-rate-self-1', ani)
    game.submit('case-1-rate-1', budi)
    expect(game.submit('case-1-rate-peer-1', dewi).snapshot.state).toBe('rating')
    expect(game.night().snapshot.state).toBe('scoring')
  })

  test('[P5] what the last of a group brings about waits for the end of that day', () => {
    const game = rating()
    game.submit('case-1-rate-self-1', ani)
    game.submit('case-1-rate-1', budi)
    game.submit('case-1-rate-peer-1', dewi)
    expect(game.snapshot.held).toBeUndefined()
    const { snapshot, effects } = game.submit('case-1-rate-peer-2', eka)
    const by = [{ event: 'submitted', task: 'rate-peer' }]
    expect(effects).toEqual([])
    expect([snapshot.state, snapshot.held]).toEqual(['rating', { until: '2026-01-05T16:59:59.999Z', by }])
    expect(game.refused({ kind: 'day-ended', at: '2026-01-05T16:59:59.999Z' })).toEqual({
      kind: 'not-due',
      state: 'rating',
      dueAt: '2026-01-05T16:59:59.999Z',
    })
    const night = game.night()
    expect([night.snapshot.state, night.snapshot.held]).toEqual(['scoring', undefined])
    expect(night.snapshot.history.at(-1)).toMatchObject({ at: '2026-01-05T17:00:00.000Z', by: null })
  })

  test('[P5] [W5] what was held back comes before a deadline that ends with the same day', () => {
    const game = rating()
    game.submit('case-1-rate-self-1', ani)
    game.submit('case-1-rate-1', budi)
    game.submit('case-1-rate-peer-1', dewi)
    game.submit('case-1-rate-peer-2', eka, {}, '2026-01-08T05:00:00.000Z')
    game.deadline('2026-01-08T17:00:00.000Z')
    expect(game.snapshot.history.at(-1)?.transition).toBe('rated')
  })

  test('[W7] waits in a transient state for the score, then passes through the next ones to where people act', () => {
    const game = rating()
    game.submit('case-1-rate-1', budi)
    game.deadline('2026-01-08T17:00:00.000Z')
    expect(game.snapshot.state).toBe('scoring')
    const { snapshot, effects } = game.scored({ kind: 'scored' })
    expect(snapshot.state).toBe('shared')
    expect(snapshot.resultShared).toBe(true)
    expect(snapshot.history.map((step) => step.transition)).toEqual([
      'approved',
      'time-up',
      'scored',
      'shown',
    ])
    expect(effects).toMatchObject([
      { kind: 'share-result' },
      { kind: 'notify', people: [ani], message: { en: 'Read it' } },
      { kind: 'open-task', task: { id: 'case-1-respond-1' } },
    ])
  })

  test('[W7] takes the first transition whose guard holds', () => {
    const game = rating()
    game.submit('case-1-rate-1', budi)
    game.deadline('2026-01-08T17:00:00.000Z')
    expect(game.scored({ kind: 'unscorable' }).snapshot.state).toBe('closed')
  })

  test('[W6] returns for revision: a new round of the same state with new tasks', () => {
    const game = play()
    game.submit('case-1-nominate-1', ani, nominated)
    const { snapshot, effects } = game.submit('case-1-approve-1', budi, { decision: 'return' })
    expect(snapshot.state).toBe('nominating')
    expect(effects).toMatchObject([{ kind: 'open-task', task: { id: 'case-1-nominate-2', visit: 1 } }])
    game.submit('case-1-nominate-2', ani, { peers: ['dewi', 'eka'] })
    game.submit('case-1-approve-2', budi, { decision: 'approve' })
    expect(game.snapshot.assignments.peer).toEqual([dewi, eka])
  })

  test('[W5] takes a deadline from the policies of the region, in working days', () => {
    expect(rating().snapshot.dueAt).toBe('2026-01-08T16:59:59.999Z')
  })

  test('records who moved the case and when, null for the clock', () => {
    const game = rating()
    game.submit('case-1-rate-1', budi)
    game.deadline('2026-01-09T00:00:00.000Z')
    expect(game.snapshot.history).toEqual([
      { at: noon, from: 'nominating', to: 'rating', transition: 'approved', by: budi },
      { at: '2026-01-09T00:00:00.000Z', from: 'rating', to: 'scoring', transition: 'time-up', by: null },
    ])
  })

  test('a rule that has no value is named with its place, and nothing happens', () => {
    const game = play()
    game.submit('case-1-nominate-1', ani, { peers: [7] })
    expect(game.trySubmit('case-1-approve-1', budi, { decision: 'approve' })).toEqual(
      refused({
        kind: 'bad-rule',
        where: '/states/nominating/approved/effects/0/people',
        problem: 'not-a-person',
      }),
    )
  })

  test('[W2] a guard that is neither true nor false is a mistake, and is not taken for true', () => {
    const workflow = aWorkflow({
      nominating: {
        kind: 'open',
        title: text('Nominating'),
        tasks: [{ id: 'nominate', title: text('Nominate'), role: 'employee', form: 'nominate' }],
        transitions: [
          {
            id: 'go',
            title: text('Go'),
            on: { event: 'done' },
            when: { var: 'answers.peers' },
            to: 'closed',
          },
        ],
      },
    })
    expect(play(workflow).trySubmit('case-1-nominate-1', ani, nominated)).toEqual(
      refused({ kind: 'bad-rule', where: '/states/nominating/go/when', problem: 'not-a-boolean' }),
    )
  })

  test('[W4] ends a ring of transient states with a problem instead of hanging', () => {
    const ring = (to: string) =>
      ({
        kind: 'transient',
        title: text(to),
        effects: [],
        transitions: [{ id: to, title: text(to), on: { event: 'always' }, to }],
      }) as const
    const game = play(aWorkflow({ sharing: ring('more'), more: ring('sharing') }))
    game.deadline('2026-01-12T00:00:00.000Z')
    game.submit('case-1-rate-1', budi)
    game.deadline('2026-01-31T00:00:00.000Z')
    expect(() => game.scored({ kind: 'scored' })).toThrow('too-many-steps')
  })
})

function refused(error: unknown) {
  return { kind: 'err', error }
}

function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value
  Object.values(value).forEach(deepFreeze)
  return Object.freeze(value)
}
