import { Hono } from 'hono'
import type { App } from '../app.ts'
import { knownRegion } from '../middleware/known-region.ts'
import { signedIn } from '../middleware/signed-in.ts'
import { regionOf } from '../objects/stubs.ts'
import { respond } from '../respond.ts'

/** `GET /v1/regions/{region}/retention`: what will be erased when; `…/own`: one's own requests to be erased. */
export const retention = new Hono<App>()
  .get('/', knownRegion, signedIn, async (c) =>
    respond(c, await regionOf(c.env, c.var.region).retention(c.var.caller, { kind: 'view' })),
  )
  .get('/own', knownRegion, signedIn, async (c) =>
    respond(c, await regionOf(c.env, c.var.region).retention(c.var.caller, { kind: 'own' })),
  )
