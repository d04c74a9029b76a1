import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readPack } from '../../cli/read-pack.ts'
import assumptions from './assumptions.json' with { type: 'json' }
import { monthlyCost } from './cost.ts'
import { costTable } from './cost-table.ts'
import { diceOf } from './dice.ts'
import measured from './measured.json' with { type: 'json' }
import { playYear } from './play-year.ts'
import prices from './prices.json' with { type: 'json' }
import { regionSizes } from './region-sizes.ts'
import { regionYear, together } from './year.ts'

describe('a simulated year', () => {
  test('spreads exactly as many people as asked over the regions, none without anybody and none above the limit', () => {
    for (const [regions, people] of [
      [600, 4_700_000],
      [600, 600],
      [1, 7],
      [7, 100],
    ] as const) {
      const sizes = regionSizes({ regions, people }, assumptions)
      expect([sizes.length, sizes.reduce((sum, size) => sum + size, 0)]).toEqual([regions, people])
      expect(sizes.at(-1)).toBeGreaterThan(0)
      const most = Math.max(people * assumptions.largestRegionShare, people / regions)
      expect(sizes[0]).toBeLessThanOrEqual(Math.ceil(most))
    }
    expect(() => regionSizes({ regions: 3, people: 2 }, assumptions)).toThrow(RangeError)
  })

  test('is played to the end by the rules of its region, the same for the same dice', () => {
    const pack = readPack('kotabumi')
    const years = Array.from({ length: 4 }, (_, n) => playYear(pack, diceOf(n)))
    for (const year of years) {
      expect(year).toMatchObject({ hasEnded: true })
      expect(year.submissions).toBeGreaterThanOrEqual(3)
    }
    expect(playYear(pack, diceOf(2))).toEqual(years[2])
  })

  test('adds up: regions together do what each does, and what a plan includes is free once', () => {
    const mean = { submissions: 8, alarms: 3, storedBytes: 20_000, rowsWritten: 150, rowsRead: 2_000 }
    const of = { mean, rows: measured.recurring }
    const [small, large] = [regionYear(250, of, assumptions), regionYear(50_000, of, assumptions)]
    const both = together([small, large])
    expect(both.requests).toBe(small.requests + large.requests)
    expect(both.storedGigabytes).toBeCloseTo((50_250 * 20_000) / 1e9, 9)
    expect(small.submissions).toBe(2000)
    const apart = monthlyCost(small, prices).total + monthlyCost(large, prices).total
    expect(monthlyCost(small, prices).total).toBe(prices.monthly)
    expect(monthlyCost(both, prices).total).toBeLessThan(apart)
    const twice = { ...large, requests: large.requests * 2 }
    expect(monthlyCost(twice, prices).total).toBeGreaterThan(monthlyCost(large, prices).total)
  })

  test('[OP3] the operator’s table of costs is what the measured rows, the assumptions and the prices come to', () => {
    const guide = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'operator.md'), 'utf8')
    expect(guide).toContain(costTable())
    for (const source of [measured, prices, assumptions]) expect(source).toHaveProperty('source')
    for (const { asOf } of [measured, prices]) expect(asOf).toMatch(/^2026-\d\d-\d\d$/)
  })
})
