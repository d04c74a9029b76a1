import { inverseInSteps, square } from './cholesky.ts'
import type { Components } from './components.ts'
import { finish, pace, type Steps } from './in-steps.ts'
import { at, eachPair, type RaterSystem } from './rater-system.ts'
import type { Design } from './ratings.ts'

/** The solution of (S + ridge) x = excess with mean 0 in each component, and what its covariance is made of. */
export type Solution = {
  readonly effects: Float64Array
  /** The covariance of two raters' effects, for an error variance of 1. */
  readonly covariance: (j: number, k: number) => number
}

/** More raters than these are solved for by iteration; a dense inverse would take seconds. */
export const mostDense = 1000

export type Problem = {
  readonly design: Design
  readonly components: Components
  readonly system: RaterSystem
  readonly ridge: number
}

/**
 * Solves for the raters: by Cholesky where they are few, else by conjugate gradients (Hestenes and Stiefel 1952).
 * `solveRaters({ design, components, system, ridge: 0 }).effects[0]`.
 */
export function solveRaters(problem: Problem): Solution {
  return finish(solveRatersInSteps(problem))
}

/** The same, with a rest after each probe: `finish(solveRatersInSteps(problem))` is `solveRaters(problem)`. */
export function* solveRatersInSteps(problem: Problem): Steps<Solution> {
  const found = problem.system.size <= mostDense ? yield* eliminateInSteps(problem) : undefined
  return found ?? (yield* iterateInSteps(problem))
}

/** By Cholesky; undefined where rounding leaves nothing to invert. `eliminate(problem)?.covariance(0, 0)`. */
export function eliminate(problem: Problem): Solution | undefined {
  return finish(eliminateInSteps(problem))
}

function* eliminateInSteps({ design, components, system, ridge }: Problem): Steps<Solution | undefined> {
  const { size, perRater, perRatee, centre, excess } = system
  const { ofRater } = components
  const matrix = square(size)
  for (let j = 0; j < size; j++) matrix.cells[j * size + j] = at(perRater, j) + ridge
  yield* eachPair(design, perRatee, (j, k, part) => {
    matrix.cells[j * size + k] = at(matrix.cells, j * size + k) - part
  })
  // S gives 0 for equal effects in a component. With J ÷ k added it has an inverse, from which J ÷ k is taken off again.
  const sizes = sizesOf(components)
  const overComponents = (sign: 1 | -1, by: number, cells: Float64Array) => {
    for (let j = 0; j < size; j++) {
      for (let k = 0; k < size; k++) {
        if (ofRater[j] !== ofRater[k]) continue
        cells[j * size + k] = at(cells, j * size + k) + (sign * by) / at(sizes, ofRater[j])
      }
    }
  }
  overComponents(1, 1, matrix.cells)
  yield
  const inverse = yield* inverseInSteps(matrix)
  if (inverse === undefined) return undefined
  yield
  overComponents(-1, 1 / (1 + ridge), inverse.cells)
  yield
  const effects = new Float64Array(size)
  for (let j = 0; j < size; j++) {
    for (let k = 0; k < size; k++)
      effects[j] = at(effects, j) + at(inverse.cells, j * size + k) * at(excess, k)
  }
  return { effects: centre(effects), covariance: (j, k) => at(inverse.cells, j * size + k) }
}

const probes = 64

/**
 * By conjugate gradients. Variances come from probes (Bekas, Kokiopoulou and Saad 2007), within some percent, and
 * covariances count as 0. `iterate(problem).effects[0]`.
 */
export function iterate(problem: Problem): Solution {
  return finish(iterateInSteps(problem))
}

function* iterateInSteps({ system, ridge }: Problem): Steps<Solution> {
  const { size } = system
  const effects = yield* conjugate(system, system.excess, { ridge, precision: 1e-13 })
  const above = new Float64Array(size)
  let seed = 2_463_534_242 | 0
  for (let probe = 0; probe < probes; probe++) {
    yield
    const signs = Float64Array.from({ length: size }, () => {
      // Marsaglia's xorshift (2003): the same signs each time.
      seed ^= seed << 13
      seed ^= seed >>> 17
      seed ^= seed << 5
      return seed < 0 ? -1 : 1
    })
    const answer = yield* conjugate(system, system.centre(Float64Array.from(signs)), {
      ridge,
      precision: 1e-6,
    })
    for (let j = 0; j < size; j++) above[j] = at(above, j) + (at(signs, j) * at(answer, j)) / probes
  }
  const least = (j: number) => 1 / (at(system.perRater, j) + ridge)
  return { effects, covariance: (j, k) => (j === k ? Math.max(at(above, j), least(j)) : 0) }
}

const mostRounds = 500

/** The solution alone, without variances: `finish(cautiously(system, 0.2))[0]` is an effect drawn towards 0. */
export function* cautiously(system: RaterSystem, ridge: number): Steps<Float64Array> {
  return yield* conjugate(system, system.excess, { ridge, precision: 1e-13 })
}

function* conjugate(
  system: RaterSystem,
  wanted: Float64Array,
  { ridge, precision }: { readonly ridge: number; readonly precision: number },
): Steps<Float64Array> {
  const { diagonal, times, centre, ratings } = system
  const isTime = pace()
  const count = system.size
  const x = new Float64Array(count)
  const rest = Float64Array.from(wanted)
  const eased = (r: Float64Array) =>
    centre(r.map((value, j) => (at(diagonal, j) + ridge > 0 ? value / (at(diagonal, j) + ridge) : 0)))
  let step = eased(rest)
  let size = dot(rest, step)
  const enough = size * precision ** 2
  for (let round = 0; round < mostRounds && size > enough; round++) {
    const along = times(step)
    for (let j = 0; j < count; j++) along[j] = at(along, j) + ridge * at(step, j)
    const length = size / dot(step, along)
    for (let j = 0; j < count; j++) {
      x[j] = at(x, j) + length * at(step, j)
      rest[j] = at(rest, j) - length * at(along, j)
    }
    const next = eased(rest)
    const nextSize = dot(rest, next)
    const back = nextSize / size
    step = step.map((value, j) => at(next, j) + back * value)
    size = nextSize
    if (isTime(8 * ratings + 10 * count)) yield
  }
  return centre(x)
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let j = 0; j < a.length; j++) sum += at(a, j) * at(b, j)
  return sum
}

function sizesOf({ count, ofRater }: Components): Float64Array {
  const sizes = new Float64Array(count)
  for (const component of ofRater) sizes[component] = at(sizes, component) + 1
  return sizes
}
