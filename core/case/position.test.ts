import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { positionsOf, type Ranked } from './position.ts'

const office = { kind: 'office', id: '' } as const
const person = (name: string, score: number, groups: Ranked['groups'] = [office]): Ranked => ({
  person: name,
  score,
  groups,
})
const people = (scores: readonly number[], groups?: Ranked['groups'], prefix = 'p'): readonly Ranked[] =>
  scores.map((score, index) => person(`${prefix}${index}`, score, groups))

describe('where somebody stands in their group', () => {
  test('[MR5] ten people make two halves, twenty make quarters, and nobody is told more than their own part', () => {
    const ten = positionsOf(people([90, 91, 92, 93, 94, 95, 96, 97, 98, 99]), 5)
    expect([ten.get('p0'), ten.get('p4'), ten.get('p5'), ten.get('p9')]).toEqual([
      { group: 'office', atLeast: 10, from: 1, to: 1, of: 2 },
      { group: 'office', atLeast: 10, from: 1, to: 1, of: 2 },
      { group: 'office', atLeast: 10, from: 2, to: 2, of: 2 },
      { group: 'office', atLeast: 10, from: 2, to: 2, of: 2 },
    ])
    const twenty = positionsOf(people(Array.from({ length: 23 }, (_, n) => n)), 5)
    expect(twenty.get('p22')).toEqual({ group: 'office', atLeast: 20, from: 4, to: 4, of: 4 })
  })

  test('[MR5] nine people, or ten with the same score, are told nothing: their only part would tell all', () => {
    expect(positionsOf(people([1, 2, 3, 4, 5, 6, 7, 8, 9]), 5).size).toBe(0)
    expect(positionsOf(people(Array.from({ length: 10 }, () => 100)), 5).size).toBe(0)
    // A smaller k than five counts as five.
    expect(positionsOf(people([1, 2, 3, 4, 5, 6, 7, 8, 9]), 2).size).toBe(0)
  })

  test('[MR5] who has the same score is in the same part, whatever becomes of the parts', () => {
    const found = positionsOf(people([1, 2, 3, 5, 5, 5, 5, 8, 9, 10, 11, 12]), 5)
    expect(new Set(['p3', 'p4', 'p5', 'p6'].map((id) => JSON.stringify(found.get(id)))).size).toBe(1)
  })

  test('[MR5] a unit that is too small is looked past, to the kind of post and then to the whole office', () => {
    const unit = { kind: 'unit', id: 'Loket' } as const
    const post = { kind: 'post', id: 'pelaksana' } as const
    const small = people([80, 81, 82], [unit, post, office], 'small')
    const same = people([70, 71, 72, 73, 90, 91, 92, 93], [post, office], 'same')
    const found = positionsOf([...small, ...same], 5)
    expect(found.get('small0')).toEqual({ group: 'post', atLeast: 10, from: 1, to: 1, of: 2 })
  })

  test('[MR5] each part has at least five people in it, and the order of the people makes no difference', () => {
    const scores = fc.array(fc.integer({ min: 80, max: 95 }), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(scores, (given) => {
        const all = people(given)
        const found = positionsOf(all, 5)
        const sizes = Map.groupBy(found.values(), ({ from, to, of }) => `${from}–${to} of ${of}`)
        expect([...sizes.values()].every((part) => part.length >= 5)).toBe(true)
        expect(sizes.size).not.toBe(1)
        expect(positionsOf(all.toReversed(), 5)).toEqual(found)
        // A higher score is never in a lower part.
        for (const a of all) {
          for (const b of all) {
            const [x, y] = [found.get(a.person), found.get(b.person)]
            if (x && y && a.score > b.score) expect(x.from).toBeGreaterThanOrEqual(y.from)
          }
        }
      }),
    )
  })

  test('[MR5] changing one other’s score within their own part changes nothing that anybody is told', () => {
    const before = people([60, 61, 62, 63, 64, 80, 81, 82, 83, 84])
    const after = before.map((one) => (one.person === 'p9' ? { ...one, score: 120 } : one))
    expect(positionsOf(after, 5)).toEqual(positionsOf(before, 5))
  })
})
