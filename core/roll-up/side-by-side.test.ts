import { describe, expect, test } from 'vitest'
import { byScale, type Order, sideBySide, yearsIn } from './side-by-side.ts'
import { someRollUps } from './testing/some-roll-ups.ts'

const names = (order: Order, year = '2026') =>
  sideBySide(someRollUps, { year, order }).map(({ region }) => region.id)

describe('regions side by side', () => {
  test('[XR2] are those whose cycle ended in that year, the newest year first', () => {
    expect(yearsIn(someRollUps)).toEqual(['2026', '2025'])
    expect(names('name')).toEqual(['gayungan', 'kotabumi', 'sawahlunto', 'wanggar'])
    expect(names('name', '2025')).toEqual(['kotabumi'])
    expect(names('name', '1999')).toEqual([])
  })

  test('[XR2] stand in the order that is asked for, what is kept back last', () => {
    expect(names('scored')).toEqual(['gayungan', 'kotabumi', 'wanggar', 'sawahlunto'])
    expect(names('in-time')).toEqual(['gayungan', 'kotabumi', 'wanggar', 'sawahlunto'])
    expect(names('days')).toEqual(['gayungan', 'kotabumi', 'wanggar', 'sawahlunto'])
    expect(names('signed-in')).toEqual(['gayungan', 'kotabumi', 'wanggar', 'sawahlunto'])
  })

  test('[XR2] are divided by what they told alone, and by nothing of none', () => {
    const lines = sideBySide(someRollUps, { year: '2026', order: 'name' })
    const shares = lines.map(({ scoredShare, inTimeShare, signedInShare }) => [
      scoredShare,
      inTimeShare,
      signedInShare,
    ])
    expect(shares).toEqual([
      [1, 0.97, 0.75],
      [52 / 60, 61 / 80, 0.75],
      [null, null, null],
      [0.5, 61 / 80, 2_000 / 4_100],
    ])
    const [first] = someRollUps.rollUps
    if (first === undefined) throw new Error('no sample')
    const { medianDays: _, adoption: _too, ...rollUp } = { ...first.rollUp, onTime: { done: 0, inTime: 0 } }
    const older = { ...someRollUps, rollUps: [{ ...first, rollUp }] }
    expect(sideBySide(older, { year: '2026', order: 'days' })).toMatchObject([
      { inTimeShare: null, signedInShare: null },
    ])
  })

  test('[XR2] have their predicates in one table only where the scale is the same', () => {
    const groups = byScale(sideBySide(someRollUps, { year: '2026', order: 'name' }))
    expect(groups.map(({ ids, lines }) => [ids, lines.map(({ region }) => region.id)])).toEqual([
      [
        ['best', 'good', 'fair'],
        ['gayungan', 'kotabumi'],
      ],
      [['naik', 'tetap'], ['wanggar']],
    ])
  })
})
