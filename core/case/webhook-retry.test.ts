import { describe, expect, test } from 'vitest'
import { waitAfter } from './webhook-retry.ts'

const hours = (milliseconds: number) => milliseconds / 3_600_000

describe('how long a receiver of events is left alone', () => {
  test('[WH3] longer after each try, for three days in all, and then for good', () => {
    const waits = Array.from({ length: 11 }, (_, n) => waitAfter({ tries: n + 1, chance: 0 }))
    expect(waits.slice(0, 3)).toEqual([5_000, 60_000, 300_000])
    expect(waits.at(-1)).toBeNull()
    const all = waits.slice(0, -1).map((wait) => wait ?? 0)
    expect(all).toEqual(all.toSorted((a, b) => a - b))
    expect(hours(all.reduce((sum, wait) => sum + wait, 0))).toBeCloseTo(75.6, 1)
  })

  test('[WH3] spread by up to a fifth, and at least as long as it asks for, up to a day', () => {
    expect(waitAfter({ tries: 2, chance: 1 })).toBe(72_000)
    expect(waitAfter({ tries: 1, chance: 0, retryAfter: 120 })).toBe(120_000)
    expect(waitAfter({ tries: 10, chance: 0, retryAfter: 1 })).toBe(86_400_000)
    expect(waitAfter({ tries: 1, chance: 0, retryAfter: 9e9 })).toBe(86_400_000)
  })
})
