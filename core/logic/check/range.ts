import { compare, type Exact } from '../exact.ts'
import { add, divide, multiply, negate, roundHalfUp } from '../exact-arithmetic.ts'
import type { NumberShape } from './shape.ts'

type Bounds = Pick<NumberShape, 'min' | 'max' | 'above' | 'below'>

/** The range of a sum: `addRange(range(0, 10), range(5, 5))` is `range(5, 15)`. */
export function addRange(a: Bounds, b: Bounds): NumberShape {
  return {
    ...range(both(add, a.min, b.min), both(add, a.max, b.max)),
    above: a.above === true || b.above === true,
    below: a.below === true || b.below === true,
  }
}

/** The range of a number with its sign turned: `negateRange(range(1, 2))` is `range(-2, -1)`. */
export function negateRange({ min, max, above, below }: Bounds): NumberShape {
  return {
    ...range(max === undefined ? undefined : negate(max), min === undefined ? undefined : negate(min)),
    above: below === true,
    below: above === true,
  }
}

/**
 * The range of a product: `multiplyRange(range(-1, 2), range(3, 3))` is `range(-3, 6)`; of an unbounded
 * factor only the sign is known.
 */
export function multiplyRange(a: Bounds, b: Bounds): NumberShape {
  const corners = cornersOf(a, b, multiply)
  if (corners !== undefined) return corners
  const signs = isPositive(a) && isPositive(b)
  return signs ? range(both(multiply, a.min, b.min), undefined) : range(undefined, undefined)
}

/**
 * The range of a quotient: `divideRange(range(1, 2), range(4, 5))` is `range(0.2, 0.5)`; where the divisor
 * may be 0 nothing is known.
 */
export function divideRange(a: Bounds, b: Bounds): NumberShape {
  const nonZero =
    (b.min !== undefined && compare(b.min, 0) > 0) || (b.max !== undefined && compare(b.max, 0) < 0)
  if (!nonZero) return range(undefined, undefined)
  const corners = cornersOf(a, b, divide)
  if (corners !== undefined) return corners
  if (isConstant(b) && b.min !== undefined) {
    const factor = divide(1, b.min)
    const scale = (x: Exact | undefined) => (x === undefined ? undefined : multiply(x, factor))
    return compare(factor, 0) > 0 ? range(scale(a.min), scale(a.max)) : range(scale(a.max), scale(a.min))
  }
  return isPositive(a) && isPositive(b) ? range(0, undefined) : range(undefined, undefined)
}

/** The range of a rounded number: `roundRange(range(0.4, 2.5), 0)` is `range(0, 3)`. */
export function roundRange({ min, max }: Bounds, decimals: number): NumberShape {
  const round = (x: Exact | undefined) => (x === undefined ? undefined : roundHalfUp(x, decimals))
  return range(round(min), round(max))
}

/** The range of the largest of several numbers: `maxRange([range(0, 5), range(2, 3)])` is `range(2, 5)`. */
export function maxRange(ranges: readonly Bounds[]): NumberShape {
  const mins = ranges.flatMap(({ min }) => (min === undefined ? [] : [min]))
  const maxes = ranges.flatMap(({ max }) => (max === undefined ? [] : [max]))
  return range(extreme(mins, 1), maxes.length === ranges.length ? extreme(maxes, 1) : undefined)
}

/** The range of the smallest of several numbers: `minRange([range(0, 5), range(2, 3)])` is `range(0, 3)`. */
export function minRange(ranges: readonly Bounds[]): NumberShape {
  return negateRange(maxRange(ranges.map(negateRange)))
}

/** Whether a is always less than b, never, or it depends: `isLess(range(0, 1), range(2, 3))` is true. */
export function isLess(a: Bounds, b: Bounds): boolean | undefined {
  if (a.max !== undefined && b.min !== undefined) {
    const order = compare(a.max, b.min)
    if (order < 0 || (order === 0 && (a.below === true || b.above === true))) return true
  }
  if (a.min !== undefined && b.max !== undefined && compare(a.min, b.max) >= 0) return false
  return undefined
}

/** A range by its bounds, both of which belong to it: `range(0, undefined)` is 0 and all above. */
export function range(min: Exact | undefined, max: Exact | undefined): NumberShape {
  return {
    kind: 'number',
    required: true,
    ...(min === undefined || isLong(min) ? {} : { min }),
    ...(max === undefined || isLong(max) ? {} : { max }),
  }
}

/** A bound that grows with every operation is let go, so that a check stays quick. */
function isLong(bound: Exact): boolean {
  return typeof bound !== 'number' && typeof bound.n === 'bigint'
}

function cornersOf(a: Bounds, b: Bounds, operation: (x: Exact, y: Exact) => Exact): NumberShape | undefined {
  if (a.min === undefined || a.max === undefined || b.min === undefined || b.max === undefined)
    return undefined
  const corners = [
    operation(a.min, b.min),
    operation(a.min, b.max),
    operation(a.max, b.min),
    operation(a.max, b.max),
  ]
  return range(extreme(corners, -1), extreme(corners, 1))
}

function both(
  operation: (x: Exact, y: Exact) => Exact,
  x: Exact | undefined,
  y: Exact | undefined,
): Exact | undefined {
  return x === undefined || y === undefined ? undefined : operation(x, y)
}

function extreme(numbers: readonly Exact[], sign: 1 | -1): Exact | undefined {
  const [first, ...rest] = numbers
  if (first === undefined) return undefined
  return rest.reduce((best, next) => (compare(next, best) * sign > 0 ? next : best), first)
}

function isConstant({ min, max }: Bounds): boolean {
  return min !== undefined && max !== undefined && compare(min, max) === 0
}

function isPositive({ min }: Bounds): boolean {
  return min !== undefined && compare(min, 0) >= 0
}
