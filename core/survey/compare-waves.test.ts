import { expect, test } from 'vitest'
import { compareWaves, elementsIn, meanInterval, satisfiedIn, wilson } from './compare-waves.ts'

test('[O7] the interval of a mean is the normal one, and none of fewer than two', () => {
  const found = meanInterval({ count: 100, mean: 3.2, deviation: 0.5 })
  expect(found?.low).toBeCloseTo(3.2 - 0.0979982, 6)
  expect(found?.high).toBeCloseTo(3.2 + 0.0979982, 6)
  expect(meanInterval({ count: 1, mean: 3, deviation: 0 })).toBeNull()
})

test('[O7] the interval of a share is Wilson’s, within 0 and 1', () => {
  // Newcombe 1998, table I: 81 of 263, 15 of 148, 0 of 20, 1 of 29.
  for (const [part, of, low, high] of [
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ] as const) {
    const found = wilson(part, of)
    expect(found?.low).toBeCloseTo(low, 4)
    expect(found?.high).toBeCloseTo(high, 4)
  }
  expect(wilson(0, 0)).toBeNull()
})

test('[O7] two waves differ only where the interval of the difference leaves 0 out', () => {
  const wave = (mean: number, count = 50) => ({ count, mean, deviation: 0.5 })
  expect(compareWaves(wave(3), wave(3.5))?.verdict).toBe('rose')
  expect(compareWaves(wave(3.5), wave(3))?.verdict).toBe('fell')
  expect(compareWaves(wave(3), wave(3.1))?.verdict).toBe('unclear')
  expect(compareWaves(wave(3), wave(3.5))?.interval.low).toBeCloseTo(0.5 - 0.1959964, 6)
  expect(compareWaves(wave(3, 1), wave(3.5))).toBeNull()
})

test('[O7] a tally is read element by element, and two highest levels are satisfied', () => {
  const tally = { respondents: 3, elements: { u1: { 1: 1, 2: 0, 3: 2, 4: 0 } }, speed: { 1: 0, 2: 3 } }
  expect(elementsIn(tally)).toEqual([
    { path: ['elements', 'u1'], levels: [1, 0, 2, 0] },
    { path: ['speed'], levels: [0, 3] },
  ])
  expect(satisfiedIn([1, 0, 2, 0])).toEqual({ part: 2, of: 3 })
})
