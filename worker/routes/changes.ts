import { Hono } from 'hono'
import type { App } from '../app.ts'
import { knownRegion } from '../middleware/known-region.ts'
import { signedIn } from '../middleware/signed-in.ts'
import { regionOf } from '../objects/stubs.ts'
import { refuse, respond } from '../respond.ts'
import { pageOf } from './page.ts'

/** `GET /v1/regions/{region}/changes?cursor=&limit=`: what this person may see and has not seen. */
export const changes = new Hono<App>().get('/', knownRegion, signedIn, async (c) => {
  const page = pageOf(c.req.query())
  if (page.kind === 'err') return refuse(c, page.error)
  return respond(c, await regionOf(c.env, c.var.region).changes(c.var.caller, page.value))
})
