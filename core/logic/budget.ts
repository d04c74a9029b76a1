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

type Bounds = Pick<Budget, 'size' | 'depth'>

/**
 * Says which limit a JSON value passes: `overSize([[[]]], { size: 100, depth: 2 })` is an `over-budget`
 * problem for `depth`.
 */
export function overSize(value: unknown, bounds: Bounds): LogicProblem | undefined {
  const measured = measure(value, bounds)
  if (typeof measured === 'number') return undefined
  return { kind: 'over-budget', limit: measured, max: bounds[measured], path: '' }
}

/**
 * The characters of a JSON value's text, or undefined past the bounds:
 * `sizeWithin([1, 2], { size: 9, depth: 9 })` is 6.
 */
export function sizeWithin(value: unknown, bounds: Bounds): number | undefined {
  const measured = measure(value, bounds)
  return typeof measured === 'number' ? measured : undefined
}

/**
 * Without recursion, so that no nesting exhausts the stack, and only up to the bounds, since a value may
 * share parts.
 */
function measure(value: unknown, { size, depth }: Bounds): number | 'size' | 'depth' {
  const waiting: { readonly value: unknown; readonly level: number }[] = [{ value, level: 0 }]
  let room = size
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.level > depth) return 'depth'
    room -= ownSize(next.value)
    if (room < 0) return 'size'
    const level = next.level + 1
    for (const item of contents(next.value)) waiting.push({ value: item, level })
  }
  return size - room
}

function contents(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value
  return typeof value === 'object' && value !== null ? Object.values(value) : []
}

/** Characters of the JSON text, but for what is nested in it. */
function ownSize(value: unknown): number {
  if (typeof value === 'string') return value.length + 2
  if (Array.isArray(value)) return 2 + value.length
  if (typeof value !== 'object' || value === null) return String(value).length
  return Object.keys(value).reduce((sum, key) => sum + key.length + 4, 2)
}
