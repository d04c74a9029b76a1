import { createMiddleware } from 'hono/factory'
import { isId, type RegionId, regionId } from '../../core/ids.ts'
import type { App } from '../app.ts'
import type { Env } from '../env.ts'
import { directoryOf } from '../objects/stubs.ts'
import { refuse } from '../respond.ts'
import { countAddress } from './unhurried.ts'

/** Lets only requests pass that name a region which has been set up, and sets `region`. */
export const knownRegion = createMiddleware<App>(async (c, next) => {
  const name = c.req.param('region') ?? ''
  const region = isId(name) ? regionId(name) : undefined
  if (region === undefined || !listed.has(region)) {
    const slower = countAddress(c)
    if (slower !== null) return refuse(c, slower)
  }
  if (region === undefined || !(await isListed(c.env, region))) {
    return refuse(c, { kind: 'unknown-region', region: name })
  }
  c.set('region', region)
  return next()
})

/** Regions that this isolate has seen in the directory. */
const listed = new Set<RegionId>()
const MOST_LISTED = 2_000

/**
 * True for a region that was set up. To ask an object is to make one: whoever asks for made-up regions must not
 * leave a database behind for each.
 */
export async function isListed(env: Env, region: RegionId): Promise<boolean> {
  if (listed.has(region)) return true
  if (!(await directoryOf(env).has(region))) return false
  if (listed.size >= MOST_LISTED) listed.clear()
  listed.add(region)
  return true
}
