import type { Env } from '../../env.ts'
import type { TooMany } from '../../failure.ts'
import { aLimiter, type Rate } from '../../limits/limiter.ts'
import {
  personRate,
  programRate,
  rateFactor,
  respondentRate,
  scaled,
  strangerRate,
} from '../../limits/rates.ts'

/** At which pace each kind of asker may ask a region. */
export function pacesOf(env: Env) {
  const pace = (rate: Rate) => {
    const limiter = aLimiter(scaled(rate, rateFactor(env)))
    /** Null where one more is granted. */
    return (who: string): TooMany | null => {
      const wait = limiter.take(who, Date.now())
      return wait > 0 ? { kind: 'too-many-requests', retryAfterSeconds: wait } : null
    }
  }
  return {
    person: pace(personRate),
    program: pace(programRate),
    stranger: pace(strangerRate),
    respondent: pace(respondentRate),
  }
}
