import { describe, expect, test } from 'vitest'
import { noon, text } from '../workflow/testing/a-workflow.ts'
import { office, ratingCase } from './testing/an-office.ts'
import { withState } from './testing/edited.ts'
import { wake, wakeAt } from './wake.ts'

/** Rating lasts from Monday 5 to Thursday 8 January. */
const reminding = withState('rating', (state) => ({
  ...state,
  reminders: [
    { before: { days: 1, calendar: 'working' }, message: text('Tomorrow is the last day') },
    { before: { days: 2, calendar: 'calendar' }, message: text('Two days left') },
    { before: { days: 0, calendar: 'calendar' }, role: 'reviewer', message: text('Some have not rated') },
    { before: { days: 9, calendar: 'calendar' }, message: text('Long before it began') },
  ],
}))

describe('wake', () => {
  test('[W5] rings at eight in the morning, local time, on the days before the deadline, then past it', () => {
    let opened = ratingCase(reminding).case
    const rung: unknown[] = []
    for (let now = wakeAt(reminding, opened, noon); now !== null; now = wakeAt(reminding, opened, now)) {
      const woken = wake(reminding, opened, { now, people: office })
      if (woken.kind === 'err') throw new Error(JSON.stringify(woken.error))
      opened = woken.value.case
      const said = woken.value.effects.flatMap((effect) =>
        effect.kind === 'notify' ? [[effect.message.en, effect.people.length]] : [],
      )
      rung.push([now, ...said, opened.snapshot.state])
    }
    expect(rung).toEqual([
      ['2026-01-06T01:00:00.000Z', ['Two days left', 6], 'rating'],
      ['2026-01-07T01:00:00.000Z', ['Tomorrow is the last day', 6], 'rating'],
      ['2026-01-08T01:00:00.000Z', ['Some have not rated', 1], 'rating'],
      ['2026-01-08T17:00:00.000Z', 'closed'],
    ])
  })

  test('reminds only those who have not done their task', () => {
    const game = ratingCase(reminding)
    game.submit('rate', 'budi', { score: 4 })
    const woken = wake(reminding, game.case, { now: '2026-01-06T01:00:00.000Z', people: office })
    expect(woken).toMatchObject({
      value: { effects: [{ kind: 'notify', people: ['ani', 'dewi', 'eka', 'fajar', 'citra'] }] },
    })
  })

  test('says the last of several that were missed, once', () => {
    const { case: opened } = ratingCase(reminding)
    const now = '2026-01-07T09:00:00.000Z'
    const woken = wake(reminding, opened, { now, people: office })
    if (woken.kind === 'err') throw new Error('refused')
    expect(woken.value.effects).toMatchObject([{ message: { en: 'Tomorrow is the last day' } }])
    expect(wake(reminding, woken.value.case, { now, people: office })).toMatchObject({
      error: { kind: 'not-due' },
    })
  })

  test('has nothing to do in a finished case', () => {
    const game = ratingCase(reminding)
    game.deadline('2026-01-08T17:00:00.000Z')
    expect(wakeAt(reminding, game.case, '2026-01-08T17:00:00.000Z')).toBeNull()
  })
})
