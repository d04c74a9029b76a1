import { Hono } from 'hono'
import type { App } from '../app.ts'
import { knownRegion } from '../middleware/known-region.ts'
import { operator } from '../middleware/operator.ts'
import { regionOf } from '../objects/stubs.ts'
import { respond } from '../respond.ts'

/**
 * `GET /v1/regions/{region}/keys`: the JWKS that verifies the region's receipts, for anyone.
 * `POST`: the operator has the region sign with a new key from now on.
 */
export const keys = new Hono<App>()
  .get('/', knownRegion, async (c) => {
    return respond(c, await regionOf(c.env, c.var.region).receiptKeys(c.var.region))
  })
  .post('/', operator('keys.change'), knownRegion, async (c) => {
    return respond(c, await regionOf(c.env, c.var.region).changeReceiptKey(c.var.region))
  })
