import { describe, expect, test } from 'vitest'
import { mutationId, personId } from '../ids.ts'
import type { Delegation, Person } from './model.ts'
import { submit } from './submit.ts'
import { aPack, cycle, noon, office, ratingCase } from './testing/an-office.ts'
import { viewsOf } from './views.ts'

const plh = { to: personId('gita'), as: 'plh', from: '2026-01-05', until: '2026-01-07' } as const

describe('a stand-in', () => {
  test("[C7] does an official's task within the dates of the letter, and is on record as the one who did", () => {
    const moved = rate('gita', withDelegation(plh), noon)
    expect(moved).toMatchObject({
      kind: 'ok',
      value: {
        case: {
          submissions: [{}, {}, { spec: 'rate', by: 'gita', answers: { score: 4 } }],
          snapshot: {
            tasks: expect.arrayContaining([expect.objectContaining({ assignee: 'budi', status: 'done' })]),
          },
        },
      },
    })
  })

  test.each([
    ['the day before it begins, by local time', '2026-01-04T16:59:59.999Z', 'err'],
    ['its first minute in Kotabumi', '2026-01-04T17:00:00.000Z', 'ok'],
    ['its last minute in Kotabumi', '2026-01-07T16:59:59.999Z', 'ok'],
    ['the day after it ended', '2026-01-07T17:00:00.000Z', 'err'],
  ] as const)('[C7] [W5] %s', (_when, now, kind) => {
    expect(rate('gita', withDelegation(plh), now).kind).toBe(kind)
  })

  test('[C7] the official may still act as well', () => {
    expect(rate('budi', withDelegation(plh), noon).kind).toBe('ok')
  })

  test.each([
    ['the person appraised', 'ani'],
    ["the superior's superior, who would decide on it", 'citra'],
    ['a peer, who rates already', 'dewi'],
  ])('[C7] [W3] %s never stands in', (_who, to) => {
    expect(rate(to, withDelegation({ ...plh, to: personId(to) }), noon)).toMatchObject({
      error: { kind: 'not-yours' },
    })
  })

  test("[C7] [W3] what is personal is not handed over: neither a self-assessment nor a peer's rating", () => {
    const people = office.map((person) => ({ ...person, delegation: plh }))
    const { case: opened, pack } = ratingCase(aPack(), people)
    for (const spec of ['rate-self', 'rate-peer']) {
      const task = opened.snapshot.tasks.find((one) => one.spec === spec)
      if (!task) throw new Error(spec)
      const filled = {
        id: mutationId('m-9'),
        task: task.id,
        form: { id: spec, version: 1 },
        answers: { score: 3 },
      }
      expect(submit(pack, opened, filled, { actor: personId('gita'), now: noon, people })).toMatchObject({
        error: { kind: 'not-yours' },
      })
    }
  })

  test('[C7] sees the task and the case while it lasts, and that it is for somebody else', () => {
    const people = withDelegation(plh)
    const game = ratingCase(aPack(), people)
    const seenBy = (at: string) =>
      viewsOf(game.pack, game.case, { people, cycle, at })
        .filter(({ audience }) => audience === 'gita')
        .map((row) => (row.kind === 'task' ? [row.body.spec, row.body.onBehalfOf] : [row.body.relation]))
    expect(seenBy(noon)).toEqual([['rate', { name: 'Budi', as: 'plh' }], ['superior']])
    expect(seenBy('2026-01-09T05:00:00.000Z')).toEqual([['hr']])
  })
})

function withDelegation(delegation: Delegation): readonly Person[] {
  return office.map((person) => (person.id === 'budi' ? { ...person, delegation } : person))
}

function rate(actor: string, people: readonly Person[], now: string) {
  const { case: opened, pack } = ratingCase(aPack(), people)
  const task = opened.snapshot.tasks.find(({ spec }) => spec === 'rate')
  if (!task) throw new Error('no task')
  const filled = {
    id: mutationId('m-9'),
    task: task.id,
    form: { id: 'rate', version: 1 },
    answers: { score: 4 },
  }
  return submit(pack, opened, filled, { actor: personId(actor), now, people })
}
