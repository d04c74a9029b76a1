import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { concordanceOf } from './concordance.ts'
import { groupDifferencesOf } from './group-differences.ts'
import { intraclassOf } from './intraclass.ts'
import { cohenKappa, fleissKappa } from './kappa.ts'
import { alphaOf, type Scale } from './krippendorff.ts'
import { correlationOf } from './moments.ts'
import { haloOf } from './rating-habits.ts'
import type { Rating } from './ratings.ts'
import { severityOf } from './severity.ts'
import {
  alphaByPairs,
  cohenByPairs,
  concordanceByRanks,
  fleissByPairs,
  intraclassByMeans,
  severityByElimination,
} from './testing/naive-statistics.ts'

const level = fc.integer({ min: 1, max: 5 })
const gappy = fc.array(fc.array(fc.option(level), { minLength: 1, maxLength: 5 }), {
  minLength: 1,
  maxLength: 8,
})
const scales: readonly Scale[] = ['nominal', 'ordinal', 'interval', 'ratio']
const powers = fc.constantFrom(1e-200, 1e-9, 0.1, 1, 1e9, 1e150)

describe('the statistics beside others that take the long way', () => {
  it.each(scales)('[K4] Krippendorff’s alpha, pair by pair, with gaps, on the %s scale', (scale) => {
    fc.assert(
      fc.property(gappy, (units) => {
        same(alphaOf(units, scale).alpha, alphaByPairs(units, scale))
      }),
      { numRuns: 300 },
    )
  })

  it('[K4] the six intraclass correlations, from the means of rows and columns', () => {
    const table = fc
      .tuple(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 2, max: 5 }))
      .chain(([n, k]) =>
        fc.array(fc.array(level, { minLength: k, maxLength: k }), { minLength: n, maxLength: n }),
      )
    fc.assert(
      fc.property(table, (rows) => {
        const found = intraclassOf(rows)
        const wanted = intraclassByMeans(rows)
        expect(found === null).toBe(wanted === null)
        if (found === null || wanted === null) return
        const pairs = [found.ownRaters, found.sampledRaters, found.theseRaters]
        const values = pairs.flatMap(({ single, mean }) => [single.value, mean.value])
        for (const [n, value] of values.entries()) same(value, wanted[n] ?? null)
        for (const { single } of pairs) {
          expect([single.p >= 0 && single.p <= 1, single.low <= single.high + 1e-9]).toEqual([true, true])
        }
      }),
      { numRuns: 300 },
    )
  })

  it('[K4] the kappas of Fleiss and Cohen, rater pair by rater pair', () => {
    const choices = fc.array(fc.array(fc.nat(3), { minLength: 4, maxLength: 4 }), {
      minLength: 1,
      maxLength: 7,
    })
    fc.assert(
      fc.property(choices, (people) => {
        const counts = people.map((given) => [0, 1, 2, 3].map((c) => given.filter((x) => x === c).length))
        same(fleissKappa(counts)?.kappa ?? null, fleissByPairs(people))
        const table = [0, 1, 2, 3].map((a) =>
          [0, 1, 2, 3].map((b) => people.filter(([first, second]) => first === a && second === b).length),
        )
        for (const weighting of ['equal', 'linear', 'quadratic'] as const) {
          same(cohenKappa(table, weighting).kappa, cohenByPairs(people, weighting))
        }
      }),
      { numRuns: 300 },
    )
  })

  it('[K4] Kendall’s W with ties, as the mean rank correlation of two raters (Siegel 1956)', () => {
    const raters = fc
      .integer({ min: 2, max: 6 })
      .chain((n) => fc.array(fc.array(level, { minLength: n, maxLength: n }), { minLength: 2, maxLength: 5 }))
    fc.assert(
      fc.property(raters, (given) => {
        same(concordanceOf(given)?.w ?? null, concordanceByRanks(given))
      }),
      { numRuns: 300 },
    )
  })

  it('[K1] [K2] leniency, by elimination of the whole system, in designs that may fall apart', () => {
    const rating: fc.Arbitrary<Rating> = fc.record({
      rater: fc.nat(7).map((n) => `r${n}`),
      ratee: fc.nat(9).map((n) => `e${n}`),
      value: level,
    })
    fc.assert(
      fc.property(fc.array(rating, { minLength: 1, maxLength: 40 }), (ratings) => {
        const model = severityOf(ratings)
        const wanted = severityByElimination(ratings)
        expect(model.components.length).toBe(wanted.groups)
        for (const { rater, leniency } of model.raters)
          same(leniency?.points ?? null, wanted.points.get(rater) ?? null)
        for (const { ratee, adjusted } of model.ratees) same(adjusted, wanted.adjusted.get(ratee) ?? null)
      }),
      { numRuns: 200 },
    )
  })
})

describe('intervals', () => {
  it('[K4] where the ratees do not differ and the raters contradict each other, a sample of raters could be worth anything', () => {
    const found = intraclassOf([
      [1, 5, 5, 3, 3],
      [5, 2, 5, 4, 1],
    ])
    expect(found?.sampledRaters.single).toMatchObject({ low: -0.25, high: 1, p: 1 })
  })
})

describe('the statistics on what a calculator stumbles over', () => {
  it('[K4] what is counted in thousandths or in billions is as reliable as before', () => {
    fc.assert(
      fc.property(gappy, powers, (units, by) => {
        const scaled = units.map((unit) => unit.map((value) => value && value * by))
        for (const scale of scales) same(alphaOf(scaled, scale).alpha, alphaOf(units, scale).alpha)
      }),
    )
    fc.assert(
      fc.property(powers, (by) => {
        const table = [
          [9, 2, 5, 8],
          [6, 1, 3, 2],
          [8, 4, 6, 8],
          [7, 1, 2, 6],
        ]
        const scaled = intraclassOf(table.map((row) => row.map((value) => value * by)))
        same(scaled?.sampledRaters.mean.value ?? null, intraclassOf(table)?.sampledRaters.mean.value ?? null)
        const [a = [], b = []] = table.map((row) => row.map((value) => value * by))
        same(correlationOf(a, b), correlationOf(table[0] ?? [], table[1] ?? []))
      }),
    )
  })

  const exactFit = (
    [
      ['r1', 'e0', 4],
      ['r2', 'e0', 5],
      ['r1', 'e2', 4],
      ['r4', 'e2', 4],
      ['r4', 'e4', 1],
      ['r2', 'e4', 2],
      ['r0', 'e4', 4],
      ['r0', 'e3', 1],
    ] as const
  ).map(([rater, ratee, value]) => ({ rater, ratee, value }))

  it('[K1] leniency grows with what is counted in, and how sure it is does not change', () => {
    const rating = fc.record({
      rater: fc.nat(4).map((n) => `r${n}`),
      ratee: fc.nat(5).map((n) => `e${n}`),
      value: level,
    })
    fc.assert(
      fc.property(fc.array(rating, { minLength: 1, maxLength: 30 }), powers, (ratings, by) => {
        const plain = severityOf(ratings)
        const scaled = severityOf(ratings.map((one) => ({ ...one, value: one.value * by })))
        for (const [n, { leniency }] of scaled.raters.entries()) {
          const before = plain.raters[n]?.leniency
          expect(leniency === null).toBe(before === null || before === undefined)
          if (!leniency || !before) continue
          same(leniency.points / by, before.points)
          same(leniency.standardError === null ? null : leniency.standardError / by, before.standardError)
          same(leniency.p, before.p)
        }
      }),
      {
        examples: [
          // A mean of three that is no whole number of anything: what is rounded there is not leniency.
          [['r0', 'r0', 'r1'].map((rater) => ({ rater, ratee: 'e1', value: 3 })), 1e150],
          // An exact fit in which one stands just where all raters do.
          [exactFit, 1e-200],
        ],
      },
    )
  })

  it('[K1] one rater, or one rating, or the same from everybody: no leniency and no certainty is made up', () => {
    const lone = severityOf([1, 2, 3].map((n) => ({ rater: 'a', ratee: `e${n}`, value: n })))
    expect(lone.raters.map(({ leniency }) => leniency)).toEqual([null])
    expect(severityOf([{ rater: 'a', ratee: 'x', value: 3 }]).raterVariance).toBeNull()
    const flat = ['a', 'b', 'c'].flatMap((rater) =>
      ['x', 'y', 'z'].map((ratee) => ({ rater, ratee, value: 3 })),
    )
    const { raters, errorVariance } = severityOf(flat)
    expect(errorVariance).toBe(0)
    expect(raters.map(({ leniency }) => [leniency?.points, leniency?.p])).toEqual(raters.map(() => [0, 1]))
  })

  it('[K4] nothing comes out as no number, whatever small table goes in', () => {
    const any = fc.array(fc.array(fc.constantFrom(0, 0, 1, 5, 5), { minLength: 2, maxLength: 3 }), {
      maxLength: 4,
    })
    fc.assert(
      fc.property(any, (table) => {
        const figures = [
          ...scales.map((scale) => alphaOf(table, scale)),
          cohenKappa(table, 'linear'),
          fleissKappa(table),
          concordanceOf(table),
          haloOf(table),
          groupDifferencesOf(table.flatMap((row, n) => row.map((value) => ({ group: `g${n}`, value })))),
          severityOf(
            table.flatMap((row, n) => row.map((value, m) => ({ rater: `r${m}`, ratee: `e${n}`, value }))),
          ),
        ]
        expect(numbersIn(figures).filter(Number.isNaN)).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  it('[K4] a hundred and fifty thousand sheets are no more than a list', () => {
    const sheets = Array.from({ length: 150_000 }, (_, n) => [n % 5, (n * 7) % 5])
    expect(haloOf(sheets).ratees).toBe(150_000)
    expect(fleissKappa(sheets.map(([a = 0]) => (a > 2 ? [2, 0] : [0, 2])))?.kappa).toBe(1)
    expect(intraclassOf(sheets)?.ratees).toBe(150_000)
  })

  it('[K4] finds the value of Fleiss (1971) for six psychiatrists and thirty patients', () => {
    const rows =
      '00060 03003 01401 00006 03030 20400 00402 20310 20040 00006 10050 11040 03300 10050 02031 00501 30012 51000 02040 10203 00006 01050 02013 20040 10041 05010 40002 02040 10500 00006'
    const counts = rows.split(' ').map((row) => [...row].map(Number))
    const columns = [0, 1, 2, 3, 4].map((c) => counts.reduce((sum, row) => sum + (row[c] ?? 0), 0))
    // The shares that he prints: .144, .144, .167, .306, .239.
    expect(columns).toEqual([26, 26, 30, 55, 43])
    const found = fleissKappa(counts)
    expect([found?.observed.toFixed(3), found?.expected.toFixed(3), found?.kappa?.toFixed(3)]).toEqual([
      '0.556',
      '0.220',
      '0.430',
    ])
  })
})

function same(found: number | null, wanted: number | null): void {
  if (found === null || wanted === null || !Number.isFinite(wanted)) expect(found).toBe(wanted)
  else expect(Math.abs(found - wanted)).toBeLessThan(5e-7 * Math.max(1, Math.abs(wanted)))
}

function numbersIn(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(numbersIn)
}
