import { unitOf } from './unit-of.ts'

/** The mean of some numbers, null of none: `meanOf([1, 2])` is 1.5. */
export function meanOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length
}

/** The variance of a sample, divided by one less than its size; null of fewer than two: `varianceOf([1, 3])` is 2. */
export function varianceOf(values: readonly number[]): number | null {
  const mean = meanOf(values)
  if (mean === null || values.length < 2) return null
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1)
}

/** Pearson's correlation of two lists of one length; null where one of them does not vary: `correlationOf([1, 2], [2, 4])` is 1. */
export function correlationOf(a: readonly number[], b: readonly number[]): number | null {
  const [unitA, unitB] = [unitOf(a), unitOf(b)]
  const [meanA, meanB] = [meanOf(a.map((x) => x / unitA)), meanOf(b.map((x) => x / unitB))]
  if (meanA === null || meanB === null) return null
  let [both, squaresA, squaresB] = [0, 0, 0]
  for (const [index, x] of a.entries()) {
    const [dx, dy] = [x / unitA - meanA, (b[index] ?? 0) / unitB - meanB]
    both += dx * dy
    squaresA += dx * dx
    squaresB += dy * dy
  }
  return squaresA === 0 || squaresB === 0 ? null : both / Math.sqrt(squaresA * squaresB)
}
