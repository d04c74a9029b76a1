import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rankByScore } from './ranking.ts'

const scored = fc.array(fc.integer({ min: 0, max: 20 }).map((score) => ({ score })))

describe('rankByScore', () => {
  it('[RK1] lets equals share a place and leaves out those after them', () => {
    const all = ['ani', 'budi', 'citra', 'dewi'].map((name, index) => ({
      name,
      score: [80, 90.5, 90.5, 70][index] ?? 0,
    }))
    expect(rankByScore(all).map(({ rank, of }) => [rank, of.name])).toEqual([
      [1, 'budi'],
      [1, 'citra'],
      [3, 'ani'],
      [4, 'dewi'],
    ])
    expect(rankByScore([])).toEqual([])
  })

  it('[RK1] gives everybody the place after all who are above them', () => {
    fc.assert(
      fc.property(scored, (all) => {
        for (const { rank, of } of rankByScore(all)) {
          expect(rank).toBe(1 + all.filter(({ score }) => score > of.score).length)
        }
      }),
    )
  })
})
