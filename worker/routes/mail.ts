import { Hono } from 'hono'
import { parseSetMailChoice } from '../../core/protocol/parse-program-request.ts'
import type { App } from '../app.ts'
import { knownRegion } from '../middleware/known-region.ts'
import { readJson } from '../middleware/read-json.ts'
import { signedIn } from '../middleware/signed-in.ts'
import { regionOf } from '../objects/stubs.ts'
import { refuse, respond } from '../respond.ts'
import { accept } from './accept.ts'

/** `/v1/regions/{region}/mail`: whether and how one is written to. */
export const mail = new Hono<App>()
  .get('/', knownRegion, signedIn, async (c) =>
    respond(c, await regionOf(c.env, c.var.region).mailChoice(c.var.caller, null)),
  )
  .put('/', readJson(4 * 1024), knownRegion, signedIn, async (c) => {
    const set = accept(parseSetMailChoice, c.var.body)
    if (set.kind === 'err') return refuse(c, set.error)
    return respond(c, await regionOf(c.env, c.var.region).mailChoice(c.var.caller, set.value))
  })
