import { describe, expect, test } from 'vitest'
import { personId } from '../ids.ts'
import { check } from '../workflow/check.ts'
import { text } from '../workflow/testing/a-workflow.ts'
import { reopen } from './reopen.ts'
import { accepted, cycle, noon, office, ratingCase } from './testing/an-office.ts'
import { withStates } from './testing/edited.ts'
import { viewsOf } from './views.ts'

const reopenable = withStates({
  closed: {
    kind: 'final',
    title: text('Closed'),
    reopenings: [{ id: 'again', title: text('Rate again'), role: 'hr', to: 'rating' }],
  },
})
const reason = 'The figures of December were missing.'

describe('reopen', () => {
  test('[W9] takes a finished case up again, with the reason on record for those who read it', () => {
    const game = closedCase()
    const moved = accepted(ask('gita', reason)(game))
    expect(moved.case.snapshot.state).toBe('rating')
    expect(moved.case.snapshot.history.at(-1)).toEqual({
      at: noon,
      from: 'closed',
      to: 'rating',
      transition: 'again',
      by: 'gita',
      reason,
    })
    expect(moved.effects.filter(({ kind }) => kind === 'open-task')).toHaveLength(6)
    const views = viewsOf(reopenable, moved.case, { people: office, cycle })
    const own = views.find(({ kind, audience }) => kind === 'case' && audience === 'ani')
    expect(own?.kind === 'case' && own.body.history.at(-1)).toEqual({
      at: noon,
      from: 'closed',
      to: 'rating',
      transition: 'again',
      reason,
    })
  })

  test('[W9] is offered to human resources alone', () => {
    const { case: closed } = closedCase()
    const offered = viewsOf(reopenable, closed, { people: office, cycle }).flatMap((row) =>
      row.kind === 'case' && row.body.reopenings
        ? [[row.audience, row.body.reopenings.map(({ id }) => id)]]
        : [],
    )
    expect(offered).toEqual([['gita', ['again']]])
  })

  test.each([
    ['the person appraised', 'ani', reason, { kind: 'not-your-role', role: 'hr' }],
    ['anybody without that duty', 'budi', reason, { kind: 'not-your-role', role: 'hr' }],
    ['a reason that says nothing', 'gita', '  ', { kind: 'no-reason' }],
  ])('[W9] refuses %s', (_what, actor, why, error) => {
    expect(ask(actor, why)(closedCase())).toEqual({ kind: 'err', error })
  })

  test('[W9] where two have to agree, the first only asks, and cannot agree to it', () => {
    const pack = { ...reopenable, policies: { ...reopenable.policies, reopening: { people: 2 } as const } }
    const { case: closed } = closedCase()
    const two = office.map((one) => (one.id === 'fajar' ? { ...one, hr: true } : one))
    const as = (actor: string, opened: typeof closed, why: string) =>
      reopen(pack, opened, { way: 'again', reason: why }, { actor: personId(actor), now: noon, people: two })
    const asked = accepted(as('gita', closed, reason))
    expect([asked.case.snapshot.state, asked.effects]).toEqual(['closed', []])
    const seen = viewsOf(pack, asked.case, { people: two, cycle }).flatMap((row) =>
      row.kind === 'case' && row.body.reopening ? [[row.audience, row.body.reopening]] : [],
    )
    const request = { way: 'again', reason, by: 'gita', name: 'Gita', at: noon }
    expect(seen).toEqual([
      ['fajar', request],
      ['gita', request],
    ])
    expect(as('gita', asked.case, 'Once more')).toEqual({ kind: 'err', error: { kind: 'second-person' } })
    const { snapshot } = accepted(as('fajar', asked.case, 'I have checked it')).case
    expect([snapshot.state, snapshot.reopening]).toEqual(['rating', undefined])
    expect(snapshot.history.at(-1)).toMatchObject({ by: 'fajar', reason })
  })

  test('[W2] refuses a case that is not finished, and a way that is not declared', () => {
    expect(ask('gita', reason)(ratingCase(reopenable))).toMatchObject({
      error: { kind: 'no-transition', state: 'rating' },
    })
    expect(ask('gita', reason, 'otherwise')(closedCase())).toMatchObject({
      error: { event: 'reopened otherwise' },
    })
  })

  test('[W3] a workflow in which the person reopens their own case is found out', () => {
    const { workflow } = withStates({
      closed: {
        kind: 'final',
        title: text('Closed'),
        reopenings: [{ id: 'again', title: text('Rate again'), role: 'employee', to: 'rating' }],
      },
    })
    expect(check(workflow)).toContainEqual(
      expect.objectContaining({ kind: 'self-approval', what: 'reopening' }),
    )
  })
})

function closedCase() {
  const game = ratingCase(reopenable)
  game.deadline('2026-01-08T17:00:00.000Z')
  expect(game.case.snapshot.state).toBe('closed')
  return game
}

function ask(actor: string, why: string, way = 'again') {
  return ({ case: opened }: ReturnType<typeof ratingCase>) =>
    reopen(reopenable, opened, { way, reason: why }, { actor: personId(actor), now: noon, people: office })
}
