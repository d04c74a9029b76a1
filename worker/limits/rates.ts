import type { Rate } from './limiter.ts'

/** What a person's devices may ask of their region together: far more than anybody fills in, far less than a flood. */
export const personRate: Rate = { burst: 600, perSecond: 10 }

/** What a whole region is asked by people of another, who have no business there. */
export const strangerRate: Rate = { burst: 100, perSecond: 0.1 }

/** What comes without a session from one address: an office of thousands signs in behind a single one. */
export const addressRate: Rate = { burst: 1_200, perSecond: 20 }

/** Answers to surveys from one address: a tablet at a counter serves a queue, a script fills nothing worth counting. */
export const respondentRate: Rate = { burst: 120, perSecond: 1 / 30 }

/** One program with its key: a batch of a thousand values a second is more than any office measures. */
export const programRate: Rate = { burst: 60, perSecond: 1 }

/** Multiplies a rate, where a load is what is being measured. */
export function scaled({ burst, perSecond }: Rate, factor: number): Rate {
  return { burst: burst * factor, perSecond: perSecond * factor }
}

/** The factor that the environment sets: 1 where it sets none. */
export function rateFactor(env: { readonly RATE_FACTOR?: string }): number {
  const factor = Number(env.RATE_FACTOR ?? 1)
  return Number.isFinite(factor) && factor > 0 ? factor : 1
}
