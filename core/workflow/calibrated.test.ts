import { describe, expect, test } from 'vitest'
import { aForm } from '../form/testing/a-form.ts'
import { advance } from './advance.ts'
import { awaitsCalibration } from './awaits-calibration.ts'
import { check } from './check.ts'
import type { OpenState, State, WorkflowDocument } from './model.ts'
import { namesOn, paths } from './paths.ts'
import { aContext, aWorkflow, noon, people, play, text } from './testing/a-workflow.ts'

const gate: OpenState = {
  kind: 'open',
  title: text('Calibration'),
  tasks: [],
  deadline: { days: 3, calendar: 'calendar' },
  transitions: [
    { id: 'closed-session', title: text('Closed'), on: { event: 'calibrated' }, to: 'sharing' },
    { id: 'time-over', title: text('Time over'), on: { event: 'deadline' }, to: 'sharing' },
  ],
}

describe('a stage of calibration', () => {
  test('[CS1] holds a result back until a calibration is closed: nothing is open, nothing is shared', () => {
    const game = waiting()
    const { state, tasks, resultShared, dueAt } = game.snapshot
    expect([state, resultShared, dueAt, tasks.filter(({ status }) => status === 'open')]).toEqual([
      'calibration',
      false,
      '2026-01-08T16:59:59.999Z',
      [],
    ])
    expect(awaitsCalibration(aGatedWorkflow(), state)).toBe(true)
    expect(awaitsCalibration(aGatedWorkflow(), 'rating')).toBe(false)
  })

  test('[CS1] goes on once the calibration is closed, by whoever signed last, and the result is shared', () => {
    const closed = calibrated(waiting().snapshot)
    expect(closed.kind === 'ok' && closed.value.snapshot).toMatchObject({
      state: 'shared',
      resultShared: true,
    })
    expect(closed.kind === 'ok' && closed.value.snapshot.history.slice(-2)).toEqual([
      { at: noon, from: 'calibration', to: 'sharing', transition: 'closed-session', by: people.citra },
      { at: noon, from: 'sharing', to: 'shared', transition: 'shown', by: people.citra },
    ])
  })

  test('[CS1] goes on as it is when its days are over', () => {
    const game = waiting()
    game.deadline('2026-01-08T17:00:00.000Z')
    expect([game.snapshot.state, game.snapshot.resultShared]).toEqual(['shared', true])
    expect(game.snapshot.history.map(({ transition }) => transition)).toContain('time-over')
  })

  test('[W2] a calibration that is closed moves nothing that waits for none', () => {
    expect(calibrated(play().snapshot)).toEqual({
      kind: 'err',
      error: { kind: 'no-transition', state: 'nominating', event: 'calibrated' },
    })
  })

  test('[CS1] is played by the check and by the ways that take every transition', () => {
    const workflow = aGatedWorkflow()
    expect(check(workflow, { forms: formsOf(workflow) })).toEqual([])
    const taken = paths(workflow, { forms: formsOf(workflow) }).flatMap((path) => namesOn(workflow, path))
    expect(taken).toEqual(expect.arrayContaining(['calibration/closed-session', 'calibration/time-over']))
  })

  test('[CS1] without a deadline, before a score, or where somebody rates, it keeps the workflow back', () => {
    const { deadline: _, ...endless } = gate
    const early = aWorkflow({
      nominating: { ...nominating(), transitions: leadTo('calibration') },
      calibration: gate,
    })
    const rating = {
      ...gate,
      tasks: [
        { id: 'again', title: text('Again'), role: 'superior', form: 'again', input: { name: 'superior' } },
      ],
    }
    expect([
      troubles(aGatedWorkflow(endless)),
      troubles(early).filter(([kind]) => kind === 'calibration-amiss'),
      troubles(aGatedWorkflow(rating)).filter(([kind]) => kind === 'calibration-amiss'),
    ]).toEqual([
      [['no-deadline-exit', '/states/calibration']],
      [['calibration-amiss', '/states/calibration', 'no-result']],
      [['calibration-amiss', '/states/calibration', 'rating-open']],
    ])
  })
})

function aGatedWorkflow(calibration: State = gate): WorkflowDocument {
  const workflow = aWorkflow()
  const { scoring } = workflow.states
  if (scoring?.kind !== 'transient') throw new Error('no scoring')
  const transitions = scoring.transitions.map((way) =>
    way.id === 'scored' ? { ...way, to: 'calibration' } : way,
  )
  return aWorkflow({ scoring: { ...scoring, transitions }, calibration })
}

/** A case that has a score and waits. */
function waiting() {
  const game = play(aGatedWorkflow())
  game.submit('case-1-nominate-1', people.ani, { peers: ['dewi', 'eka', 'fajar'] })
  game.submit('case-1-approve-1', people.budi, { decision: 'approve' })
  game.submit('case-1-rate-1', people.budi)
  game.deadline('2026-01-08T17:00:00.000Z')
  game.scored({ kind: 'scored', outputs: {} })
  return game
}

function calibrated(snapshot: ReturnType<typeof play>['snapshot']) {
  const event = { kind: 'calibrated', by: people.citra, at: noon } as const
  return advance(aGatedWorkflow(), snapshot, event, aContext())
}

function nominating(): OpenState {
  const state = aWorkflow().states.nominating
  if (state?.kind !== 'open') throw new Error('no nominating')
  return state
}

function leadTo(to: string): OpenState['transitions'] {
  return nominating().transitions.map((way) => (way.to === 'rating' ? { ...way, to } : way))
}

function troubles(workflow: WorkflowDocument) {
  return check(workflow, { forms: formsOf(workflow) }).map((found) =>
    'why' in found ? [found.kind, found.at, found.why] : [found.kind, found.at],
  )
}

function formsOf(workflow: WorkflowDocument) {
  const specs = Object.values(workflow.states).flatMap((state) => (state.kind === 'open' ? state.tasks : []))
  const decision = { properties: { decision: { enum: ['approve', 'return'] } } }
  return {
    ...Object.fromEntries(specs.map(({ form }) => [form, aForm({}, [], { id: form })])),
    approve: aForm(decision, [], { id: 'approve' }),
  }
}
