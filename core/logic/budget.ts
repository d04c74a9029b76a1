import type { LogicProblem } from './problem.ts'

/** What one rule may cost. `size` and `depth` bound the rule's text, the rest bounds one evaluation. */
export type Budget = {
  readonly size: number
  readonly depth: number
  readonly steps: number
  readonly array: number
  readonly string: number
  /** Bits of an exact number's numerator or denominator. */
  readonly digits: number
}

export type Limit = keyof Budget

/** Rule L4: `defaultBudget.steps` is `20000`. */
export const defaultBudget: Budget = {
  size: 65_536,
  depth: 64,
  steps: 20_000,
  array: 5_000,
  string: 20_000,
  digits: 512,
}

/**
 * Measures a JSON value without recursion, so that no nesting can exhaust the stack, and says which limit it
 * passes: `overSize([[[]]], { size: 100, depth: 2 })` is an `over-budget` problem for `depth`.
 */
export function overSize(
  value: unknown,
  { size, depth }: Pick<Budget, 'size' | 'depth'>,
): LogicProblem | undefined {
  const waiting: { value: unknown; level: number }[] = [{ value, level: 0 }]
  let total = 0
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.level > depth) return { kind: 'over-budget', limit: 'depth', max: depth, path: '' }
    const level = next.level + 1
    total += ownSize(next.value)
    if (typeof next.value === 'object' && next.value !== null) {
      for (const [key, item] of Object.entries(next.value)) {
        total += Array.isArray(next.value) ? 1 : key.length + 4
        if (total > size) break
        waiting.push({ value: item, level })
      }
    }
    if (total > size) return { kind: 'over-budget', limit: 'size', max: size, path: '' }
  }
  return undefined
}

/** Characters of the JSON text without what is nested in it. */
function ownSize(value: unknown): number {
  if (typeof value === 'string') return value.length + 2
  if (typeof value === 'object' && value !== null) return 2
  return String(value).length
}
