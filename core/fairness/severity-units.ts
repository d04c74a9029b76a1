import type { RateeScore, RaterEffect } from './severity.ts'

/**
 * An effect back in what was rated in: units are powers of two, so that no digit changes.
 * `effectIn(effect, 4).leniency?.points` is four times as much.
 */
export function effectIn(effect: RaterEffect, unit: number): RaterEffect {
  if (effect.leniency === null) return effect
  const { points, againstPeers, standardError, p, cautious } = effect.leniency
  return {
    ...effect,
    leniency: {
      points: points * unit,
      againstPeers: againstPeers * unit,
      standardError: standardError && standardError * unit,
      p,
      cautious: cautious * unit,
    },
  }
}

/** The same of a ratee's scores: `scoreIn(score, 4).raw` is four times as much. */
export function scoreIn(score: RateeScore, unit: number): RateeScore {
  const { raw, adjusted, cautious, standardError } = score
  return {
    ...score,
    raw: raw * unit,
    adjusted: adjusted * unit,
    cautious: cautious * unit,
    standardError: standardError && standardError * unit,
  }
}
