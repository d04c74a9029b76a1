import { Hono } from 'hono'
import { ok } from '../../core/result.ts'
import type { App } from '../app.ts'
import { directoryOf } from '../objects/stubs.ts'
import { respond } from '../respond.ts'

/** `GET /v1/regions`: the regions to choose from before signing in. */
export const regions = new Hono<App>().get('/', async (c) => {
  return respond(c, ok(await directoryOf(c.env).regions()))
})
