/**
 * A power of two near the largest of some numbers: divided by it, which costs no digit, their squares neither overflow nor
 * vanish, whatever they were counted in. 1 where there is nothing but 0. `unitOf([3, -5])` is 4.
 */
export function unitOf(values: Iterable<number>): number {
  let largest = 0
  for (const value of values) largest = Math.max(largest, Math.abs(value))
  if (largest === 0 || !Number.isFinite(largest)) return 1
  // Below that a power of two has digits of its own no more.
  return 2 ** Math.max(-1000, Math.floor(Math.log2(largest)))
}
