import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { adjustedP, flagsOf } from './flags.ts'
import { groupDifferencesOf } from './group-differences.ts'
import { centralTendencyOf, haloOf, straightLiningOf } from './rating-habits.ts'
import { roleGapsOf } from './role-disagreement.ts'

const times = <T>(count: number, value: T): readonly T[] => Array.from({ length: count }, () => value)

describe('habits of raters', () => {
  it('[K5] sees halo where all criteria say one thing, and none where they go against one another', () => {
    expect(
      haloOf([
        [3, 3, 3],
        [4, 4, 4],
        [5, 5, 5],
      ]),
    ).toMatchObject({ correlation: 1, spread: 0, ratees: 3 })
    const { correlation, spread } = haloOf([
      [4, 2, 5, 3],
      [3, 5, 2, 4],
      [5, 3, 4, 2],
      [2, 4, 3, 5],
    ])
    expect(correlation?.toFixed(6)).toBe('-0.333333')
    expect(spread?.toFixed(6)).toBe('1.290994')
    expect(haloOf([])).toEqual({ correlation: null, spread: null, ratees: 0 })
    expect(haloOf([[3], [4]])).toEqual({ correlation: null, spread: null, ratees: 2 })
  })

  it('[K5] sees central tendency in spread, entropy and the share of one step', () => {
    const middle = centralTendencyOf([...times(9, 3), 4], 5)
    expect([middle.deviation?.toFixed(6), middle.entropy?.toFixed(6)]).toEqual(['0.316228', '0.201985'])
    expect(middle).toMatchObject({ share: 0.9, mode: 3, ratings: 10 })
    const all = centralTendencyOf([1, 2, 3, 4, 5, 1, 2, 3, 4, 5], 5)
    expect([all.deviation?.toFixed(6), all.entropy?.toFixed(6)]).toEqual(['1.490712', '1.000000'])
    expect(centralTendencyOf([], 5)).toEqual({
      deviation: null,
      entropy: null,
      share: 0,
      mode: null,
      ratings: 0,
    })
    expect(centralTendencyOf([3, 3], 5).entropy).toBe(0)
  })

  it('[K5] sees the longest run of one answer', () => {
    expect(straightLiningOf([3, 3, 3, 3, 3, 3, 2])).toEqual({ longest: 6, share: 6 / 7, answers: 7 })
    expect(straightLiningOf([1, 2, 1, 2]).longest).toBe(1)
    expect(straightLiningOf([])).toEqual({ longest: 0, share: 0, answers: 0 })
  })

  it('[K5] says where roles disagree: of each person, and of five or more together', () => {
    const ratings = Array.from({ length: 6 }, (_, n) => [
      { ratee: `p${n}`, role: 'superior', value: 60 + n },
      { ratee: `p${n}`, role: 'self', value: 70 + 2 * n },
      { ratee: `p${n}`, role: 'self', value: 72 + 2 * n },
    ]).flat()
    const [gap] = roleGapsOf(ratings)
    expect(gap).toMatchObject({ roles: ['self', 'superior'], people: 6, mean: 13.5 })
    expect(gap?.effect).toBeCloseTo(13.5 / Math.sqrt(3.5), 9)
    expect(gap?.ratees[0]).toEqual({ ratee: 'p5', first: 81, second: 65, gap: 16 })
    expect(roleGapsOf(ratings.slice(0, 12))[0]).toMatchObject({ people: 4, mean: null, p: null })
  })
})

describe('groups', () => {
  const scores = (group: string, ...values: readonly number[]) => values.map((value) => ({ group, value }))

  it('[K6] differ in points, in deviations and beyond chance or not', () => {
    const found = groupDifferencesOf([...scores('a', 70, 72, 74, 76, 78), ...scores('b', 80, 82, 84, 86, 88)])
    const [a, b] = found
    expect(a).toMatchObject({ group: 'a', kind: 'shown', people: 5, mean: 74, difference: -10 })
    expect(b).toMatchObject({ difference: 10 })
    // g = (1 − 3 ÷ 31) × 10 ÷ √10
    expect(b?.kind === 'shown' && b.effect?.toFixed(6)).toBe((((28 / 31) * 10) / Math.sqrt(10)).toFixed(6))
    expect(b?.kind === 'shown' && b.p?.toFixed(6)).toBe('0.001053')
  })

  it('[K6] of fewer than five are not shown, and never one of them alone', () => {
    const found = groupDifferencesOf([
      ...scores('few', 1, 2, 3),
      ...scores('next', 1, 2, 3, 4, 5, 6),
      ...scores('many', 1, 2, 3, 4, 5, 6, 7),
      ...scores('most', 1, 2, 3, 4, 5, 6, 7, 8),
    ])
    expect(found.map(({ group, kind }) => [group, kind])).toEqual([
      ['few', 'suppressed'],
      ['many', 'shown'],
      ['most', 'shown'],
      ['next', 'suppressed'],
    ])
  })

  it('[K6] say nothing that a suppressed value could change', () => {
    const value = fc.integer({ min: 1, max: 100 })
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 1, maxLength: 4 }),
        fc.array(value, { minLength: 1, maxLength: 4 }),
        (one, two) => {
          const rest = [...scores('a', 1, 5, 9, 4, 7), ...scores('b', 2, 2, 8, 8, 5), ...scores('z', 3, 4, 4)]
          const before = groupDifferencesOf([...rest, ...scores('x', ...one)])
          const after = groupDifferencesOf([...rest, ...scores('x', ...two)])
          expect(after).toEqual(before)
        },
      ),
    )
  })
})

describe('flags', () => {
  const clear = { size: 6, p: 0.000_1, people: 9 }

  it('[K7] want a size that matters, more than chance, and five people: all three', () => {
    const limits = { practical: 3 }
    expect(flagsOf([clear], limits)).toEqual([true])
    expect(flagsOf([{ ...clear, size: -6 }], limits)).toEqual([true])
    expect(flagsOf([{ ...clear, size: 2.9 }], limits)).toEqual([false])
    expect(flagsOf([{ ...clear, p: 0.06 }], limits)).toEqual([false])
    expect(flagsOf([{ ...clear, p: null }], limits)).toEqual([false])
    expect(flagsOf([{ ...clear, people: 4 }], limits)).toEqual([false])
  })

  it('[K7] judge chance for all together: one p of 0.04 among a hundred is no flag', () => {
    const others = times(99, { size: 6, p: 0.5, people: 9 })
    expect(flagsOf([{ ...clear, p: 0.04 }, ...others], { practical: 3 }).some(Boolean)).toBe(false)
    expect(flagsOf([clear, ...others], { practical: 3 })[0]).toBe(true)
  })

  it('[K7] adjust as Benjamini and Hochberg (1995) do', () => {
    // Their example of 15 tests: four are found at 0.05.
    const p = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
      0.759, 1,
    ]
    expect(adjustedP(p).filter((each) => each !== null && each <= 0.05).length).toBe(4)
    expect(adjustedP([0.01, null, 0.04])).toEqual([0.02, null, 0.04])
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 20 }), (given) => {
        const adjusted = adjustedP(given)
        for (const [index, each] of given.entries()) expect(adjusted[index]).toBeGreaterThanOrEqual(each)
        expect(adjustedP(given.toReversed())).toEqual(adjusted.toReversed())
      }),
    )
  })
})
