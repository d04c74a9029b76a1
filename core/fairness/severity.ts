import { type Components, componentsOf } from './components.ts'
import { studentP } from './distributions.ts'
import { finish, pace, type Steps } from './in-steps.ts'
import { at, type RaterSystem, raterSystem } from './rater-system.ts'
import { type Design, designInSteps, type Rating } from './ratings.ts'
import { effectIn, scoreIn } from './severity-units.ts'
import { cautiously, type Solution, solveRatersInSteps } from './solve-raters.ts'
import { unitOf } from './unit-of.ts'

/** How generous raters are, and what ratees would have had from a rater of the middle. Official numbers stay as they are. */
export type SeverityModel = {
  readonly raters: readonly RaterEffect[]
  readonly ratees: readonly RateeScore[]
  /** Groups that share no ratee: raters of two of them cannot be compared. One where all can. */
  readonly components: readonly Component[]
  /** Variance of a rating around its expectation; null without ratings to spare. */
  readonly errorVariance: number | null
  /** Variance of the raters' leniency, not below 0; null with it. */
  readonly raterVariance: number | null
  /** Ratings beyond those that the model needs. */
  readonly degreesOfFreedom: number
}

export type Component = { readonly raters: readonly string[]; readonly ratees: readonly string[] }

export type RaterEffect = {
  readonly rater: string
  readonly ratings: number
  /** Which of `components`. */
  readonly component: number
  /** Null where no other rater shares a ratee, so that nothing is estimable. */
  readonly leniency: Leniency | null
}

/** Points that a rater gives above the mean of the raters of the component; below 0 for a strict one. */
export type Leniency = {
  readonly points: number
  /** The same beside the mean of the other raters. */
  readonly againstPeers: number
  /** Null where there is no error variance. */
  readonly standardError: number | null
  /** Two-sided, that it is 0. */
  readonly p: number | null
  /** Drawn towards 0 by as much as chance could have made of it (ridge). */
  readonly cautious: number
}

export type RateeScore = {
  readonly ratee: string
  readonly ratings: number
  readonly component: number
  /** The mean of the ratings. */
  readonly raw: number
  /** The mean with each rater's leniency taken off; the same as `raw` where none is estimable. */
  readonly adjusted: number
  /** With the cautious leniency taken off. */
  readonly cautious: number
  readonly standardError: number | null
}

/**
 * Fits rating = ratee + rater by least squares on whatever was rated by whom (an additive two-way model with missing
 * cells: Searle, Linear Models, 7; Houston, Raymond and Svec 1991 for ratings), and by ridge with the weight error
 * variance ÷ rater variance, which is the best linear predictor (Henderson 1975). Variances are by Henderson's method 3.
 * `severityOf([{ rater: 'a', ratee: 'x', value: 4 }, { rater: 'b', ratee: 'x', value: 2 }]).raters[0]?.leniency?.points` is 1.
 */
export function severityOf(ratings: readonly Rating[]): SeverityModel {
  return finish(severityInSteps(ratings))
}

/**
 * The same with rests on the way, for whoever must not hold others up: thousands of raters take seconds.
 * `finish(severityInSteps(ratings))` is `severityOf(ratings)`.
 */
export function* severityInSteps(ratings: readonly Rating[]): Steps<SeverityModel> {
  const unit = unitOf(valuesOf(ratings))
  const design = yield* designInSteps(ratings.map((one) => ({ ...one, value: one.value / unit })))
  yield
  const components = componentsOf(design)
  yield
  const system = raterSystem(design, components)
  yield
  const free = yield* solveRatersInSteps({ design, components, system, ridge: 0 })
  yield
  const degreesOfFreedom =
    design.value.length - design.ratees.length - design.raters.length + components.count
  const variances = variancesOf({ design, components, system, free, degreesOfFreedom })
  yield
  const cautious = yield* cautiousEffects({ system, free, variances })
  const fit: Fit = { design, components, system, free, cautious, variances, degreesOfFreedom }
  const raters = effectsOf(fit)
  yield
  const scores = scoresOf(fit, yield* spreadOf(fit))
  return {
    raters: raters.map((effect) => effectIn(effect, unit)),
    ratees: scores.map((score) => scoreIn(score, unit)),
    components: componentsAsNames(design, components),
    errorVariance: variances && variances.error * unit * unit,
    raterVariance: variances && variances.raters * unit * unit,
    degreesOfFreedom,
  }
}

function* valuesOf(ratings: readonly Rating[]): Iterable<number> {
  for (const { value } of ratings) if (Number.isFinite(value)) yield value
}

type Variances = { readonly error: number; readonly raters: number }

type Fit = {
  readonly design: Design
  readonly components: Components
  readonly system: RaterSystem
  readonly free: Solution
  readonly cautious: Float64Array
  readonly variances: Variances | null
  readonly degreesOfFreedom: number
}

function variancesOf(
  fit: Pick<Fit, 'design' | 'components' | 'system' | 'free' | 'degreesOfFreedom'>,
): Variances | null {
  const { design, components, system, free, degreesOfFreedom } = fit
  if (degreesOfFreedom <= 0) return null
  const { rater, ratee, value } = design
  const between = system.meanOfRaters(free.effects)
  let squares = 0
  let all = 0
  for (let n = 0; n < value.length; n++) {
    const above = at(value, n) - at(system.means, ratee[n])
    squares += (above - at(free.effects, rater[n]) + at(between, ratee[n])) ** 2
    all += above ** 2
  }
  // What is left of an exact fit is rounding; the ratings are near 1 here.
  const error = squares <= Math.max(all * 1e-20, value.length * 1e-28) ? 0 : squares / degreesOfFreedom
  let explained = 0
  let trace = 0
  for (let j = 0; j < system.size; j++) {
    explained += at(free.effects, j) * at(system.excess, j)
    trace += at(system.diagonal, j)
  }
  const contrasts = system.size - components.count
  return { error, raters: trace > 0 ? Math.max(0, (explained - contrasts * error) / trace) : 0 }
}

function* cautiousEffects({
  system,
  free,
  variances,
}: Pick<Fit, 'system' | 'free' | 'variances'>): Steps<Float64Array> {
  if (variances === null || variances.raters === 0) return new Float64Array(system.size)
  if (variances.error === 0) return free.effects
  return yield* cautiously(system, variances.error / variances.raters)
}

function effectsOf(fit: Fit): readonly RaterEffect[] {
  const { design, components, system, free, cautious, variances, degreesOfFreedom } = fit
  const sizes = new Map<number, number>()
  for (const component of components.ofRater) sizes.set(component, (sizes.get(component) ?? 0) + 1)
  return design.raters.map((rater, j): RaterEffect => {
    const component = components.ofRater[j] ?? 0
    const others = (sizes.get(component) ?? 1) - 1
    const row = { rater, ratings: at(system.perRater, j), component }
    if (others === 0) return { ...row, leniency: null }
    const effect = at(free.effects, j)
    // Where the fit is exact, whoever is nothing above or below the others but for rounding is so for certain.
    const points = variances?.error === 0 && Math.abs(effect) <= 1e-12 ? 0 : effect
    const standardError = variances && Math.sqrt(variances.error * Math.max(0, free.covariance(j, j)))
    return {
      ...row,
      leniency: {
        points,
        againstPeers: (points * (others + 1)) / others,
        standardError,
        p: standardError === null ? null : studentP(points, standardError, degreesOfFreedom),
        cautious: at(cautious, j),
      },
    }
  })
}

function scoresOf(fit: Fit, spread: Float64Array | null): readonly RateeScore[] {
  const { design, components, system, free, cautious, variances } = fit
  const [taken, takenCautiously] = [system.meanOfRaters(free.effects), system.meanOfRaters(cautious)]
  return design.ratees.map((ratee, i): RateeScore => {
    const raw = at(system.means, i)
    return {
      ratee,
      ratings: at(system.perRatee, i),
      component: components.ofRatee[i] ?? 0,
      raw,
      adjusted: raw - at(taken, i),
      cautious: raw - at(takenCautiously, i),
      standardError: spread && variances && Math.sqrt(variances.error * at(spread, i)),
    }
  })
}

/** The variance of each adjusted score for an error variance of 1: that of its mean, and of its raters' effects. */
function* spreadOf({ design, system, free, variances }: Fit): Steps<Float64Array | null> {
  if (variances === null) return null
  const isTime = pace()
  const spread = system.perRatee.map((count) => 1 / count)
  const ratersOf: number[][] = design.ratees.map(() => [])
  for (const [n, j] of design.rater.entries()) ratersOf[design.ratee[n] ?? 0]?.push(j)
  for (const [i, some] of ratersOf.entries()) {
    let sum = 0
    for (const j of some) for (const k of some) sum += free.covariance(j, k)
    spread[i] = at(spread, i) + Math.max(0, sum) / some.length ** 2
    if (isTime(8 * some.length ** 2)) yield
  }
  return spread
}

function componentsAsNames({ raters, ratees }: Design, components: Components): readonly Component[] {
  const found = Array.from({ length: components.count }, () => ({
    raters: [] as string[],
    ratees: [] as string[],
  }))
  for (const [j, rater] of raters.entries()) found[components.ofRater[j] ?? 0]?.raters.push(rater)
  for (const [i, ratee] of ratees.entries()) found[components.ofRatee[i] ?? 0]?.ratees.push(ratee)
  return found
}
