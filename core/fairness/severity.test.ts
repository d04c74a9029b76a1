import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Rating } from './ratings.ts'
import { severityOf } from './severity.ts'

const table = [
  [9, 2, 5, 8],
  [6, 1, 3, 2],
  [8, 4, 6, 8],
  [7, 1, 2, 6],
  [10, 5, 6, 9],
  [6, 2, 4, 7],
]
const shroutFleiss = table.flatMap((row, target) =>
  row.map((value, judge): Rating => ({ rater: `judge ${judge + 1}`, ratee: `target ${target + 1}`, value })),
)

describe('severityOf', () => {
  it('[K1] finds the leniency of the judges of Shrout and Fleiss (1979), also drawn towards 0', () => {
    const { raters, errorVariance, raterVariance, degreesOfFreedom } = severityOf(shroutFleiss)
    const round = (numbers: readonly (number | undefined)[]) => numbers.map((x) => Number(x?.toFixed(6)))
    expect(round(raters.map(({ leniency }) => leniency?.points))).toEqual([
      2.375, -2.791667, -0.958333, 1.375,
    ])
    expect(round(raters.map(({ leniency }) => leniency?.againstPeers))).toEqual([
      3.166667, -3.722222, -1.277778, 1.833333,
    ])
    expect(round(raters.map(({ leniency }) => leniency?.cautious))).toEqual([
      2.30047, -2.704062, -0.92826, 1.331851,
    ])
    expect([errorVariance?.toFixed(6), raterVariance?.toFixed(6)]).toEqual(['1.019444', '5.244444'])
    expect(degreesOfFreedom).toBe(15)
    // In a complete table the error of a column mean around the mean of all: σ √((k − 1) ÷ (k n)).
    const expected = Math.sqrt((1.019_444_444 * 3) / 24)
    for (const { leniency } of raters) expect(leniency?.standardError).toBeCloseTo(expected, 6)
  })

  it('[K1] recovers planted severity from an incomplete design in which the raw means stand in the wrong order', () => {
    const truth = { A: 70, B: 75, C: 80, D: 85, E: 90 }
    const gives = { R1: 6, R2: 0, R3: -6 }
    const pairs = ['A R1', 'A R2', 'B R2', 'B R3', 'C R1', 'C R3', 'D R1', 'D R2', 'E R2', 'E R3']
    const { raters, ratees } = severityOf(
      pairs.map((pair): Rating => {
        const [ratee, rater] = pair.split(' ') as [keyof typeof truth, keyof typeof gives]
        return { rater, ratee, value: truth[ratee] + gives[rater] }
      }),
    )
    expect(ratees.map(({ raw }) => raw)).toEqual([73, 72, 80, 88, 87])
    expect(ratees.map(({ adjusted }) => Number(adjusted.toFixed(6)))).toEqual([70, 75, 80, 85, 90])
    expect(raters.map(({ leniency }) => Number(leniency?.points.toFixed(6)) + 0)).toEqual([6, 0, -6])
  })

  it('[K2] compares nobody across groups that share no ratee, and names the groups', () => {
    const model = severityOf([
      { rater: 'a', ratee: 'x', value: 4 },
      { rater: 'b', ratee: 'x', value: 2 },
      { rater: 'c', ratee: 'y', value: 5 },
    ])
    expect(model.components).toEqual([
      { raters: ['a', 'b'], ratees: ['x'] },
      { raters: ['c'], ratees: ['y'] },
    ])
    expect(model.raters.map(({ rater, leniency }) => [rater, leniency?.points ?? null])).toEqual([
      ['a', 1],
      ['b', -1],
      ['c', null],
    ])
    expect(model.ratees.map(({ raw, adjusted }) => [raw, adjusted])).toEqual([
      [3, 3],
      [5, 5],
    ])
    expect(model.errorVariance).toBeNull()
  })

  it('[K1] says nothing of nothing', () => {
    expect(severityOf([])).toMatchObject({ raters: [], ratees: [], components: [], errorVariance: null })
  })

  const rating = fc.record({
    rater: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    ratee: fc.constantFrom('1', '2', '3', '4', '5', '6', '7'),
    value: fc.integer({ min: 1, max: 100 }),
  })
  const some = fc.array(rating, { minLength: 1, maxLength: 60 })

  it('[K1] does not mind the order of the ratings, and a shift of all shifts the ratees alone', () => {
    fc.assert(
      fc.property(some, fc.integer({ min: -50, max: 50 }), (ratings, shift) => {
        const before = severityOf(ratings)
        expect(severityOf(ratings.toReversed())).toEqual(before)
        const after = severityOf(ratings.map((each) => ({ ...each, value: each.value + shift })))
        for (const [j, { leniency }] of before.raters.entries()) {
          if (leniency === null) expect(after.raters[j]?.leniency).toBeNull()
          else expect(after.raters[j]?.leniency?.points).toBeCloseTo(leniency.points, 8)
        }
        for (const [i, { adjusted }] of before.ratees.entries()) {
          expect(after.ratees[i]?.adjusted).toBeCloseTo(adjusted + shift, 8)
        }
      }),
    )
  })

  it('[K1] recovers any planted severity where there is no noise, each group around its own middle', () => {
    const given = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.integer({ min: -20, max: 20 }))
    fc.assert(
      fc.property(some, given, (ratings, gives) => {
        const exact = ratings.map((each) => ({
          ...each,
          value: 10 * Number(each.ratee) + (gives[each.rater] ?? 0),
        }))
        const { raters, ratees, components } = severityOf(exact)
        for (const { rater, component, leniency } of raters) {
          const peers = components[component]?.raters ?? []
          const middle = peers.reduce((sum, peer) => sum + (gives[peer] ?? 0), 0) / peers.length
          if (leniency !== null) expect(leniency.points).toBeCloseTo((gives[rater] ?? 0) - middle, 6)
        }
        for (const { ratee, component, adjusted } of ratees) {
          const peers = components[component]?.raters ?? []
          const middle = peers.reduce((sum, peer) => sum + (gives[peer] ?? 0), 0) / peers.length
          expect(adjusted).toBeCloseTo(10 * Number(ratee) + middle, 6)
        }
      }),
    )
  })

  it('[K1] is never bolder when it is cautious', () => {
    fc.assert(
      fc.property(some, (ratings) => {
        const squares = (of: 'points' | 'cautious') =>
          severityOf(ratings).raters.reduce((sum, { leniency }) => sum + (leniency?.[of] ?? 0) ** 2, 0)
        expect(squares('cautious')).toBeLessThanOrEqual(squares('points') + 1e-9)
      }),
      { numRuns: 60 },
    )
  })
})
