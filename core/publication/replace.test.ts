import { describe, expect, test } from 'vitest'
import { type CountedPerson, mayReplace } from './replace.ts'

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
