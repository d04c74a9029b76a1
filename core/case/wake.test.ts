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

  test('[W5] two reminders of one moment are both said, each to its people, in the order of the document', () => {
    const together = withState('rating', (state) => ({
      ...state,
      reminders: [
        { before: { days: 0, calendar: 'calendar' }, role: 'reviewer', message: text('Some have not rated') },
        { before: { days: 1, calendar: 'calendar' }, message: text('Tomorrow is the last day') },
        { before: { days: 0, calendar: 'calendar' }, message: text('Today is the last day') },
        { before: { days: 0, calendar: 'calendar' }, message: text('It ends at midnight') },
      ],
    }))
    const { case: opened } = ratingCase(together)
    const now = '2026-01-08T01:00:00.000Z'
    const woken = wake(together, opened, { now, people: office })
    if (woken.kind === 'err') throw new Error('refused')
    expect(
      woken.value.effects.map((effect) => (effect.kind === 'notify' ? effect.message.en : effect.kind)),
    ).toEqual(['Some have not rated', 'Today is the last day', 'It ends at midnight'])
    expect(wakeAt(together, woken.value.case, now)).toBe('2026-01-08T17:00:00.000Z')
  })

  test('[W5] what one of a group held back, and then a deadline of the same night, come in this order at one alarm each', () => {
    const game = ratingCase(reminding)
    game.submit('rate', 'budi', { score: 4 })
    game.submit('rate-self', 'ani', { report: 'done' })
    const last = '2026-01-08T16:59:59.999Z'
    for (const peer of ['dewi', 'eka', 'fajar']) game.submit('rate-peer', peer, { score: 4 }, last)
    const told = { ...game.case, snapshot: { ...game.case.snapshot, reminded: 3 } }
    expect(wakeAt(reminding, told, last)).toBe('2026-01-08T17:00:00.000Z')
    const woken = wake(reminding, told, { now: '2026-01-08T17:00:00.000Z', people: office })
    expect(woken).toMatchObject({ value: { case: { snapshot: { state: 'shared' } } } })
  })

  test('[W5] after an outage over reminder and deadline the deadline passes, and nobody is told that there is time', () => {
    const { case: opened } = ratingCase(reminding)
    const woken = wake(reminding, opened, { now: '2026-01-12T01:00:00.000Z', people: office })
    if (woken.kind === 'err') throw new Error('refused')
    expect(woken.value.case.snapshot.state).toBe('closed')
    expect(woken.value.effects.filter(({ kind }) => kind === 'notify')).toEqual([])
  })

  test('has nothing to do in a finished case', () => {
    const game = ratingCase(reminding)
    game.deadline('2026-01-08T17:00:00.000Z')
    expect(wakeAt(reminding, game.case, '2026-01-08T17:00:00.000Z')).toBeNull()
  })
})
