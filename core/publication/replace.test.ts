import { describe, expect, test } from 'vitest'
import { type CountedPerson, mayReplace, mayStandBeside } from './replace.ts'

const people = (outcomes: readonly string[], group = 'unit'): readonly CountedPerson[] =>
  outcomes.map((outcome, place) => ({ person: `person-${place}`, group, outcome }))

describe('a newer version of published figures', () => {
  const before = people(['good', 'good', 'good', 'good', 'good', 'poor', 'poor', 'poor', 'poor', 'poor'])

  test.each([
    { title: 'nothing changed', after: before, may: false },
    {
      title: 'one person’s result changed',
      after: [{ person: 'person-0', group: 'unit', outcome: 'poor' }, ...before.slice(1)],
      may: false,
    },
    {
      title: 'one person was added',
      after: [...before, { person: 'new', group: 'unit', outcome: 'good' }],
      may: false,
    },
    {
      title: 'five changed, one of them in a group where nobody else did',
      after: before.map((one, place) =>
        place < 5 ? { ...one, outcome: 'poor', group: place === 0 ? 'other' : one.group } : one,
      ),
      may: false,
    },
    {
      title: 'five of one group changed alike',
      after: before.map((one, place) => (place < 5 ? { ...one, outcome: 'poor' } : one)),
      may: true,
    },
  ])('[Q3] $title: may replace it is $may', ({ after, may }) => {
    expect(mayReplace(before, after, 5)).toBe(may)
  })
})

describe('totals beside others that were told', () => {
  const told = people(['good', 'good', 'good', 'good', 'good', 'poor', 'poor', 'poor', 'poor', 'poor'], '*')

  test.each([
    {
      title: 'they count the very same, in other groups',
      now: told.map((one) => ({ ...one, group: 'a' })),
      may: true,
    },
    {
      title: 'one result was put right',
      now: [{ ...told[0], outcome: 'poor' }, ...told.slice(1)],
      may: false,
    },
    {
      title: 'one person came late',
      now: [...told, { person: 'late', group: '*', outcome: 'good' }],
      may: false,
    },
    {
      title: 'five changed alike',
      now: told.map((one, n) => (n < 5 ? { ...one, outcome: 'poor' } : one)),
      may: true,
    },
  ])('[PF5] $title: they may stand there is $may', ({ now, may }) => {
    expect(mayStandBeside(told, now as readonly CountedPerson[], 5)).toBe(may)
  })
})
