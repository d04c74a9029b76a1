import { describe, expect, test } from 'vitest'
import { mutationId, personId, taskId } from '../ids.ts'
import { passDeadline } from './pass-deadline.ts'
import { submit } from './submit.ts'
import { aPack, noon, office, playCase, ratingCase } from './testing/an-office.ts'

const late = '2026-01-08T17:00:00.000Z'

describe('submit', () => {
  test('[C1] records the answers that count with the version of their form, who gave them and when', () => {
    const game = playCase()
    const { case: moved } = game.submit('nominate', 'ani', { peers: ['dewi', 'eka', 'fajar'] })
    expect(moved.submissions).toEqual([
      {
        id: 'm-1',
        task: 'case-1-nominate-1',
        spec: 'nominate',
        by: 'ani',
        at: noon,
        form: { id: 'nominate', version: 1 },
        answers: { peers: ['dewi', 'eka', 'fajar'] },
      },
    ])
  })

  test('[C1] refuses answers to another version of the form, and says which one is asked for', () => {
    const { case: opened } = playCase()
    const filled = {
      id: mutationId('m-1'),
      task: taskId('case-1-nominate-1'),
      form: { id: 'nominate', version: 2 },
      answers: { peers: [] },
    }
    expect(submit(aPack(), opened, filled, { actor: personId('ani'), now: noon, people: office })).toEqual({
      kind: 'err',
      error: { kind: 'wrong-form', expected: { id: 'nominate', version: 1 } },
    })
  })

  test('[C3] refuses answers that break the form, with every error and its path, and changes nothing', () => {
    const game = ratingCase()
    const before = structuredClone(game.case)
    const result = game.trySubmit('rate', 'budi', { score: 9, stranger: true })
    expect(result).toMatchObject({
      kind: 'err',
      error: {
        kind: 'invalid',
        errors: [
          { instancePath: '/score', keyword: 'maximum' },
          { instancePath: '', keyword: 'additionalProperties' },
        ],
      },
    })
    expect(game.case).toEqual(before)
  })

  test('[C3] the same arguments give the same case, and the arguments stay as they were', () => {
    const pack = aPack()
    const { case: opened } = playCase(pack)
    const frozen = freeze(structuredClone(opened))
    const filled = {
      id: mutationId('m-1'),
      task: taskId('case-1-nominate-1'),
      form: { id: 'nominate', version: 1 },
      answers: freeze({ peers: ['dewi', 'eka', 'fajar'] }),
    }
    const moment = { actor: personId('ani'), now: noon, people: office }
    expect(submit(pack, frozen, filled, moment)).toEqual(submit(aPack(), opened, filled, moment))
  })

  test('[W2] refuses a task of somebody else, an unknown one, and a closed one', () => {
    const game = playCase()
    const filled = { id: mutationId('m-9'), form: { id: 'nominate', version: 1 }, answers: { peers: [] } }
    const given = (task: string, actor: string) =>
      submit(
        game.pack,
        game.case,
        { ...filled, task: taskId(task) },
        { actor: personId(actor), now: noon, people: office },
      )
    expect(given('case-1-nominate-1', 'budi')).toEqual({
      kind: 'err',
      error: { kind: 'not-yours', task: 'case-1-nominate-1' },
    })
    expect(given('case-1-rate-1', 'budi')).toEqual({
      kind: 'err',
      error: { kind: 'not-yours', task: 'case-1-rate-1' },
    })
    game.submit('nominate', 'ani', { peers: ['dewi', 'eka', 'fajar'] })
    expect(given('case-1-nominate-1', 'ani')).toEqual({
      kind: 'err',
      error: { kind: 'task-closed', task: 'case-1-nominate-1', status: 'done', state: 'nominating' },
    })
  })

  test('[W3] refuses an approval that would let the person rate themself as a peer', () => {
    const game = playCase()
    game.submit('nominate', 'ani', { peers: ['ani', 'dewi'] })
    expect(game.trySubmit('approve', 'budi', { decision: 'approve' })).toEqual({
      kind: 'err',
      error: { kind: 'self-assignment', role: 'peer', person: 'ani' },
    })
  })

  test('[S3] scores when the workflow asks for it, keeps the result, and goes on in the same step', () => {
    const game = rated(ratingCase())
    const { case: moved, effects } = game.submit('rate-self', 'ani', { report: 'done' })
    expect(moved.snapshot.state).toBe('shared')
    expect(moved.results).toMatchObject([
      { at: noon, result: { kind: 'scored', outputs: { score: 3.5, peers: 3 } } },
    ])
    expect(effects.map(({ kind }) => kind)).toEqual(['cancel-task', 'share-result', 'notify', 'open-task'])
  })

  test('[C5] a decision changes the result, and the older one stays on record', () => {
    const game = rated(ratingCase())
    game.submit('rate-self', 'ani', { report: 'done' })
    game.submit('respond', 'ani', { response: 'object' })
    const { case: moved } = game.submit('decide', 'citra', { score: 5 })
    expect(moved.snapshot.state).toBe('closed')
    expect(moved.results.map(({ result }) => result.kind === 'scored' && result.outputs.score)).toEqual([
      3.5, 4,
    ])
  })

  test('[C5] [P1] peers fewer than k count as missing', () => {
    const game = ratingCase()
    game.submit('rate', 'budi', { score: 4 })
    game.submit('rate-self', 'ani', { report: 'done' })
    game.submit('rate-peer', 'dewi', { score: 1 })
    game.submit('rate-peer', 'eka', { score: 1 })
    expect(game.night().case.results).toMatchObject([
      { result: { kind: 'scored', outputs: { score: 4, peers: 4 } } },
    ])
  })

  test('[C4] [W5] what comes after the deadline is late, also when no alarm has rung yet', () => {
    const game = ratingCase()
    expect(game.case.snapshot.dueAt).toBe('2026-01-08T16:59:59.999Z')
    expect(game.trySubmit('rate', 'budi', { score: 4 }, '2026-01-08T16:59:59.999Z').kind).toBe('ok')
    expect(game.trySubmit('rate', 'budi', { score: 4 }, late)).toEqual({
      kind: 'err',
      error: { kind: 'task-closed', task: 'case-1-rate-1', status: 'cancelled', state: 'closed' },
    })
  })

  test('[W2] a deadline before its time is refused', () => {
    const { case: opened, pack } = ratingCase()
    expect(passDeadline(pack, opened, { now: noon, people: office })).toEqual({
      kind: 'err',
      error: { kind: 'not-due', state: 'rating', dueAt: '2026-01-08T16:59:59.999Z' },
    })
  })

  test('[S1] what cannot be scored is recorded with its reason, and the workflow decides what then', () => {
    const { case: moved } = ratingCase(scoringUnrated()).deadline(late)
    expect(moved.results).toMatchObject([
      {
        at: late,
        result: {
          kind: 'unscorable',
          problems: [{ step: 'superior', reason: { en: 'The superior has not rated' } }],
        },
      },
    ])
    expect(moved.snapshot.state).toBe('closed')
  })
})

/** A pack whose workflow scores at the deadline, whoever has rated. */
function scoringUnrated() {
  const { workflow } = aPack()
  const { rating } = workflow.states
  if (rating?.kind !== 'open') throw new Error('no rating')
  const transitions = rating.transitions.map((way) =>
    way.id === 'unrated' ? { ...way, to: 'scoring' } : way,
  )
  const states = { ...workflow.states, rating: { ...rating, transitions } }
  return aPack({ workflow: { ...workflow, states } })
}

/** Everybody but the person has rated. */
function rated(game: ReturnType<typeof ratingCase>) {
  game.submit('rate', 'budi', { score: 4 })
  for (const [peer, score] of [
    ['dewi', 2],
    ['eka', 3],
    ['fajar', 4],
  ] as const) {
    game.submit('rate-peer', peer, { score })
  }
  return game
}

function freeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value
  Object.values(value).forEach(freeze)
  return Object.freeze(value)
}
