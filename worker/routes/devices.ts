import { Hono } from 'hono'
import type { App } from '../app.ts'
import { knownRegion } from '../middleware/known-region.ts'
import { signedIn } from '../middleware/signed-in.ts'
import { regionOf } from '../objects/stubs.ts'
import { respond } from '../respond.ts'

/**
 * `GET /v1/regions/{region}/devices`: where one is signed in. `DELETE …/{device}`: puts one of them out.
 * `POST …/codes`: a code for one more.
 */
export const devices = new Hono<App>()
  .use(knownRegion, signedIn)
  .get('/', async (c) => respond(c, await regionOf(c.env, c.var.region).devices(c.var.caller)))
  .post('/codes', async (c) => respond(c, await regionOf(c.env, c.var.region).issueDeviceCode(c.var.caller)))
  .delete('/:device', async (c) =>
    respond(c, await regionOf(c.env, c.var.region).removeDevice(c.var.caller, c.req.param('device'))),
  )
