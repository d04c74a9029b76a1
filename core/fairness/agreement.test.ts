import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { concordanceOf } from './concordance.ts'
import { chiSquareUpper, fAt, fUpper, studentP } from './distributions.ts'
import { intraclassOf } from './intraclass.ts'
import { cohenKappa, fleissKappa, weightedKappa } from './kappa.ts'
import { alphaOf, type Scale } from './krippendorff.ts'

const shroutFleiss = [
  [9, 2, 5, 8],
  [6, 1, 3, 2],
  [8, 4, 6, 8],
  [7, 1, 2, 6],
  [10, 5, 6, 9],
  [6, 2, 4, 7],
]
const _ = null
const krippendorff = [
  [1, 2, 3, 3, 2, 1, 4, 1, 2, _, _, _],
  [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, _, 3],
  [_, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, _],
  [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, _],
]
const unitsOf = (raters: readonly (readonly (number | null)[])[]) =>
  (raters[0] ?? []).map((_value, unit) => raters.map((values) => values[unit] ?? null))
const six = (numbers: readonly (number | null | undefined)[]) => numbers.map((x) => Number(x?.toFixed(6)))

describe('distributions', () => {
  it('[K4] agree with printed tables', () => {
    expect(studentP(2.228_138_852, 1, 10)).toBeCloseTo(0.05, 8)
    expect(studentP(12.706_204_74, 1, 1)).toBeCloseTo(0.05, 8)
    expect(fUpper(4.964_602_744, 1, 10)).toBeCloseTo(0.05, 8)
    expect(fAt(0.05, 1, 10)).toBeCloseTo(4.964_602_744, 6)
    expect(fAt(0.025, 5, 18)).toBeCloseTo(3.382, 3)
    expect(chiSquareUpper(3.841_458_821, 1)).toBeCloseTo(0.05, 8)
    expect(chiSquareUpper(18.307_038_05, 10)).toBeCloseTo(0.05, 8)
    expect(studentP(3, 0, 4)).toBe(0)
  })
})

describe('intraclassOf', () => {
  it('[K4] finds the six values of Shrout and Fleiss (1979), with their mean squares', () => {
    const found = intraclassOf(shroutFleiss)
    const { ownRaters, sampledRaters, theseRaters, squares } = found ?? {}
    expect(six([ownRaters?.single.value, sampledRaters?.single.value, theseRaters?.single.value])).toEqual([
      0.165742, 0.289764, 0.714841,
    ])
    expect(six([ownRaters?.mean.value, sampledRaters?.mean.value, theseRaters?.mean.value])).toEqual([
      0.442797, 0.620051, 0.909316,
    ])
    expect(six([squares?.ratees, squares?.within, squares?.raters, squares?.rest])).toEqual([
      11.241667, 6.263889, 32.486111, 1.019444,
    ])
  })

  it('[K4] finds their confidence intervals as the R package psych prints them', () => {
    const found = intraclassOf(shroutFleiss)
    const bounds = [found?.ownRaters, found?.sampledRaters, found?.theseRaters].flatMap((pair) =>
      [pair?.single, pair?.mean].map((each) => [each?.low.toFixed(2), each?.high.toFixed(2)].join(' to ')),
    )
    expect(bounds).toEqual([
      '-0.13 to 0.72',
      '-0.88 to 0.91',
      '0.02 to 0.76',
      '0.07 to 0.93',
      '0.34 to 0.95',
      '0.68 to 0.99',
    ])
    expect(found?.ownRaters.single.p).toBeCloseTo(0.164_769, 5)
    expect(found?.theseRaters.single.p).toBeCloseTo(0.000_134_6, 6)
  })

  it('[K4] leaves rows with a gap out, and says nothing of what does not vary', () => {
    expect(intraclassOf([...shroutFleiss, [1, null, 2, 3]])).toEqual(intraclassOf(shroutFleiss))
    expect(
      intraclassOf([
        [3, 3],
        [3, 3],
      ]),
    ).toBeNull()
    expect(intraclassOf([[1, 2]])).toBeNull()
    expect(
      intraclassOf([
        [5, 6],
        [5, 6],
      ]),
    ).toBeNull()
    const thirds = [0.1, 0.2, 0.7].map((level) => level / 3)
    expect(intraclassOf([thirds, thirds, thirds])).toBeNull()
  })

  const table = fc.integer({ min: 2, max: 5 }).chain((width) =>
    fc.array(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: width, maxLength: width }), {
      minLength: 2,
      maxLength: 8,
    }),
  )

  it('[K4] does not mind the order of ratees and raters, nor another unit or zero', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const before = intraclassOf(rows)
        const turned = intraclassOf(rows.toReversed().map((row) => row.toReversed().map((x) => 3 * x + 7)))
        expect(turned === null).toBe(before === null)
        for (const kind of before === null ? [] : (['ownRaters', 'sampledRaters', 'theseRaters'] as const)) {
          expect(turned?.[kind].single.value).toBeCloseTo(before?.[kind].single.value ?? Number.NaN, 8)
        }
      }),
      {
        examples: [
          [
            [
              [5, 6],
              [5, 6],
            ],
          ],
        ],
      },
    )
  })
})

describe('alphaOf', () => {
  it('[K4] finds the values of Krippendorff (2011) on each scale, with gaps', () => {
    const scales: readonly Scale[] = ['nominal', 'ordinal', 'interval', 'ratio']
    const found = scales.map((scale) => alphaOf(unitsOf(krippendorff), scale))
    expect(six(found.map(({ alpha }) => alpha))).toEqual([0.743421, 0.815388, 0.849107, 0.797403])
    expect(six(found.map(({ observed }) => observed))).toEqual([0.2, 47.275, 0.433333, 0.022433])
    expect(six(found.map(({ expected }) => expected))).toEqual([0.779487, 256.076923, 2.871795, 0.110726])
    expect(found[0]).toMatchObject({ pairable: 40, units: 11 })
  })

  it('[K4] finds his value for two raters of two categories', () => {
    const m = [0, 1, 0, 0, 0, 0, 0, 0, 1, 0]
    const h = [1, 1, 1, 0, 0, 1, 0, 0, 0, 0]
    expect(alphaOf(unitsOf([m, h]), 'nominal').alpha?.toFixed(6)).toBe('0.095238')
  })

  it('[K4] is 1 where all agree, nothing where nothing varies, and the same in any order', () => {
    const units = fc.array(fc.array(fc.option(fc.integer({ min: 1, max: 5 })), { maxLength: 5 }), {
      maxLength: 12,
    })
    fc.assert(
      fc.property(
        units,
        fc.constantFrom<Scale>('nominal', 'ordinal', 'interval', 'ratio'),
        (given, scale) => {
          const { alpha } = alphaOf(given, scale)
          const turned = alphaOf(
            given.toReversed().map((unit) => unit.toReversed()),
            scale,
          ).alpha
          if (alpha === null) expect(turned).toBeNull()
          else expect(turned).toBeCloseTo(alpha, 9)
          if (alpha !== null) expect(alpha).toBeLessThanOrEqual(1)
        },
      ),
    )
    expect(
      alphaOf(
        [
          [1, 1],
          [2, 2],
        ],
        'interval',
      ).alpha,
    ).toBe(1)
    expect(
      alphaOf(
        [
          [3, 3],
          [3, 3],
        ],
        'nominal',
      ).alpha,
    ).toBeNull()
    expect(alphaOf([], 'nominal')).toEqual({ alpha: null, observed: 0, expected: 0, pairable: 0, units: 0 })
  })
})

describe('kappas', () => {
  it('[K4] finds the value of Fleiss (1971) for fourteen raters of ten people', () => {
    const rows =
      '0 0 0 0 14/0 2 6 4 2/0 0 3 5 6/0 3 9 2 0/2 2 8 1 1/7 7 0 0 0/3 2 6 3 0/2 5 3 2 2/6 5 2 1 0/0 2 2 3 7'
    const found = fleissKappa(rows.split('/').map((row) => row.split(' ').map(Number)))
    expect(six([found?.observed, found?.expected, found?.kappa])).toEqual([0.378022, 0.212755, 0.209931])
    expect(
      fleissKappa([
        [2, 0],
        [1, 0],
      ]),
    ).toBeNull()
  })

  it('[K4] finds the values of Cohen (1968), plain and with his weights', () => {
    const table = [
      [0.44, 0.07, 0.09],
      [0.05, 0.2, 0.05],
      [0.01, 0.03, 0.06],
    ]
    const weights = [
      [0, 1, 3],
      [1, 0, 6],
      [3, 6, 0],
    ]
    expect(cohenKappa(table, 'equal').kappa).toBeCloseTo(0.491_525, 6)
    expect(weightedKappa(table, (i, j) => weights[i]?.[j] ?? 0).kappa).toBeCloseTo(0.347_826, 6)
    expect(
      cohenKappa(
        [
          [20, 5],
          [10, 15],
        ],
        'equal',
      ).kappa,
    ).toBeCloseTo(0.4, 9)
  })

  it('[K4] weighs far disagreements more, and with two categories all weights are one', () => {
    const table = fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 2, maxLength: 2 }), {
      minLength: 2,
      maxLength: 2,
    })
    fc.assert(
      fc.property(table, (counts) => {
        const [equal, linear, quadratic] = (['equal', 'linear', 'quadratic'] as const).map(
          (w) => cohenKappa(counts, w).kappa,
        )
        expect(linear).toEqual(equal)
        expect(quadratic).toEqual(equal)
      }),
    )
    const near = [
      [5, 2, 0],
      [2, 5, 2],
      [0, 2, 5],
    ]
    const values = (['equal', 'linear', 'quadratic'] as const).map((w) => cohenKappa(near, w).kappa ?? 0)
    expect(values).toEqual(values.toSorted((a, b) => a - b))
  })
})

describe('concordanceOf', () => {
  it('[K4] finds the value of Siegel (1956) for three who rank six applicants', () => {
    const found = concordanceOf([
      [1, 6, 3, 2, 5, 4],
      [1, 5, 6, 4, 2, 3],
      [6, 3, 2, 5, 4, 1],
    ])
    expect(found?.w).toBeCloseTo((25.5 * 12) / (9 * 210), 9)
    expect(found).toMatchObject({ raters: 3, ratees: 6 })
  })

  it('[K4] finds with many ties what the R package irr prints for its anxiety ratings, and so does the intraclass', () => {
    const raters = [
      [3, 3, 3, 4, 5, 5, 2, 3, 5, 2, 2, 6, 1, 5, 2, 2, 1, 2, 4, 3],
      [3, 6, 4, 6, 2, 4, 2, 4, 3, 3, 2, 3, 3, 3, 2, 2, 1, 3, 3, 4],
      [2, 1, 4, 4, 3, 2, 1, 6, 1, 1, 1, 2, 3, 3, 1, 1, 3, 3, 2, 2],
    ]
    const found = concordanceOf(raters)
    const ranksOf = (values: readonly number[]) =>
      values.map((value) => {
        const below = values.filter((other) => other < value).length
        return below + (values.filter((other) => other === value).length + 1) / 2
      })
    // What the raters' ranks have in common: the variance of their sums, in that which full agreement would give.
    const spread = (values: readonly number[]) => {
      const middle = values.reduce((x, y) => x + y, 0) / values.length
      return values.reduce((all, value) => all + (value - middle) ** 2, 0)
    }
    const ranks = raters.map(ranksOf)
    const sums = (ranks[0] ?? []).map((_rank, n) => ranks.reduce((all, of) => all + (of[n] ?? 0), 0))
    const each = ranks.reduce((all, of) => all + spread(of), 0)
    expect(found?.w).toBeCloseTo(spread(sums) / (ranks.length * each), 9)
    expect([found?.w.toFixed(2), found?.chiSquare.toFixed(1), found?.p.toFixed(4)]).toEqual([
      '0.54',
      '30.8',
      '0.0429',
    ])
    const { sampledRaters } = intraclassOf(unitsOf(raters)) ?? {}
    const { value = 0, low = 0, high = 0 } = sampledRaters?.single ?? {}
    expect([value, low, high].map((number) => number.toFixed(3))).toEqual(['0.198', '-0.039', '0.494'])
  })

  it('[K4] corrects for ties: full agreement is 1 with them too', () => {
    expect(
      concordanceOf([
        [1, 1, 2, 3],
        [5, 5, 7, 9],
        [2, 2, 3, 4],
      ])?.w,
    ).toBeCloseTo(1, 12)
    expect(
      concordanceOf([
        [3, 3],
        [3, 3],
      ]),
    ).toBeNull()
    expect(
      concordanceOf([
        [1, 2, 3],
        [3, 2, 1],
      ])?.w,
    ).toBe(0)
  })

  it('[K4] lies between 0 and 1 and does not mind the order of people', () => {
    const rater = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 4, maxLength: 4 })
    fc.assert(
      fc.property(fc.array(rater, { minLength: 2, maxLength: 6 }), (raters) => {
        const found = concordanceOf(raters)
        const turned = concordanceOf(raters.map((values) => values.toReversed()))
        expect(turned === null).toBe(found === null)
        if (found === null) return
        expect(turned?.w).toBeCloseTo(found.w, 12)
        expect(found.w).toBeGreaterThanOrEqual(0)
        expect(found.w).toBeLessThanOrEqual(1 + 1e-12)
      }),
    )
  })
})
