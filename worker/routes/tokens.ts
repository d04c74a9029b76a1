import { Hono } from 'hono'
import { parseTokenRequest } from '../../core/protocol/parse-token-request.ts'
import type { App } from '../app.ts'
import { knownRegion } from '../middleware/known-region.ts'
import { readJson } from '../middleware/read-json.ts'
import { clientOf } from '../middleware/unhurried.ts'
import { regionOf } from '../objects/stubs.ts'
import { requestUrl } from '../request-url.ts'
import { refuse, respond } from '../respond.ts'
import { verifyProof } from '../session/proof.ts'
import { accept } from './accept.ts'
import { tokensByProvider } from './provider-tokens.ts'

/**
 * `POST /v1/regions/{region}/tokens`: a session for an activation code or what an identity provider sent back, or
 * the next one for a refresh token.
 */
export const tokens = new Hono<App>().post('/', readJson(1024 ** 2), knownRegion, async (c) => {
  const request = accept(parseTokenRequest, c.var.body)
  if (request.kind === 'err') return refuse(c, request.error)
  const about = { method: c.req.method, url: requestUrl(c), now: Date.now() }
  const proof = await verifyProof(c.req.header('dpop'), about)
  if (proof.kind === 'err') return refuse(c, proof.error)
  if (request.value.grant === 'identity-provider') {
    return respond(c, await tokensByProvider(c, { grant: request.value, proof: proof.value }))
  }
  const ask = { region: c.var.region, request: request.value, proof: proof.value, client: clientOf(c) }
  return respond(c, await regionOf(c.env, c.var.region).signIn(ask))
})
