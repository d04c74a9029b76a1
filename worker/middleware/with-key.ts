import { createMiddleware } from 'hono/factory'
import type { App } from '../app.ts'
import { refuse } from '../respond.ts'
import { readApiKey } from '../session/api-key-text.ts'
import { countAddress } from './unhurried.ts'

/**
 * After `knownRegion`: sets `key` to the API key that a program shows, which the region has still to judge. Each is
 * counted by address, so that nobody tries many (AK4).
 */
export const withKey = createMiddleware<App>(async (c, next) => {
  const slower = countAddress(c)
  if (slower !== null) return refuse(c, slower)
  const key = readApiKey(c.req.header('authorization'))
  if (key === null) return refuse(c, { kind: 'bad-api-key' })
  c.set('key', key)
  return next()
})
