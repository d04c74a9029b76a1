import { createMiddleware } from 'hono/factory'
import type { App, AppContext } from '../app.ts'
import type { TooMany } from '../failure.ts'
import { aLimiter, type Limiter } from '../limits/limiter.ts'
import { addressRate, rateFactor, scaled } from '../limits/rates.ts'
import { refuse } from '../respond.ts'

let limiter: Limiter | undefined

/** Holds up one address that asks for more without a session than a whole office would. */
export const unhurried = createMiddleware<App>(async (c, next) => {
  const slower = c.req.header('authorization') === undefined ? countAddress(c) : null
  return slower === null ? next() : refuse(c, slower)
})

/**
 * Counts what an address makes the objects do before anybody is known to ask: an unlisted name, a token that is signed
 * with an unknown key. Who has a session is counted by their region, so that an office behind one address is not.
 */
export function countAddress(c: AppContext): TooMany | null {
  limiter ??= aLimiter(scaled(addressRate, rateFactor(c.env)))
  const wait = limiter.take(clientOf(c), Date.now())
  return wait === 0 ? null : { kind: 'too-many-requests', retryAfterSeconds: wait }
}

/** Cloudflare sets it, and overwrites what a client sends; a proxy in front of an own server has to do the same. */
export function clientOf(c: AppContext): string {
  return c.req.header('cf-connecting-ip') ?? 'unknown'
}
