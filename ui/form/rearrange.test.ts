import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { carried, inserted, removed, swapped } from './rearrange.ts'

describe('[U20] rows that are added, moved and removed', () => {
  test('what stands in a row, and in a list inside it, keeps its row; everything else stays', () => {
    const known = new Map([
      ['/rows/0/a', 'first'],
      ['/rows/1/subs/2/b', 'second'],
      ['/rowsOfOthers/0/a', 'elsewhere'],
      ['/note', 'outside'],
    ])
    expect([...carried(known, '/rows', swapped(2, 0, 1))]).toEqual([
      ['/rows/1/a', 'first'],
      ['/rows/0/subs/2/b', 'second'],
      ['/rowsOfOthers/0/a', 'elsewhere'],
      ['/note', 'outside'],
    ])
    expect([...carried(known, '/rows', inserted(2, 0))].slice(0, 2)).toEqual([
      ['/rows/1/a', 'first'],
      ['/rows/2/subs/2/b', 'second'],
    ])
    expect([...carried(known, '/rows', removed(2, 0))].map(([pointer]) => pointer)).toEqual([
      '/rows/0/subs/2/b',
      '/rowsOfOthers/0/a',
      '/note',
    ])
  })

  test('removing and putting back, and moving there and back, change nothing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 12 }), fc.nat(), fc.nat(), (length, a, b) => {
        const [here, there] = [a % length, b % length]
        const known = new Map(Array.from({ length }, (_, row) => [`/rows/${row}/a`, row]))
        const swap = swapped(length, here, there)
        expect(new Map(carried(carried(known, '/rows', swap), '/rows', swap))).toEqual(known)

        const without = carried(known, '/rows', removed(length, here))
        const back = new Map(carried(without, '/rows', inserted(length - 1, here))).set(
          `/rows/${here}/a`,
          here,
        )
        expect(back).toEqual(known)
      }),
    )
  })
})
